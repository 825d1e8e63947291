package org.optiscope.scene;

import java.util.Objects;
import org.optiscope.surface.Domain;

/**
 * A view of the plane.
 *
 * @param part the part that is shown
 * @param equalAxes whether a unit is as long along both axes, and more than the part shown for that where needed
 */
public record Plane(Domain part, boolean equalAxes) {
    public Plane {
        Objects.requireNonNull(part);
    }
}
