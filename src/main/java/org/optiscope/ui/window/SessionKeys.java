package org.optiscope.ui.window;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.optiscope.ui.kit.Keys;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Explanation;
import org.optiscope.ui.session.Playback;
import org.optiscope.ui.session.Session;

/** The keys that do something to the session, in whichever of its windows they are pressed, and those that arrange that window. */
final class SessionKeys {
    /** How much a key zooms. */
    private static final double ZOOM = 1.25;
    /** Where the arrow keys with Shift move what is shown, in shares of its width and height. */
    private static final Map<KeyCode, double[]> MOVES = Map.of(
            KeyCode.LEFT, new double[] {-0.1, 0},
            KeyCode.RIGHT, new double[] {0.1, 0},
            KeyCode.DOWN, new double[] {0, -0.1},
            KeyCode.UP, new double[] {0, 0.1});

    private final Session session;
    private final Presenter presenter;
    private final Map<KeyCode, Runnable> keys;

    /** @param presenter arranges the window in which they are pressed */
    SessionKeys(Session session, Presenter presenter) {
        this.session = session;
        this.presenter = presenter;
        Explanation explanation = session.explanation();
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
                // What a presenter's remote sends.
                Map.entry(KeyCode.PAGE_DOWN, session.lessons()::next),
                Map.entry(KeyCode.PAGE_UP, session.lessons()::back),
                Map.entry(KeyCode.UP, () -> playback.changeSpeed(1)),
                Map.entry(KeyCode.DOWN, () -> playback.changeSpeed(-1)));
    }

    /** Does what the key is for, outside of a text; returns whether it is for anything. */
    boolean press(KeyEvent event) {
        boolean plain = isPlain(event);
        boolean moves = event.isShiftDown() && MOVES.containsKey(event.getCode());
        Runnable action = plain && !moves && !isOwned(event) ? keys.get(event.getCode()) : null;
        if (Keys.isUndo(event)) {
            session.undo();
        } else if (Keys.isRedo(event)) {
            session.redo();
        } else if (action != null) {
            action.run();
        } else if (plain && moves && !isOwned(event)) {
            double[] by = MOVES.get(event.getCode());
            session.display().pan(by[0], by[1]);
        } else {
            return plain && look(event.getText()) || plain && choose(event);
        }
        return true;
    }

    private boolean look(String typed) {
        Display display = session.display();
        switch (typed) {
            case "+" -> display.zoom(1 / ZOOM);
            case "-" -> display.zoom(ZOOM);
            case "=" -> display.toggleEqualAxes();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A number is a vote while a question has such a choice, else a layout of the presenter's view, else a run. */
    private boolean choose(KeyEvent event) {
        boolean isNumber = event.getText().matches("[1-9]");
        int number = isNumber ? event.getText().charAt(0) - '1' : -1;
        if (isNumber && session.lessons().vote(number) || presenter.press(event.getCode())) {
            return true;
        }
        if (isNumber) {
            session.runs().select(number);
        }
        return isNumber;
    }

    /** Whether no key is held that would make it another command. */
    static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown();
    }

    /** Whether a key is for the control that has the keyboard: a button that was reached with the Tab key takes space. */
    static boolean isOwned(KeyEvent event) {
        boolean presses = event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBoxBase;
        boolean ownsHome = event.getCode() == KeyCode.HOME
                && event.getTarget() instanceof Node node
                && node.getStyleClass().contains("owns-home");
        return ownsArrows(event)
                || ownsHome
                || presses && event.getCode() == KeyCode.SPACE && ((Node) event.getTarget()).isFocusVisible();
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
