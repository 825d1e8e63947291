package org.optiscope.bench;

/** Rosenbrock's function as a programmer writes it. */
final class Rosenbrock extends HandWritten {
    @Override
    public double gradient(double x, double y, double[] gradient) {
        double a = 1 - x;
        double r = y - x * x;
        gradient[0] = -2 * a - 400 * x * r;
        gradient[1] = 200 * r;
        return a * a + 100 * r * r;
    }

    @Override
    public void gradients(double[] x, double[] y, double[] sums, double[] gx, double[] gy, int from, int to) {
        for (int i = from; i < to; i++) {
            double a = 1 - x[i];
            double r = y[i] - x[i] * x[i];
            double dx = -2 * a - 400 * x[i] * r;
            double dy = 200 * r;
            sums[i] += a * a + 100 * r * r;
            gx[i] = dx;
            gy[i] = dy;
        }
    }
}
