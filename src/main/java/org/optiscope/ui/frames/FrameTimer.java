package org.optiscope.ui.frames;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import javafx.application.Platform;

/**
 * The timer that begins JavaFX's frames, made to begin one as soon as it is wanted, and to rest while none is.
 *
 * <p>As JavaFX comes, a change waits for the next of sixty frames a second; here its frame begins when the events at hand are
 * done, and what moves by itself still moves sixty times a second. JavaFX asks its timer to pause a quarter of a second
 * after the last frame and to go on with the next, but on GTK that does nothing.
 *
 * <p>There is no public way to this; where JavaFX is not as it was in version 21, its own timer stays.
 */
public final class FrameTimer extends Timer {
    private static final long ALWAYS_THE_SAME = 1;

    private final Timer ticking;
    private final Runnable beginFrame;
    private int period;

    /** @param beginFrame has a frame begun, if one is wanted, when the events at hand are done */
    FrameTimer(Timer ticking, Runnable beginFrame) {
        super(() -> {});
        this.ticking = ticking;
        this.beginFrame = beginFrame;
    }

    /** Replaces the timer of GTK. To be called on the application thread. */
    public static void installOnGtk() {
        try {
            if (timer().get(Toolkit.getToolkit()).getClass().getName().contains(".gtk.")) {
                install();
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
            // Frames come as they did, sixty times a second.
        }
    }

    /** Replaces the toolkit's timer, whichever it is, and goes on in its stead if it was running. */
    static FrameTimer install() throws ReflectiveOperationException {
        Toolkit toolkit = Toolkit.getToolkit();
        synchronized (toolkit) {
            Timer theirs = (Timer) timer().get(toolkit);
            FrameTimer ours =
                    new FrameTimer(theirs, (Runnable) field("timerRunnable").get(toolkit));
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
        return field("pulseTimer");
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = Toolkit.getToolkit().getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
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

    /** Called whenever a frame is wanted. From within a frame, as animations ask, the next one comes with the next tick. */
    @Override
    protected void _resume(long same) {
        if (!ticking.isRunning()) {
            ticking.start(period);
        }
        if (Platform.isFxApplicationThread() && Platform.canStartNestedEventLoop()) {
            beginFrame.run();
        }
    }
}
