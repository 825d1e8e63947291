package org.optiscope.sweep;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.optiscope.optimizer.Coordinates;

/**
 * Notes which minimum each run of a block arrives at, and when; who has arrived, repeats itself or left the finite numbers leaves.
 *
 * <p>Positions of {@link Minima#STAY} rows are kept, and only then looked at: a run that is near a minimum neither at the end of
 * these rows nor just before them was not near for long enough in between. A run that is where it was at the last look, with the
 * same memory, goes round for good, so it arrives by now or never.
 */
final class Arrivals implements Block.Goal {
    private static final int EVERY = Minima.STAY;
    /** Those who left are closed up when they are so many of as many as there are: sooner costs more than it saves. */
    private static final int CLOSE_UP = 8;

    private final Minima minima;
    private final int steps;
    /** How many rows are looked at together. */
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
    private final int[] near;
    private final int[] staying;
    /** [row % every][column] */
    private final double[][] rowsX;

    private final double[][] rowsY;
    private Coordinates[] before;
    private int lookedAt = -1;
    private int leavers;

    /**
     * @param cell of each run; kept and modified
     * @param alone whether there is one run only, whose every row is looked at
     */
    Arrivals(
            Minima minima,
            int steps,
            boolean alone,
            boolean mayRepeat,
            BooleanSupplier goesOn,
            int[] cell,
            BasinMap.Fates fates) {
        this.minima = minima;
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
        near = new int[size];
        staying = new int[size];
        rowsX = new double[every][size];
        rowsY = new double[every][size];
        Arrays.fill(dwelling, Minima.NONE);
    }

    @Override
    public boolean look(Block block, int t) {
        int size = block.size();
        System.arraycopy(block.x(), 0, rowsX[t % every], 0, size);
        System.arraycopy(block.y(), 0, rowsY[t % every], 0, size);
        if (t % every != 0 && t != steps) {
            return true;
        }
        minima.near(block.x(), block.y(), near, size);
        for (int i = 0; i < size; i++) {
            if (!left[i]) {
                look(block, i, t);
            }
        }
        lookedAt = t;
        block.forgetLosses();
        if (leavers * CLOSE_UP >= size) {
            closeUp(block);
        }
        if (mayRepeat) {
            before = block.copy();
        }
        return block.size() > 0 && goesOn.getAsBoolean();
    }

    private void look(Block block, int i, int t) {
        if (!block.isFinite(i)) {
            leave(i);
            fates.leftFiniteNumbers(cell[i], t, every > 1);
        } else if (near[i] != Minima.NONE || dwelling[i] != Minima.NONE) {
            walk(i, t);
        }
        if (!left[i] && before != null && block.isAs(before, i)) {
            leave(i);
        }
    }

    /** Goes through the rows since the last look. */
    private void walk(int i, int t) {
        for (int row = lookedAt + 1; row <= t; row++) {
            int now = minima.near(rowsX[row % every][i], rowsY[row % every][i]);
            if (now != dwelling[i]) {
                dwelling[i] = now;
                since[i] = row;
            }
            if (now != Minima.NONE && row - since[i] + 1 == Minima.STAY) {
                leave(i);
                fates.arrived(cell[i], now, since[i]);
                return;
            }
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
