package org.optiscope.scene;

import java.util.Objects;
import java.util.Optional;
import org.optiscope.surface.Domain;

/**
 * A view of one update while it is explained; forgotten with the explanation.
 *
 * @param part the part of the plane that was chosen; none as long as that is the update's own {@link CloseUp}
 * @param equalAxes as in {@link Plane}
 */
public record CloseView(Optional<Domain> part, boolean equalAxes) {
    static final CloseView BEGINNING = new CloseView(Optional.empty(), true);

    public CloseView {
        Objects.requireNonNull(part);
    }
}
