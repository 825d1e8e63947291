package org.optiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class RestingTimerTest extends ApplicationTest {
    private final AtomicInteger frames = new AtomicInteger();
    private final AnimationTimer animation = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frames.incrementAndGet();
        }
    };
    private RestingTimer timer;

    @Override
    public void start(Stage stage) throws ReflectiveOperationException {
        stage.setScene(new Scene(new Pane(), 100, 100));
        stage.show();
        timer = RestingTimer.install();
    }

    @AfterEach
    void putBackTheTimerOfTheOtherTests() {
        interact(() -> {
            animation.stop();
            timer.uninstall();
            return null;
        });
    }

    private void waitUntilItRests() throws java.util.concurrent.TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, timer::isResting);
    }

    @Test
    void it_rests_while_nothing_moves_and_begins_frames_when_something_does() throws Exception {
        for (int i = 1; i <= 3; i++) {
            waitUntilItRests();
            int before = frames.get();
            interact(animation::start);
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> frames.get() > before + 5);
            interact(animation::stop);
        }
        waitUntilItRests();
    }

    @Test
    void it_lets_frames_be_asked_for_from_any_thread() throws Exception {
        waitUntilItRests();
        Thread other = new Thread(animation::start);
        other.start();
        other.join();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> frames.get() > 5);
        assertThat(timer.isResting()).isFalse();
    }
}
