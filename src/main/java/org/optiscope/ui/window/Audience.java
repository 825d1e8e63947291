package org.optiscope.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MenuItems;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/**
 * The audience's window, on a second screen if there is one, while the lecturer's own stays as it is: how it comes and goes. It is made
 * when it is first opened, and kept; while it is closed nothing in it is drawn.
 */
final class Audience {
    private static final double LEAST_WIDTH_PX = 640;
    private static final double LEAST_HEIGHT_PX = 360;

    private final Session session;
    private final MainWindow window;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ListChangeListener<Screen> moved = change -> screensChanged();
    private Supplier<List<Rectangle2D>> screens =
            () -> Screen.getScreens().stream().map(Screen::getBounds).toList();
    /** After which window systems have given the keyboard to a window that came over a whole screen. */
    private final PauseTransition handBack = new PauseTransition(Duration.millis(500));

    private Stage stage;
    private Presenter presenter;
    private SessionKeys keys;
    private AudienceWindow content;
    private AudienceBar bar;

    Audience(Session session, MainWindow window) {
        this.session = session;
        this.window = window;
    }

    /** Whether it is there. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    boolean isOpen() {
        return open.get();
    }

    /** Whether there is a screen beside the one that the lecturer's window is on. */
    boolean hasScreen() {
        return Screens.beside(lecturers(), screens.get()).isPresent();
    }

    /**
     * Begins and ends the presenter's view: in this window where there is a screen for it, else in the lecturer's.
     *
     * @param apart whether it is to be this window in any case
     */
    void present(boolean apart) {
        BooleanProperty here = session.display().presentingProperty();
        if (isOpen()) {
            close();
        } else if (apart || !here.get() && hasScreen()) {
            here.set(false);
            open();
        } else {
            here.set(!here.get());
        }
    }

    /** Opens it: over all of a second screen, else as a window on this one. */
    void open() {
        if (stage == null) {
            make();
        }
        List<Rectangle2D> all = screens.get();
        Optional<Rectangle2D> other = Screens.beside(lecturers(), all);
        stage.getIcons().setAll(lecturers().getIcons());
        Screens.put(stage, other.orElse(Screens.windowed(Screens.of(lecturers(), all))));
        stage.show();
        content.resize(stage.getScene().getWidth(), stage.getScene().getHeight());
        stage.setFullScreen(other.isPresent());
        Screen.getScreens().addListener(moved);
        open.set(true);
        content.focusPlot();
        if (other.isPresent()) {
            handBack.playFromStart();
        }
    }

    private void make() {
        Seat seat = Seat.inHall(session.display());
        presenter = new Presenter(session, seat, false);
        keys = new SessionKeys(session, presenter);
        content = new AudienceWindow(session, seat, presenter);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isOpen()) {
                content.veil().tell(event);
            }
        });
        bar = new AudienceBar(seat, presenter, this::close);
        stage = new Stage();
        Scene scene = new Scene(content);
        Themes.follow(scene, seat);
        stage.setScene(scene);
        stage.setTitle(Texts.get("window.audience-title"));
        stage.setMinWidth(LEAST_WIDTH_PX);
        stage.setMinHeight(LEAST_HEIGHT_PX);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnHidden(event -> {
            handBack.stop();
            Screen.getScreens().removeListener(moved);
            open.set(false);
            content.rest();
        });
        handBack.setOnFinished(event -> lecturers().requestFocus());
        lecturers().showingProperty().addListener(observable -> close());
    }

    private Stage lecturers() {
        return (Stage) window.getScene().getWindow();
    }

    /** Closes it, if it is there; all else goes on. */
    void close() {
        if (stage != null) {
            stage.hide();
        }
    }

    /** Does what a key is for in the presenter's view, in this window; returns whether it is open, and the key is for anything. */
    boolean press(KeyCode key) {
        return isOpen() && presenter.press(key);
    }

    private void press(KeyEvent event) {
        boolean leaves = event.getCode() == KeyCode.F11 && event.isShiftDown();
        if (leaves
                || event.getCode() == KeyCode.ESCAPE && !session.explanation().isOngoing()) {
            close();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            session.explanation().stop();
        } else if (event.getCode() == KeyCode.F11) {
            stage.setFullScreen(!stage.isFullScreen());
        } else if (event.getCode() == KeyCode.F1 || event.getText().equals("?")) {
            window.keys().toggle();
        } else if (!keys.press(event)) {
            return;
        }
        event.consume();
    }

    /** What can be done with it, for a menu. */
    MenuItem[] menu() {
        return new MenuItem[] {
            MenuItems.item(Texts.get("window.audience-open"), Ids.audience("open"), () -> present(true)),
            MenuItems.item(Texts.get("window.present-here"), Ids.audience("here"), () -> {
                close();
                session.display().presentingProperty().set(true);
            }),
            new SeparatorMenuItem()
        };
    }

    /** The bar of buttons of the lecturer's window, and below it, while this one is open, the bar that arranges this one. */
    List<Node> withBar(Node buttons) {
        return isOpen() ? List.of(buttons, bar) : List.of(buttons);
    }

    /** Screens have come or gone: no window is left where none is, nor is the lecturer's covered. */
    void screensChanged() {
        List<Rectangle2D> all = screens.get();
        if (all.isEmpty()) {
            return;
        }
        if (!Screens.isOn(lecturers(), all)) {
            Screens.put(lecturers(), Screens.windowed(all.get(0)));
        }
        boolean covers = stage.isFullScreen() && Screens.of(stage, all).equals(Screens.of(lecturers(), all));
        if (covers || !Screens.isOn(stage, all)) {
            stage.setFullScreen(false);
            Screens.put(stage, Screens.windowed(Screens.of(lecturers(), all)));
            lecturers().requestFocus();
            session.answer(Texts.get("window.audience-home"));
        }
    }

    /** Has it take these for the screens that there are, for tests. */
    void takeForScreens(List<Rectangle2D> bounds) {
        screens = () -> bounds;
    }

    /** What it shows, once it was opened. */
    AudienceWindow content() {
        return content;
    }

    Stage stage() {
        return stage;
    }
}
