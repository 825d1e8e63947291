package org.optiscope.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * What controls say when the mouse rests on them, and to screen readers. A tooltip is a window with a scene and styles of
 * its own, and there are hundreds; so each is made when the mouse first comes to its control.
 */
public final class Tips {
    private static final Duration SHOW_DELAY = Duration.millis(500);

    private static final EventHandler<MouseEvent> MAKE = event -> {
        Control control = (Control) event.getSource();
        if (control.getTooltip() == null && !control.getAccessibleHelp().isEmpty()) {
            control.setTooltip(tooltip(control.getAccessibleHelp()));
        }
    };

    private Tips() {}

    /** Gives a control something to say, or nothing if it is empty; instead of what it said before. */
    public static void say(Control control, String says) {
        control.setAccessibleHelp(says);
        if (control.getTooltip() != null && !control.getTooltip().getText().equals(says)) {
            control.setTooltip(says.isEmpty() ? null : tooltip(says));
        }
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, MAKE);
    }

    /** Gives what is no control something to say, for good. */
    public static void say(Node node, String says) {
        node.setAccessibleHelp(says);
        node.setOnMouseEntered(event -> {
            node.setOnMouseEntered(null);
            Tooltip.install(node, tooltip(says));
        });
    }

    private static Tooltip tooltip(String says) {
        Tooltip tooltip = new Tooltip(says);
        // Not in the style sheet: JavaFX cannot read a duration from a binary one.
        tooltip.setShowDelay(SHOW_DELAY);
        return tooltip;
    }
}
