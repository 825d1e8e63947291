package org.optiscope.ui.frames;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/**
 * Makes the parts of a window in its first frames, one in each, so that the window is there before all of it is made. What it gains
 * and what it was weighed against stands in {@code docs/decisions/0007-a-window-in-stages.md}; with {@code
 * -Doptiscope.stagedOpening=false}, or without it, the window is there when it is complete.
 */
public final class Opening extends AnimationTimer {
    /**
     * The frame at whose beginning the first part is made. The first frame shows where everything will be: so the window is there a
     * quarter sooner, and it is painted while the part is made.
     */
    private static final int FIRST_PART_FRAME = 2;

    /** The first frame after which the first part is painted, so that making the rest does not hold it up. */
    private static final int FIRST_PART_PAINTED_FRAME = 5;

    private static final String SWITCH = "stagedOpening";

    private final Node root;
    private final Deque<Runnable> parts = new ArrayDeque<>();
    private int frames;

    /** @param root of the window's content */
    public Opening(Node root) {
        this.root = root;
        start();
    }

    /** Makes a part, or runs a task, when all that was added before is made. */
    public void add(Runnable part) {
        parts.add(part);
    }

    /** Makes all that is left at once. */
    public void finish() {
        while (!parts.isEmpty()) {
            parts.remove().run();
        }
        stop();
    }

    @Override
    public void handle(long now) {
        if (root.getScene() == null || root.getScene().getWindow() == null) {
            return;
        }
        frames++;
        if (!Switches.isOn(SWITCH) || parts.isEmpty()) {
            finish();
        } else if (frames == FIRST_PART_FRAME || frames >= FIRST_PART_PAINTED_FRAME) {
            parts.remove().run();
        }
    }

    /** Runs a task when a node has been in a window for so many frames. */
    public static void after(int frames, Node node, Runnable task) {
        new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                if (node.getScene() != null && node.getScene().getWindow() != null && ++seen > frames) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }
}
