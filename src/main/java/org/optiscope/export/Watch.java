package org.optiscope.export;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.optiscope.sweep.Follower;

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

    /** Has this watch a map that is computed by several threads. */
    default <M> Follower<M> follower() {
        AtomicBoolean ended = new AtomicBoolean();
        return new Follower<>() {
            @Override
            public boolean goesOn() {
                return !ended.get();
            }

            @Override
            public synchronized void reached(int cells, int of) {
                if (!Watch.this.goesOn(cells, of)) {
                    ended.set(true);
                }
            }
        };
    }
}
