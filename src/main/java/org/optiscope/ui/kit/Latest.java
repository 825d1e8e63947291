package org.optiscope.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;

/**
 * Works away from the application thread on what was asked for last: the newest request wins. To be used on the application
 * thread.
 *
 * @param <T> what comes of the work
 */
public final class Latest<T> {
    /** How long a thread waits for more to do. */
    private static final int IDLE_SECONDS = 3;

    /** What becomes of work that has begun when something newer is asked for. */
    public enum Overtaken {
        /** It is cancelled, and what comes of it dropped. */
        CANCELLED,
        /** It is finished and handed over: a picture that follows a drag comes late rather than never. */
        FINISHED
    }

    /** How the work at hand stands, to be used by the work itself. */
    public interface Work {
        /** Whether nobody wants it any longer. */
        boolean isCancelled();

        /** Tells how much is done, 0…1. */
        void done(double share);
    }

    /** What is to be done. */
    public interface Job<T> {
        /** @return the result; whatever is returned once the work {@linkplain Work#isCancelled is cancelled} is dropped */
        T run(Work work);
    }

    private final class Running extends Task<T> implements Work {
        private final Job<T> job;
        /** What has just ended can no longer be cancelled, and yet nobody wants it. */
        private boolean dropped;

        Running(Job<T> job) {
            this.job = job;
        }

        void drop() {
            dropped = true;
            cancel(false);
        }

        @Override
        protected T call() {
            return job.run(this);
        }

        @Override
        public void done(double share) {
            updateProgress(share, 1);
        }
    }

    private final Executor thread;
    private final Overtaken overtaken;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private Running newest;

    /** @param name of the thread, which is started with a request and ends when there is nothing to do for some time */
    public Latest(String name, Overtaken overtaken) {
        this.overtaken = overtaken;
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread made = new Thread(task, name);
                    made.setDaemon(true);
                    return made;
                });
        one.allowCoreThreadTimeOut(true);
        thread = one;
    }

    /** How much of the work is done, 0…1; −1 if that is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /**
     * Has a job done; an older one that waits is dropped.
     *
     * @param onDone is given the result on the application thread; what fails is told like any other uncaught exception
     */
    public void request(Job<T> job, Consumer<T> onDone) {
        if (newest != null && (overtaken == Overtaken.CANCELLED || !newest.isRunning() || isWaiting(newest))) {
            newest.drop();
        }
        Running task = new Running(job);
        newest = task;
        progress.unbind();
        progress.bind(task.progressProperty());
        task.setOnSucceeded(event -> {
            if (!task.dropped) {
                onDone.accept(task.getValue());
            }
            forget(task);
        });
        task.setOnFailed(event -> {
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, task.getException());
        });
        thread.execute(task);
    }

    /** Keeps nothing of what has been handed over: it may be a large picture. */
    private void forget(Running task) {
        if (newest == task) {
            newest = null;
            progress.unbind();
        }
    }

    private static boolean isWaiting(Task<?> task) {
        return task.getState() == Worker.State.READY || task.getState() == Worker.State.SCHEDULED;
    }

    /** Drops what is under way: nobody is given what comes of it, even if it has ended just now. */
    public void cancel() {
        if (newest != null) {
            newest.drop();
            forget(newest);
        }
    }
}
