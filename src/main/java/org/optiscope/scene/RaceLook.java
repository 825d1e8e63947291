package org.optiscope.scene;

import java.util.Objects;
import java.util.OptionalDouble;
import org.optiscope.reading.RaceColumn;

/**
 * How the runs race.
 *
 * @param target the loss that they are to get below, where the user has set one
 * @param sortedBy the column that ranks them
 * @param greatestFirst whether the greatest value ranks first
 * @param fair whether each run races at the best rate found for it, and not at the one that is set
 */
public record RaceLook(OptionalDouble target, RaceColumn sortedBy, boolean greatestFirst, boolean fair) {
    public static final RaceLook OPENING = new RaceLook(OptionalDouble.empty(), RaceColumn.LOSS, false, false);

    public RaceLook {
        Objects.requireNonNull(target);
        Objects.requireNonNull(sortedBy);
    }

    public RaceLook withTarget(double loss) {
        return new RaceLook(OptionalDouble.of(loss), sortedBy, greatestFirst, fair);
    }

    RaceLook withoutTarget() {
        return new RaceLook(OptionalDouble.empty(), sortedBy, greatestFirst, fair);
    }

    /** Sorted by that column; the other way round if it was sorted by it already. */
    public RaceLook withSorted(RaceColumn column) {
        return new RaceLook(target, column, column == sortedBy && !greatestFirst, fair);
    }

    public RaceLook withDescending(boolean wanted) {
        return new RaceLook(target, sortedBy, wanted, fair);
    }

    public RaceLook withFair(boolean wanted) {
        return new RaceLook(target, sortedBy, greatestFirst, wanted);
    }
}
