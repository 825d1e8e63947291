package org.optiscope.ui.frames;

/**
 * JavaFX's text layouts. One of them is shared by whoever comes first, and JavaFX 21 on Linux gives it back before it has
 * freed its strings: a thread that takes it in between frees them a second time, and the process ends.
 */
public final class TextLayouts {
    /** {@code -Doptiscope.keptTextLayout=false} leaves the shared layout to whoever comes. */
    private static final String SWITCH = "keptTextLayout";

    private TextLayouts() {}

    /**
     * Takes the shared layout and never gives it back, so that everybody gets one of their own. What it gains is a second
     * wall: the program lays text out on the application thread alone. Without it nothing else changes.
     */
    public static void keepShared() {
        if (!Switches.isOn(SWITCH)) {
            return;
        }
        try {
            Class.forName("com.sun.javafx.text.GlyphLayout")
                    .getMethod("getInstance")
                    .invoke(null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // The launcher's options are missing, or JavaFX is not as it was in version 21.
        }
    }
}
