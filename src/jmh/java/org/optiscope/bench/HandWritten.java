package org.optiscope.bench;

import org.optiscope.formula.Kernel;

/** What the hand-written yardsticks need not do. */
abstract class HandWritten implements Kernel {
    @Override
    public double value(double x, double y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void grid(double[] xs, double[] ys, double[] out, int rowFrom, int rowTo) {
        throw new UnsupportedOperationException();
    }
}
