package org.optiscope.export;

import java.util.concurrent.CancellationException;

/** Is told how far long work has come, and may end it. */
public interface Watch {
    /** Nobody watches. */
    Watch NONE = (done, of) -> true;

    /** Whether the work, of whose parts so many are done, is to go on. */
    boolean goesOn(int done, int of);

    /** @throws CancellationException if the work is not to go on */
    default void reached(int done, int of) {
        if (!goesOn(done, of)) {
            throw new CancellationException();
        }
    }
}
