package org.optiscope.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class LatestTest extends ApplicationTest {
    private static final long PATIENCE_SECONDS = 20;

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Latest<String> latest;

    @Override
    public void start(Stage stage) {
        stage.show();
    }

    @AfterEach
    void close() {
        interact(() -> latest.cancel());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String slowly(String result) {
        first.countDown();
        await(goOn);
        return result;
    }

    /** Waits until the thread has nothing left to do. */
    private static void awaitRest() {
        while (worker().stream().anyMatch(LatestTest::isAtWork)) {
            Thread.onSpinWait();
        }
    }

    private static Optional<Thread> worker() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("test"))
                .findAny();
    }

    private static boolean isAtWork(Thread worker) {
        return Stream.of(worker.getStackTrace())
                .noneMatch(frame -> frame.getMethodName().equals("poll"));
    }

    /** Asks for one thing, and for two more while it is worked on. */
    private void askForThree(Latest.Overtaken overtaken) {
        latest = new Latest<>("test", overtaken);
        interact(() -> latest.request(work -> slowly("first"), done::add));
        await(first);
        CountDownLatch last = new CountDownLatch(1);
        interact(() -> {
            latest.request(work -> "second", done::add);
            latest.request(work -> "third", result -> {
                done.add(result);
                last.countDown();
            });
        });
        goOn.countDown();
        await(last);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void the_thread_ends_when_there_is_nothing_to_do_and_another_is_made_when_there_is() throws Exception {
        latest = new Latest<>("test", Latest.Overtaken.CANCELLED);
        for (String job : List.of("one", "two")) {
            interact(() -> latest.request(work -> job, done::add));
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> done.contains(job));
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> worker().isEmpty());
        }
    }

    @Test
    void what_is_overtaken_is_cancelled_or_never_begun() {
        askForThree(Latest.Overtaken.CANCELLED);
        assertThat(done).containsExactly("third");
    }

    @Test
    void where_that_is_wanted_what_has_begun_is_finished() {
        askForThree(Latest.Overtaken.FINISHED);
        assertThat(done).containsExactly("first", "third");
    }

    @Test
    void work_is_told_that_it_is_cancelled_and_tells_how_far_it_is() {
        latest = new Latest<>("test", Latest.Overtaken.CANCELLED);
        AtomicBoolean before = new AtomicBoolean(true);
        AtomicBoolean after = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        interact(() -> latest.request(
                work -> {
                    before.set(work.isCancelled());
                    work.done(0.5);
                    slowly("");
                    after.set(work.isCancelled());
                    ended.countDown();
                    return "";
                },
                done::add));
        await(first);
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> assertThat(latest.progressProperty().get()).isEqualTo(0.5));
        interact(latest::cancel);
        goOn.countDown();
        await(ended);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(before).isFalse();
        assertThat(after).isTrue();
        assertThat(done).isEmpty();
    }

    /** The result waits for the application thread, which drops it before it comes to it. */
    @Test
    void what_is_dropped_after_it_has_ended_is_handed_to_nobody() {
        latest = new Latest<>("test", Latest.Overtaken.CANCELLED);
        CountDownLatch last = new CountDownLatch(1);
        interact(() -> {
            latest.request(work -> "first", done::add);
            awaitRest();
            latest.cancel();
            latest.request(work -> "second", result -> {
                done.add(result);
                last.countDown();
            });
        });
        await(last);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).containsExactly("second");
    }

    @Test
    void what_has_been_handed_over_is_not_kept() {
        latest = new Latest<>("test", Latest.Overtaken.CANCELLED);
        AtomicReference<WeakReference<String>> large = new AtomicReference<>();
        CountDownLatch handedOver = new CountDownLatch(1);
        interact(() -> latest.request(
                work -> {
                    String made = "x".repeat(1000);
                    large.set(new WeakReference<>(made));
                    return made;
                },
                result -> handedOver.countDown()));
        await(handedOver);
        for (int tries = 0; tries < 100 && large.get().get() != null; tries++) {
            WaitForAsyncUtils.waitForFxEvents();
            System.gc();
        }
        assertThat(large.get().get()).isNull();
    }

    @Test
    void what_fails_is_told_like_any_other_fault() {
        latest = new Latest<>("test", Latest.Overtaken.CANCELLED);
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        CountDownLatch told = new CountDownLatch(1);
        interact(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
                faults.add(fault);
                told.countDown();
            });
            latest.request(
                    work -> {
                        throw new IllegalStateException("broken");
                    },
                    done::add);
        });
        await(told);
        interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));

        assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
    }
}
