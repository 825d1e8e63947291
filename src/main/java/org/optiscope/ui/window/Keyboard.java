package org.optiscope.ui.window;

import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
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
import org.optiscope.ui.kit.Keys;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Explanation;
import org.optiscope.ui.session.Playback;
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

    /** How much a key zooms. */
    private static final double ZOOM = 1.25;
    /** Where the arrow keys with Shift move what is shown, in shares of its width and height. */
    private static final Map<KeyCode, double[]> MOVES = Map.of(
            KeyCode.LEFT, new double[] {-0.1, 0},
            KeyCode.RIGHT, new double[] {0.1, 0},
            KeyCode.DOWN, new double[] {0, -0.1},
            KeyCode.UP, new double[] {0, 0.1});

    private final Session session;
    private final MainWindow window;
    private final Explanation explanation;
    private final Display display;
    private final ExperimentFiles files;
    private final Clips clips;
    private final Map<KeyCode, Runnable> keys;

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
        Playback playback = session.playback();
        Runnable play = session::togglePlaying;
        Runnable forward = playback::stepForward;
        Runnable back = playback::stepBack;
        Runnable next = explanation::next;
        Runnable previous = explanation::previous;
        keys = Map.ofEntries(
                Map.entry(KeyCode.SPACE, () -> (explanation.isOngoing() ? next : play).run()),
                Map.entry(KeyCode.RIGHT, () -> (explanation.isOngoing() ? next : forward).run()),
                Map.entry(KeyCode.LEFT, () -> (explanation.isOngoing() ? previous : back).run()),
                Map.entry(KeyCode.E, explanation::toggle),
                Map.entry(KeyCode.A, session::showAll),
                Map.entry(KeyCode.HOME, playback::restart),
                Map.entry(KeyCode.END, playback::toEnd),
                Map.entry(KeyCode.P, session.predictions()::toggle),
                Map.entry(KeyCode.M, this::toggleMaps),
                // What a presenter's remote sends.
                Map.entry(KeyCode.PAGE_DOWN, session.lessons()::next),
                Map.entry(KeyCode.PAGE_UP, session.lessons()::back),
                Map.entry(KeyCode.UP, () -> playback.changeSpeed(1)),
                Map.entry(KeyCode.DOWN, () -> playback.changeSpeed(-1)));
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

    private void toggleMaps() {
        if (!window.presenter().press(KeyCode.M)) {
            BooleanProperty open = window.right().mapsProperty();
            open.set(!open.get());
        }
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
            display.presentingProperty().set(!display.presentingProperty().get());
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
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean moves = event.isShiftDown() && MOVES.containsKey(event.getCode());
        Runnable action = plain && !moves && !ownsKey(event) ? keys.get(event.getCode()) : null;
        if (Keys.isUndo(event)) {
            session.undo();
        } else if (Keys.isRedo(event)) {
            session.redo();
        } else if (COPY.match(event) && !ownsCopying(event)) {
            clips.copyExperiment();
        } else if (COPY_PICTURE.match(event)) {
            clips.copyPicture();
        } else if (PASTE.match(event)) {
            clips.pasteExperiment();
        } else if (action != null) {
            action.run();
        } else if (plain && moves && !ownsKey(event)) {
            double[] by = MOVES.get(event.getCode());
            display.pan(by[0], by[1]);
        } else if (plain && event.getText().equals("+")) {
            display.zoom(1 / ZOOM);
        } else if (plain && event.getText().equals("-")) {
            display.zoom(ZOOM);
        } else if (plain && event.getText().equals("=")) {
            display.toggleEqualAxes();
        } else if (plain && window.presenter().press(event.getCode())) {
            window.focusPlot();
        } else if (plain && event.getText().matches("[1-9]")) {
            int number = event.getText().charAt(0) - '1';
            if (!session.lessons().vote(number)) {
                session.runs().select(number);
            }
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

    /** Whether a key is for the control that has the keyboard: a button that was reached with the Tab key takes space. */
    private static boolean ownsKey(KeyEvent event) {
        boolean presses = event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBoxBase;
        boolean ownsHome = event.getCode() == KeyCode.HOME
                && event.getTarget() instanceof Node node
                && node.getStyleClass().contains("owns-home");
        return ownsArrows(event)
                || ownsHome
                || presses && event.getCode() == KeyCode.SPACE && ((Node) event.getTarget()).isFocusVisible();
    }

    /** A number that has the keyboard is copied itself. */
    private static boolean ownsCopying(KeyEvent event) {
        return event.getTarget() instanceof Node node && node.getStyleClass().contains("owns-copying");
    }

    /** A slider that was reached with the Tab key keeps the keys that move it, and a table those that select in it. */
    private static boolean ownsArrows(KeyEvent event) {
        boolean upOrDown = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        return event.getTarget() instanceof Slider && event.getCode() != KeyCode.SPACE
                || upOrDown
                        && event.getTarget() instanceof Node node
                        && node.getStyleClass().contains("owns-arrows");
    }
}
