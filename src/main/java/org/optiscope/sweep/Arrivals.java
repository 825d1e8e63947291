package org.optiscope.sweep;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.optiscope.experiment.Schedule;
import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;

/**
 * Notes which minimum each run of a block arrives at, and when; who has arrived, repeats itself or left the finite numbers leaves.
 *
 * <p>Every {@link Minima#STAY} rows all runs are looked at, which no stay of as many rows escapes. Who is near then, and was not at the last look, goes
 * once more through the rows between, from a copy of the state at that look or some before, to find since when; and is looked at in every row from then
 * on, until it leaves that minimum. A run that is where it was at the last look, with the same memory, goes round for good, so it
 * arrives by now or never.
 */
final class Arrivals implements Block.Goal {
    private static final int EVERY = Minima.STAY;
    /** So many rows go by before the state is copied anew: a copy costs more than a look, and few go back. */
    private static final int COPY_EVERY = 3 * EVERY;
    /** Those who left are closed up when they are so many of as many as there are: sooner costs more than it saves. */
    private static final int CLOSE_UP = 8;

    private final Minima minima;
    private final Optimizer optimizer;
    private final Schedule schedule;
    private final int steps;
    /** How many rows apart all are looked at. */
    private final int every;

    private final boolean mayRepeat;
    private final BooleanSupplier goesOn;
    private final BasinMap.Fates fates;

    /** [column] the cell of each run that is still there. */
    private final int[] cell;
    /** The minimum that a run is near, and since when. */
    private final int[] dwelling;

    private final int[] since;
    private final boolean[] left;
    private final double[] distances;
    private final int[] staying;
    /** Those that are near a minimum. */
    private final int[] watched;

    private int watching;
    private Coordinates[] before;
    private int copiedAt;
    private int lookedAt = -1;
    private int leavers;

    /**
     * @param cell of each run; kept and modified
     * @param alone whether there is one run only, whose every row is looked at
     */
    Arrivals(
            Minima minima,
            Optimizer optimizer,
            Schedule schedule,
            int steps,
            boolean alone,
            boolean mayRepeat,
            BooleanSupplier goesOn,
            int[] cell,
            BasinMap.Fates fates) {
        this.minima = minima;
        this.optimizer = optimizer;
        this.schedule = schedule;
        this.steps = steps;
        this.mayRepeat = mayRepeat;
        this.goesOn = goesOn;
        this.cell = cell;
        this.fates = fates;
        every = alone ? 1 : EVERY;
        int size = cell.length;
        dwelling = new int[size];
        since = new int[size];
        left = new boolean[size];
        distances = new double[size];
        staying = new int[size];
        watched = new int[size];
        Arrays.fill(dwelling, Minima.NONE);
    }

    @Override
    public boolean look(Block block, int t) {
        for (int k = 0; k < watching; k++) {
            int i = watched[k];
            if (!left[i] && block.isFinite(i)) {
                note(i, block.x()[i], block.y()[i], t);
            }
        }
        if (t % every != 0 && t != steps) {
            return true;
        }
        int arriving = lookAtAll(block, t);
        lookedAt = t;
        block.forgetLosses();
        boolean closesUp = leavers * CLOSE_UP >= block.size();
        if (closesUp) {
            closeUp(block);
        }
        if (watching > 0 || arriving > 0) {
            watch(block);
        }
        if (every > 1 && (closesUp || mayRepeat || before == null || t - copiedAt >= COPY_EVERY)) {
            before = block.copy(before);
            copiedAt = t;
        }
        return block.size() > 0 && goesOn.getAsBoolean();
    }

    private void watch(Block block) {
        watching = 0;
        for (int i = 0; i < block.size(); i++) {
            if (dwelling[i] != Minima.NONE && !left[i]) {
                watched[watching++] = i;
            }
        }
    }

    /** Returns how many are near and were not at the last look. */
    private int lookAtAll(Block block, int t) {
        int size = block.size();
        block.distances(minima, distances);
        int arriving = 0;
        for (int i = 0; i < size; i++) {
            if (!(distances[i] > 1) && !left[i]) {
                if (!block.isFinite(i)) {
                    leave(i);
                    fates.leftFiniteNumbers(cell[i], t, every > 1);
                } else if (dwelling[i] == Minima.NONE) {
                    staying[arriving++] = i;
                }
            }
        }
        if (arriving > 0) {
            goBack(block, arriving, t);
        }
        for (int i = 0; mayRepeat && before != null && i < size; i++) {
            if (!left[i] && block.isAs(before, i)) {
                leave(i);
            }
        }
        return arriving;
    }

    /** Finds since when the first {@link #staying} are near. */
    private void goBack(Block block, int count, int t) {
        Block.Goal eachRow = (some, row) -> {
            for (int k = 0; row > lookedAt && k < count; k++) {
                note(staying[k], some.x()[k], some.y()[k], row);
            }
            return row < t;
        };
        if (before == null) {
            for (int k = 0; k < count; k++) {
                note(staying[k], block.x()[staying[k]], block.y()[staying[k]], t);
            }
        } else {
            new Block(block, before, staying, count, eachRow).run(optimizer, schedule, copiedAt, steps);
        }
    }

    /** Notes where a run is at that row, the one after those noted before. */
    private void note(int i, double x, double y, int row) {
        int now = minima.near(x, y);
        if (now != dwelling[i]) {
            dwelling[i] = now;
            since[i] = row;
        }
        if (now != Minima.NONE && row - since[i] + 1 == Minima.STAY) {
            leave(i);
            fates.arrived(cell[i], now, since[i]);
        }
    }

    private void leave(int i) {
        left[i] = true;
        leavers++;
    }

    private void closeUp(Block block) {
        int stay = 0;
        for (int i = 0; i < block.size(); i++) {
            if (!left[i]) {
                staying[stay++] = i;
            }
        }
        for (int i = 0; i < stay; i++) {
            cell[i] = cell[staying[i]];
            dwelling[i] = dwelling[staying[i]];
            since[i] = since[staying[i]];
            left[i] = false;
        }
        leavers = 0;
        block.keep(staying, stay);
    }
}
