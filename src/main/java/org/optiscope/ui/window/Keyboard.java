package org.optiscope.ui.window;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Explanation;
import org.optiscope.ui.session.Session;

/** The keys that work everywhere in the window but where text is typed. */
final class Keyboard {
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SETTINGS = new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_PICTURE =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final KeyCombination SAVE_AS =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Session session;
    private final MainWindow window;
    private final Explanation explanation;
    private final Display display;
    private final ExperimentFiles files;
    private final Clips clips;
    private final SessionKeys keys;

    /** Has the window listen to the keys from now on. */
    static void install(Session session, MainWindow window, ExperimentFiles files, Clips clips) {
        new Keyboard(session, window, files, clips);
    }

    private Keyboard(Session session, MainWindow window, ExperimentFiles files, Clips clips) {
        this.session = session;
        this.window = window;
        explanation = session.explanation();
        display = session.display();
        this.files = files;
        this.clips = clips;
        keys = new SessionKeys(session, window.presenter());
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        // A press beside a field that is typed in ends the typing.
        window.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            Node focused = window.getScene().getFocusOwner();
            boolean inside = event.getTarget() instanceof Node target && isWithin(target, focused);
            if (focused instanceof TextInputControl && !inside) {
                window.focusPlot();
            }
        });
        // A number or a formula that was taken gives the keyboard back, so that space plays.
        window.addEventHandler(ActionEvent.ACTION, event -> {
            boolean isNumber = event.getTarget() instanceof NumberField field && !field.isRefused();
            boolean isFormula = event.getTarget() instanceof Node node && isFormula(node.getId());
            if (isNumber || isFormula) {
                // After the key's own event, at whose end JavaFX has the caret of the field blink, focused or not.
                Platform.runLater(window::focusPlot);
            }
        });
        // A slider moved with the mouse gives the keyboard back: arrows step through time again.
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (window.getScene().getFocusOwner() instanceof Slider) {
                // When the slider is done with the event too.
                Platform.runLater(window::focusPlot);
            }
        });
    }

    /** Whether formulas are typed in what has that id; many a button has none. */
    private static boolean isFormula(String id) {
        return Ids.FORMULA_BOX.equals(id) || Ids.RULE_PANE.equals(id);
    }

    private static boolean isWithin(Node node, Node ancestor) {
        return node != null && (node == ancestor || isWithin(node.getParent(), ancestor));
    }

    private void press(KeyEvent event) {
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (event.getCode() == KeyCode.F11) {
            window.audience().present(event.isShiftDown());
        } else if (event.getCode() == KeyCode.F1
                || event.getText().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            window.keys().toggle();
        } else if (escape && closePopUps()) {
            event.consume();
        } else if (window.hasSheet()) {
            return;
        } else if (escape && window.right().stopMaps()) {
            event.consume();
        } else if (escape && explanation.isOngoing()) {
            explanation.stop();
        } else if (escape && display.presentingProperty().get()) {
            display.presentingProperty().set(false);
        } else if (NEW.match(event)) {
            // What is being typed belongs to the experiment that goes.
            window.focusPlot();
            files.startAnew();
        } else if (SETTINGS.match(event)) {
            window.settings().open();
        } else if (OPEN.match(event)) {
            files.open();
        } else if (SAVE.match(event)) {
            files.save();
        } else if (SAVE_AS.match(event)) {
            files.saveAs();
        } else if (EXPORT.match(event)) {
            window.exports().open();
        } else {
            if (!(event.getTarget() instanceof TextInputControl)) {
                pressOutsideText(event);
            }
            return;
        }
        event.consume();
    }

    private void pressOutsideText(KeyEvent event) {
        if (COPY.match(event) && !ownsCopying(event)) {
            clips.copyExperiment();
        } else if (COPY_PICTURE.match(event)) {
            clips.copyPicture();
        } else if (PASTE.match(event)) {
            clips.pasteExperiment();
        } else if (event.isAltDown() && window.audience().press(event.getCode())) {
            window.focusPlot();
        } else if (keys.press(event)) {
            if (display.presentingProperty().get()) {
                window.focusPlot();
            }
        } else if (event.getCode() == KeyCode.M && SessionKeys.isPlain(event) && !SessionKeys.isOwned(event)) {
            BooleanProperty open = window.right().mapsProperty();
            open.set(!open.get());
        } else {
            return;
        }
        event.consume();
    }

    /** Closes what has popped up, such as the list of surfaces; returns whether there was anything. */
    private boolean closePopUps() {
        boolean help = window.keys().close() | window.messages().close() | window.closeSheet();
        List<PopOver> open = Window.getWindows().stream()
                .filter(shown -> shown instanceof PopOver)
                .map(shown -> (PopOver) shown)
                .toList();
        open.forEach(PopOver::hide);
        return help || !open.isEmpty();
    }

    /** A number that has the keyboard is copied itself. */
    private static boolean ownsCopying(KeyEvent event) {
        return event.getTarget() instanceof Node node && node.getStyleClass().contains("owns-copying");
    }
}
