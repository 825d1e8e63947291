package org.optiscope.scene;

import java.util.Objects;
import org.optiscope.surface.Point;

/**
 * Where somebody thinks that a run will be.
 *
 * @param name whose guess it is
 * @param run the number of the run, 0, 1, …
 */
public record Guess(String name, int run, Point at) {
    public Guess {
        Objects.requireNonNull(name);
        Objects.requireNonNull(at);
    }
}
