package org.optiscope.sweep;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * Computes the cells of a map from coarse to fine, on all processors: first every 32nd cell of every 32nd row, then every 16th, and so
 * on. What is computed stays as it is.
 */
final class Refinement {
    private static final int COARSEST = 32;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    /** They take 64 MB. */
    static final int MOST_CELLS = 4_000_000;
    /** The first pass has at least so many cells along either side. */
    private static final int LEAST = 8;

    /** Computes cells. */
    interface Work {
        /** @param cells row · columns + column, {@code from … to − 1} of them */
        void compute(int[] cells, int from, int to);
    }

    private final int columns;
    private final int rows;
    private final Follower<?> follower;

    Refinement(int columns, int rows, Follower<?> follower) {
        this.columns = columns;
        this.rows = rows;
        this.follower = follower;
    }

    /**
     * Computes all cells.
     *
     * @param atOnce how many a thread takes at a time, fewer where there are not so many for each processor
     * @param refined is told after each pass how many cells a side have the value of one of them, at last 1
     * @throws CancellationException if the follower does not want it to go on
     */
    void run(int atOnce, Work work, IntConsumer refined) {
        int stride = COARSEST;
        while (stride > 1 && Math.max(columns, rows) / stride < LEAST) {
            stride /= 2;
        }
        AtomicInteger done = new AtomicInteger();
        for (int before = 0; stride >= 1; before = stride, stride /= 2) {
            int[] cells = cells(stride, before);
            int each = Math.max(1, Math.min(atOnce, (cells.length + PROCESSORS - 1) / PROCESSORS));
            inParallel((cells.length + each - 1) / each, chunk -> {
                int from = chunk * each;
                int to = Math.min(cells.length, from + each);
                work.compute(cells, from, to);
                follower.reached(done.addAndGet(to - from), columns * rows);
            });
            refined.accept(stride);
        }
    }

    /** The cells that a pass adds, row by row. */
    private int[] cells(int stride, int before) {
        int[] cells = new int[((columns - 1) / stride + 1) * ((rows - 1) / stride + 1)];
        int count = 0;
        for (int row = 0; row < rows; row += stride) {
            for (int column = 0; column < columns; column += stride) {
                if (before == 0 || row % before != 0 || column % before != 0) {
                    cells[count++] = row * columns + column;
                }
            }
        }
        return Arrays.copyOf(cells, count);
    }

    /** @throws Refusal if a map would have more cells than it may */
    static void requireFit(int columns, int rows) {
        if (columns < 1 || rows < 1 || (long) columns * rows > MOST_CELLS) {
            throw new Refusal(Texts.get("sweep.too-many-cells", MOST_CELLS / 1_000_000, columns, rows));
        }
    }

    private interface Chunk {
        void compute(int index);
    }

    /** The calling thread and as many as there are other processors; they are as urgent as the calling one. */
    private void inParallel(int count, Chunk work) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    if (fault.get() != null || !follower.goesOn()) {
                        return;
                    }
                    work.compute(i);
                }
            } catch (RuntimeException | Error e) {
                fault.compareAndSet(null, e);
            }
        };
        int helpers = Math.min(count, PROCESSORS) - 1;
        Thread[] threads = new Thread[Math.max(0, helpers)];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(worker, "sweep");
            threads[i].start();
        }
        worker.run();
        for (Thread thread : threads) {
            join(thread);
        }
        rethrow(fault.get());
        if (!follower.goesOn()) {
            throw new CancellationException();
        }
    }

    /** Waits for a thread that will end soon, whatever happens; who interrupts is told afterwards. */
    private static void join(Thread thread) {
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        } else if (fault instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
