package org.optiscope.bench;

/** Rastrigin's function as a programmer writes it, with the sines and cosines of {@link StrictMath}. */
final class StrictRastrigin extends HandWritten {
    private static final double W = 2 * Math.PI;

    @Override
    public double gradient(double x, double y, double[] gradient) {
        gradient[0] = 2 * x + 10 * W * StrictMath.sin(W * x);
        gradient[1] = 2 * y + 10 * W * StrictMath.sin(W * y);
        return 20 + x * x - 10 * StrictMath.cos(W * x) + y * y - 10 * StrictMath.cos(W * y);
    }

    @Override
    public void gradients(double[] x, double[] y, double[] sums, double[] gx, double[] gy, int from, int to) {
        for (int i = from; i < to; i++) {
            double dx = 2 * x[i] + 10 * W * StrictMath.sin(W * x[i]);
            double dy = 2 * y[i] + 10 * W * StrictMath.sin(W * y[i]);
            sums[i] += 20 + x[i] * x[i] - 10 * StrictMath.cos(W * x[i]) + y[i] * y[i] - 10 * StrictMath.cos(W * y[i]);
            gx[i] = dx;
            gy[i] = dy;
        }
    }
}
