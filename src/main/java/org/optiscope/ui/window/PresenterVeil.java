package org.optiscope.ui.window;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import javafx.util.Duration;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Seat;

/** What lies over a presented window: the spot under the mouse, the key that was pressed, and the black screen. */
final class PresenterVeil extends Pane {
    /** The spot's radius, in shares of the window's height. */
    private static final double SPOT_SHARE = 0.14;

    private static final double KEY_MARGIN_PX = 24;
    private static final Duration KEY_SHOWN = Duration.seconds(2);
    /** The keys that the program knows and that have a name of their own in each language. */
    private static final Set<KeyCode> NAMED = EnumSet.of(
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.SHIFT,
            KeyCode.CONTROL);

    private final Presenter presenter;
    private final Seat seat;
    private final Label key = new Label();
    private final Region black = new Region();
    private final PauseTransition keyPause = new PauseTransition(KEY_SHOWN);
    private final Path dark = new Path();
    private double mouseX;
    private double mouseY;

    /** @param window whose mouse and keys it follows */
    PresenterVeil(Presenter presenter, Seat seat, Region window) {
        this.presenter = presenter;
        this.seat = seat;
        setMouseTransparent(true);
        key.setId(Ids.SHOWN_KEY);
        key.getStyleClass().add("shown-key");
        key.setVisible(false);
        black.setId(Ids.BLANK);
        black.getStyleClass().add("blank-screen");
        black.visibleProperty().bind(presenter.blankProperty());
        dark.setId(Ids.SPOT);
        dark.getStyleClass().add("spot-veil");
        dark.setFillRule(FillRule.EVEN_ODD);
        dark.setManaged(false);
        dark.visibleProperty().bind(presenter.spotProperty());
        getChildren().addAll(dark, key, black);
        keyPause.setOnFinished(event -> key.setVisible(false));
        window.addEventFilter(MouseEvent.ANY, event -> light(sceneToLocal(event.getSceneX(), event.getSceneY())));
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::tell);
        presenter.spotProperty().addListener(observable -> drawSpot());
        List.of(seat.presentedProperty(), presenter.keysShownProperty())
                .forEach(flag -> flag.addListener(observable -> key.setVisible(false)));
    }

    /** Puts the spot there, now or when it is wanted. */
    void light(Point2D at) {
        mouseX = at.getX();
        mouseY = at.getY();
        if (presenter.spotProperty().get()) {
            drawSpot();
        }
    }

    /** Tells a key on the screen, if keys are told there. */
    void tell(KeyEvent event) {
        if (seat.isPresented() && presenter.keysShownProperty().get()) {
            key.setText(event.isShortcutDown() ? Texts.get("window.with-control", name(event)) : name(event));
            key.setVisible(true);
            keyPause.playFromStart();
        }
    }

    private static String name(KeyEvent event) {
        KeyCode code = event.getCode();
        return NAMED.contains(code) ? Texts.get("window.pressed." + code.name()) : code.getName();
    }

    private void drawSpot() {
        double radius = SPOT_SHARE * getHeight();
        dark.getElements()
                .setAll(
                        new MoveTo(0, 0),
                        new HLineTo(getWidth()),
                        new VLineTo(getHeight()),
                        new HLineTo(0),
                        new ClosePath(),
                        new MoveTo(mouseX - radius, mouseY),
                        new ArcTo(radius, radius, 0, mouseX + radius, mouseY, false, true),
                        new ArcTo(radius, radius, 0, mouseX - radius, mouseY, false, true),
                        new ClosePath());
    }

    @Override
    protected void layoutChildren() {
        black.resizeRelocate(0, 0, getWidth(), getHeight());
        key.autosize();
        key.relocate(KEY_MARGIN_PX, getHeight() - key.getHeight() - KEY_MARGIN_PX);
        drawSpot();
    }
}
