package org.optiscope.ui.frames;

/**
 * The way to {@link FrameTimer}, where there is one. What it gains is in {@code docs/performance.md}: a slider's change is on
 * the screen about 8 ms earlier, and nothing at all runs while the window rests. Without it, frames come as JavaFX has them.
 */
public final class Frames {
    /** {@code -Doptiscope.frameTimer=false} leaves JavaFX's own timer in place. */
    private static final String SWITCH = "frameTimer";

    private Frames() {}

    /**
     * Has frames begin when they are wanted. Without the launcher's options (in an IDE, or from another program) JavaFX's
     * packages are closed, and the class cannot even be loaded; then JavaFX's own timer stays.
     */
    public static void begin() {
        if (Switches.isOn(SWITCH)) {
            try {
                FrameTimer.installOnGtk();
            } catch (LinkageError closed) {
                // As said above.
            }
        }
    }
}
