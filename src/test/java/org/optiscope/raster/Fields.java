package org.optiscope.raster;

import java.util.function.DoubleBinaryOperator;

/** Sampled fields for the tests. */
final class Fields {
    static final Viewport ROSENBROCK_HOME = new Viewport(-2, 2, -1, 3, 256, 256);

    private Fields() {}

    static double rosenbrock(double x, double y) {
        return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
    }

    /** f at the pixel centres of v, row 0 at the top. */
    static double[] sample(DoubleBinaryOperator f, Viewport v) {
        double[] x = v.columns(), y = v.rows(), values = new double[x.length * y.length];
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < x.length; i++) {
                values[j * x.length + i] = f.applyAsDouble(x[i], y[j]);
            }
        }
        return values;
    }

    /** f at column i, row j. */
    static double[] grid(int width, int height, DoubleBinaryOperator f) {
        double[] values = new double[width * height];
        for (int p = 0; p < values.length; p++) {
            values[p] = f.applyAsDouble(p % width, p / width);
        }
        return values;
    }
}
