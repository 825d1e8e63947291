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
 */
public record RaceLook(OptionalDouble target, RaceColumn sortedBy, boolean greatestFirst) {
    public static final RaceLook OPENING = new RaceLook(OptionalDouble.empty(), RaceColumn.LOSS, false);

    public RaceLook {
        Objects.requireNonNull(target);
        Objects.requireNonNull(sortedBy);
    }

    public RaceLook withTarget(double loss) {
        return new RaceLook(OptionalDouble.of(loss), sortedBy, greatestFirst);
    }

    RaceLook withoutTarget() {
        return new RaceLook(OptionalDouble.empty(), sortedBy, greatestFirst);
    }

    /** Sorted by that column; the other way round if it was sorted by it already. */
    public RaceLook withSorted(RaceColumn column) {
        return new RaceLook(target, column, column == sortedBy && !greatestFirst);
    }
}
