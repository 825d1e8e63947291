package org.optiscope.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.optiscope.export.Watch;

/** Tells how far long work is, on standard error, if somebody sits there and it takes long enough to wonder. */
final class Progress implements AutoCloseable {
    private static final long SILENT_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final String work;
    private long whole;
    private long done;
    private long nextNanos;
    private boolean shown;

    private Progress(PrintWriter err, String work, long whole) {
        this.err = err;
        this.work = work;
        this.whole = whole;
        nextNanos = System.nanoTime() + SILENT_NANOS;
    }

    /**
     * Starts the clock.
     *
     * @param work what is done, as in {@code writing}
     * @param whole how many parts it has
     */
    static Progress of(PrintWriter err, String work, long whole) {
        return new Progress(isTerminal() ? err : null, work, whole);
    }

    /** Starts the clock for work that tells by itself how many parts it has. */
    static Progress of(PrintWriter err, String work) {
        return of(err, work, 1);
    }

    /** Is told by such work, and lets it go on. */
    Watch watch() {
        return (parts, of) -> {
            whole = of;
            reach(parts);
            return true;
        };
    }

    /** Java 22 and later have a console even where there is no terminal, and a method that tells. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /** One part more is done. */
    void step() {
        reach(done + 1);
    }

    /** So many parts are done. */
    void reach(long parts) {
        done = parts;
        if (err != null && System.nanoTime() - nextNanos >= 0) {
            err.print("\roptiscope: " + work + ", " + 100 * done / whole + " %");
            err.flush();
            shown = true;
            nextNanos = System.nanoTime() + BETWEEN_NANOS;
        }
    }

    /** Leaves the line empty. */
    @Override
    public void close() {
        if (shown) {
            err.print("\r" + " ".repeat("optiscope: , 100 %".length() + work.length()) + "\r");
            err.flush();
        }
    }
}
