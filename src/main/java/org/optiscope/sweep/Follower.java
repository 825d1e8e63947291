package org.optiscope.sweep;

/**
 * Follows a map while it is computed; called by the threads that compute it.
 *
 * @param <M> the map
 */
public interface Follower<M> {
    /** Whether the work is to go on; asked often, so that it ends at once when nobody wants it any more. */
    boolean goesOn();

    /** The map is there in a coarse resolution, and at last in its own; what is read from it stays as it is. */
    default void refined(M map) {}

    /** So many of the cells are computed. */
    default void reached(int cells, int of) {}

    /** Nobody follows. */
    static <M> Follower<M> none() {
        return () -> true;
    }
}
