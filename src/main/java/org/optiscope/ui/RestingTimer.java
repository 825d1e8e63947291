package org.optiscope.ui;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;

/**
 * The timer that begins JavaFX's frames, made to rest while none is wanted. JavaFX asks its timer to pause a quarter of a
 * second after the last frame and to go on with the next, but on GTK that does nothing: 200 times a second the
 * application thread woke up to see that there was nothing to do, which took one percent of a processor.
 *
 * <p>There is no public way to this; where JavaFX is not as it was in version 21, its own timer stays.
 */
public final class RestingTimer extends Timer {
    private static final long ALWAYS_THE_SAME = 1;

    private final Timer ticking;
    private int period;

    RestingTimer(Timer ticking) {
        super(() -> {});
        this.ticking = ticking;
    }

    /** Replaces the timer of GTK. To be called on the application thread. */
    public static void installOnGtk() {
        try {
            if (timer().get(Toolkit.getToolkit()).getClass().getName().contains(".gtk.")) {
                install();
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
            // Frames come as they did, only the rest is missing.
        }
    }

    /** Replaces the toolkit's timer, whichever it is, and goes on in its stead if it was running. */
    static RestingTimer install() throws ReflectiveOperationException {
        Toolkit toolkit = Toolkit.getToolkit();
        synchronized (toolkit) {
            Timer theirs = (Timer) timer().get(toolkit);
            RestingTimer ours = new RestingTimer(theirs);
            if (theirs.isRunning()) {
                ours.start(1000 / toolkit.getRefreshRate());
            }
            timer().set(toolkit, ours);
            return ours;
        }
    }

    /** Puts back the timer that this one replaced. */
    void uninstall() throws ReflectiveOperationException {
        Toolkit toolkit = Toolkit.getToolkit();
        synchronized (toolkit) {
            if (isRunning()) {
                ticking.start(period);
            }
            timer().set(toolkit, ticking);
        }
    }

    private static Field timer() throws ReflectiveOperationException {
        Field timer = Toolkit.getToolkit().getClass().getDeclaredField("pulseTimer");
        timer.setAccessible(true);
        return timer;
    }

    /** Whether frames are not even asked for. */
    boolean isResting() {
        return !ticking.isRunning();
    }

    @Override
    protected long _start(Runnable nothing) {
        throw new UnsupportedOperationException("GTK has no timer that follows the screen");
    }

    @Override
    protected long _start(Runnable nothing, int millis) {
        period = millis;
        ticking.start(millis);
        return ALWAYS_THE_SAME;
    }

    @Override
    protected void _stop(long same) {
        ticking.stop();
    }

    @Override
    protected void _pause(long same) {
        ticking.stop();
    }

    @Override
    protected void _resume(long same) {
        if (!ticking.isRunning()) {
            ticking.start(period);
        }
    }
}
