package org.optiscope.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class FrameTimerTest extends ApplicationTest {
    /** Notes what it is asked for, as GTK's timer would be. */
    private static final class Ticking extends Timer {
        final List<String> asked = new ArrayList<>();

        Ticking() {
            super(() -> {});
        }

        @Override
        protected long _start(Runnable runnable) {
            throw new UnsupportedOperationException("GTK has no such timer");
        }

        @Override
        protected long _start(Runnable runnable, int period) {
            asked.add("start " + period);
            return 7;
        }

        @Override
        protected void _stop(long timer) {
            asked.add("stop");
        }

        @Override
        protected void _pause(long timer) {
            throw new UnsupportedOperationException("this does nothing on GTK");
        }

        @Override
        protected void _resume(long timer) {
            throw new UnsupportedOperationException("this does nothing on GTK");
        }
    }

    private final Ticking ticking = new Ticking();
    private final AtomicInteger begun = new AtomicInteger();
    private final FrameTimer timer = new FrameTimer(ticking, begun::incrementAndGet);

    @Override
    public void start(Stage stage) {
        stage.show();
    }

    @Test
    void a_pause_stops_the_ticking_and_going_on_starts_it_as_before() {
        timer.start(5);
        timer.pause();
        assertThat(timer.isResting()).isTrue();
        timer.resume();
        assertThat(timer.isResting()).isFalse();
        assertThat(ticking.asked).containsExactly("start 5", "stop", "start 5");
    }

    @Test
    void what_ticks_or_rests_already_is_left_alone() {
        timer.start(5);
        timer.resume();
        timer.resume();
        timer.pause();
        timer.pause();
        assertThat(ticking.asked).containsExactly("start 5", "stop");
    }

    @Test
    void a_stopped_timer_does_not_go_on() {
        timer.resume();
        timer.start(5);
        timer.pause();
        timer.stop();
        timer.resume();
        assertThat(ticking.asked).containsExactly("start 5", "stop");
    }

    @Test
    void a_frame_that_is_wanted_begins_without_waiting_for_the_next_tick() {
        timer.start(16);
        timer.resume();
        assertThat(begun).as("wanted by another thread").hasValue(0);
        interact(timer::resume);
        assertThat(begun).as("wanted between two frames").hasValue(1);
    }

    @Test
    void a_frame_that_is_wanted_in_a_frame_begins_with_the_next_tick() throws Exception {
        timer.start(16);
        AtomicInteger frames = new AtomicInteger();
        AnimationTimer animation = new AnimationTimer() {
            @Override
            public void handle(long now) {
                timer.resume();
                frames.incrementAndGet();
                stop();
            }
        };
        interact(animation::start);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> frames.get() == 1);
        assertThat(begun).hasValue(0);
    }

    @Test
    void the_toolkit_takes_it_and_wakes_it_for_a_frame() throws Exception {
        AtomicInteger frames = new AtomicInteger();
        AnimationTimer animation = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
        FrameTimer[] installed = new FrameTimer[1];
        interact(() -> {
            installed[0] = FrameTimer.install();
            animation.start();
            return null;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> frames.get() > 5);
        interact(installed[0]::pause);
        int before = frames.get();
        interact(Platform::requestNextPulse);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> frames.get() > before + 5);
        interact(() -> {
            animation.stop();
            installed[0].uninstall();
            return null;
        });
    }
}
