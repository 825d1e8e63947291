package org.optiscope.scene;

import java.util.HashMap;
import java.util.Map;

/**
 * What the window shows around the plot.
 *
 * @param open whether a pane is open, where the user opened or closed it; not modified
 * @param dark whether the theme is the dark one
 * @param presenting whether type is large and panes are away, for a lecture hall
 */
public record WindowLook(Map<Pane, Boolean> open, boolean dark, boolean presenting) {
    /** The panes that can be closed. */
    public enum Pane {
        RUNS,
        CURVES,
        INSPECTOR,
        /** The editor of a rule of one's own. */
        RULE,
        MAPS,
        /** The text of a lesson, while there is one. */
        LESSON
    }

    public static final WindowLook OPENING = new WindowLook(Map.of(), false, false);

    public WindowLook {
        open = Map.copyOf(open);
    }

    /** Whether a pane is open, if somebody opened or closed it. */
    public boolean isOpen(Pane pane, boolean otherwise) {
        return open.getOrDefault(pane, otherwise);
    }

    public WindowLook withOpen(Pane pane, boolean isOpen) {
        Map<Pane, Boolean> others = new HashMap<>(open);
        others.put(pane, isOpen);
        return new WindowLook(others, dark, presenting);
    }

    public WindowLook withDark(boolean wanted) {
        return new WindowLook(open, wanted, presenting);
    }

    public WindowLook withPresenting(boolean wanted) {
        return new WindowLook(open, dark, wanted);
    }
}
