package org.optiscope.scene;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.optiscope.surface.Domain;

/**
 * What the pane of maps shows of the selected run, or of all.
 *
 * @param bySteps whether maps tell the steps to the race's target, and not the loss in the end
 * @param seeds over how many seeds of the noise is averaged, if there is any: one of {@link #SEEDS}
 * @param plane the hyperparameters of the map of settings, where the user has chosen them
 */
public record MapsLook(Kind kind, boolean bySteps, int seeds, Optional<Plane> plane) {
    /** The maps. */
    public enum Kind {
        /** How the selected run ends with every pair of values of two hyperparameters. */
        SETTINGS,
        /** How every run ends at every learning rate. */
        RATES
    }

    /**
     * Two hyperparameters, by their keys. A run that has not both is shown with two of its own.
     *
     * @param across the one from left to right
     * @param up the one from the bottom to the top, another one
     * @param part the values that are seen, those of {@code across} as x and those of {@code up} as y; none for the whole sliders
     */
    public record Plane(String across, String up, Optional<Domain> part) {
        public Plane {
            Objects.requireNonNull(across);
            Objects.requireNonNull(up);
            Objects.requireNonNull(part);
        }

        /** The whole sliders of two hyperparameters. */
        public static Plane of(String across, String up) {
            return new Plane(across, up, Optional.empty());
        }
    }

    /** What {@code seeds} can be. */
    public static final List<Integer> SEEDS = List.of(1, 5, 20);

    public static final MapsLook OPENING = new MapsLook(Kind.SETTINGS, false, 1, Optional.empty());

    public MapsLook {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(plane);
    }

    public MapsLook withKind(Kind other) {
        return new MapsLook(other, bySteps, seeds, plane);
    }

    public MapsLook withBySteps(boolean wanted) {
        return new MapsLook(kind, wanted, seeds, plane);
    }

    public MapsLook withSeeds(int number) {
        return new MapsLook(kind, bySteps, number, plane);
    }

    public MapsLook withPlane(Plane other) {
        return new MapsLook(kind, bySteps, seeds, Optional.of(other));
    }

    /** The whole sliders of the same hyperparameters. */
    MapsLook whole() {
        return new MapsLook(kind, bySteps, seeds, plane.map(chosen -> Plane.of(chosen.across, chosen.up)));
    }
}
