package org.optiscope.ui.window;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Session;

/**
 * The one place where it is said what could not be done, or what was done: beside the field it is about, or else above the
 * transport bar. It can be closed, and what was done is told for some seconds only.
 */
final class MessageBar extends HBox {
    private static final PseudoClass REFUSAL = PseudoClass.getPseudoClass("refusal");
    private static final Duration ANSWER = Duration.seconds(6);
    private static final double MOST_PX = 620;
    private static final double GAP_PX = 6;
    /** Above the transport bar. */
    private static final double ABOVE_PX = 62;

    private final Session session;
    private final MainWindow window;
    private final Label label = new Label();
    private final PauseTransition told = new PauseTransition(ANSWER);

    MessageBar(Session session, MainWindow window) {
        this.session = session;
        this.window = window;
        getStyleClass().add("message-bar");
        setManaged(false);
        setVisible(false);
        setAlignment(Pos.CENTER_LEFT);
        label.setId(Ids.STATUS);
        label.getStyleClass().add("message");
        label.setWrapText(true);
        getChildren().add(label);
        told.setOnFinished(event -> session.answer(""));
        session.noticeProperty().addListener(observable -> show());
        session.answerProperty().addListener(observable -> {
            told.playFromStart();
            show();
        });
        window.widthProperty().addListener(observable -> place());
        window.heightProperty().addListener(observable -> place());
    }

    /** Made with the first message: an icon costs the window's first frame the reader of style sheets. */
    private Button closeButton() {
        Button button = Icons.show(new Button(), Feather.X, Texts.get("window.message-close"));
        button.setId(Ids.MESSAGE_CLOSE);
        button.getStyleClass().add("bare-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> close());
        return button;
    }

    private void show() {
        String notice = session.noticeProperty().get();
        String said = notice.isEmpty() ? session.answerProperty().get() : notice;
        pseudoClassStateChanged(REFUSAL, !notice.isEmpty());
        label.setText(said);
        if (!said.isEmpty() && getChildren().size() == 1) {
            getChildren().add(closeButton());
        }
        setVisible(!said.isEmpty());
        place();
    }

    /** Ends the message; returns whether there was one. */
    boolean close() {
        boolean open = isVisible();
        session.answer("");
        return open;
    }

    private void place() {
        if (!isVisible() || getScene() == null) {
            return;
        }
        label.setMaxWidth(Math.min(MOST_PX, window.getWidth() / 2));
        applyCss();
        double width = Math.min(prefWidth(-1), window.getWidth() - 2 * GAP_PX);
        double height = prefHeight(width);
        double x = (window.getWidth() - width) / 2;
        double y = window.getHeight() - ABOVE_PX - height;
        Node field = getScene().getFocusOwner();
        if (field instanceof TextInputControl && !session.noticeProperty().get().isEmpty()) {
            Bounds at = window.sceneToLocal(field.localToScene(field.getLayoutBounds()));
            x = at.getMinX();
            boolean below = at.getMaxY() + GAP_PX + height < window.getHeight();
            y = below ? at.getMaxY() + GAP_PX : at.getMinY() - GAP_PX - height;
        }
        x = Math.max(GAP_PX, Math.min(x, window.getWidth() - width - GAP_PX));
        resizeRelocate(Math.rint(x), Math.rint(y), width, height);
    }
}
