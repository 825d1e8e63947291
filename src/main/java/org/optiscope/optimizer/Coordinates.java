package org.optiscope.optimizer;

import java.util.Arrays;
import java.util.List;

/**
 * The coordinates that one optimizer moves, and its memory of them, as columns.
 *
 * <p>{@code theta} and {@code gradient} are [n]; {@code memory} is [slot][n], a slot for each carried quantity (an
 * inactive one has no numbers); {@code shared} holds the running products such as β₁ᵗ, which all coordinates share.
 */
public final class Coordinates {
    double[] theta;
    double[] gradient;
    final double[][] memory;
    final double[] shared;

    /** Coordinates before the first step, at 0, with the memory as the optimizer starts it. */
    public Coordinates(Optimizer optimizer, int size) {
        List<Quantity> carried = optimizer.carried();
        double[] initial = optimizer.initialMemory();
        theta = new double[size];
        gradient = new double[size];
        memory = new double[carried.size()][];
        for (int slot = 0; slot < memory.length; slot++) {
            memory[slot] = new double[carried.get(slot).active() ? size : 0];
            Arrays.fill(memory[slot], initial[slot]);
        }
        shared = optimizer.initialShared();
    }

    /** A copy of those coordinates of another, with their memory; what all share is copied too. */
    private Coordinates(Coordinates of, int[] which, int count) {
        theta = chosen(of.theta, which, count);
        gradient = chosen(of.gradient, which, count);
        memory = new double[of.memory.length][];
        for (int slot = 0; slot < memory.length; slot++) {
            boolean isUsed = of.memory[slot].length > 0;
            memory[slot] = isUsed ? chosen(of.memory[slot], which, count) : of.memory[slot];
        }
        shared = of.shared.clone();
    }

    private static double[] chosen(double[] of, int[] which, int count) {
        double[] chosen = new double[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = of[which[i]];
        }
        return chosen;
    }

    /**
     * A copy of some of the coordinates as they are now, with their memory.
     *
     * @param which [count or more] the numbers of those that are wanted, not modified
     */
    public Coordinates only(int[] which, int count) {
        return new Coordinates(this, which, count);
    }

    /** Where the gradient was are the positions now. */
    void exchange() {
        double[] before = theta;
        theta = gradient;
        gradient = before;
    }

    /** Becomes as another of the same size and rule is, but for the gradient, which every step fills. */
    public void copy(Coordinates other) {
        System.arraycopy(other.theta, 0, theta, 0, theta.length);
        for (int slot = 0; slot < memory.length; slot++) {
            System.arraycopy(other.memory[slot], 0, memory[slot], 0, memory[slot].length);
        }
        System.arraycopy(other.shared, 0, shared, 0, shared.length);
    }

    /** Whether a coordinate, its memory and what all share are bit for bit what they are in another. */
    public boolean isAs(Coordinates other, int i) {
        for (int slot = 0; slot < memory.length; slot++) {
            if (memory[slot].length > 0 && !isSame(memory[slot][i], other.memory[slot][i])) {
                return false;
            }
        }
        return isSame(theta[i], other.theta[i]) && Arrays.equals(shared, other.shared);
    }

    private static boolean isSame(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }

    public int size() {
        return theta.length;
    }

    /** The positions, [n]; the array itself, which {@link Optimizer#stepAll} modifies. */
    public double[] theta() {
        return theta;
    }

    /** The partial derivatives, [n]; the array itself, to be filled before each step. */
    public double[] gradient() {
        return gradient;
    }

    /** One slot of the memory, [n], or [0] if the optimizer's settings do not use it; the array itself. */
    public double[] memory(int slot) {
        return memory[slot];
    }

    /** The running products; the array itself. */
    public double[] shared() {
        return shared;
    }
}
