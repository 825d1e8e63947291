package org.optiscope.optimizer;

import java.util.List;

/**
 * The coordinates that one optimizer moves, and its memory of them, as columns.
 *
 * <p>{@code theta} and {@code gradient} are [n]; {@code memory} is [slot][n], a slot for each carried quantity (an
 * inactive one has no numbers); {@code shared} holds the running products such as β₁ᵗ, which all coordinates share.
 */
public final class Coordinates {
    final double[] theta;
    final double[] gradient;
    final double[][] memory;
    final double[] shared;

    /** Coordinates before the first step, at 0, with the memory as the optimizer starts it. */
    public Coordinates(Optimizer optimizer, int size) {
        List<Quantity> carried = optimizer.carried();
        theta = new double[size];
        gradient = new double[size];
        memory = new double[carried.size()][];
        for (int slot = 0; slot < memory.length; slot++) {
            memory[slot] = new double[carried.get(slot).active() ? size : 0];
            java.util.Arrays.fill(memory[slot], optimizer.initialMemory(slot));
        }
        shared = new double[optimizer.sharedSize()];
        for (int slot = 0; slot < shared.length; slot++) {
            shared[slot] = optimizer.initialShared(slot);
        }
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
