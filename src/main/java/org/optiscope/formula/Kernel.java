package org.optiscope.formula;

/** A compiled formula f(x, y) with its gradient; stateless, so any thread may use it. Parameters are constants in its code. */
public interface Kernel {
    double value(double x, double y);

    /**
     * Value and gradient at one point.
     *
     * @param gradient [2] receives ∂f/∂x and ∂f/∂y
     * @return f(x, y)
     */
    double gradient(double x, double y, double[] gradient);

    /**
     * Gradients at the points {@code from … to − 1}, bit for bit those of {@link #gradient}. The values are added up, so that after many
     * calls a sum tells whether all were finite: one that was not makes it so for good.
     *
     * @param x [n] not modified
     * @param y [n] not modified
     * @param sums [n] f(x, y) is added
     * @param gx [n] receives ∂f/∂x
     * @param gy [n] receives ∂f/∂y
     */
    void gradients(double[] x, double[] y, double[] sums, double[] gx, double[] gy, int from, int to);

    /**
     * Values on the rows {@code rowFrom … rowTo − 1} of a grid, bit for bit those of {@link #value}. What depends on x alone is computed
     * once a column, what depends on y alone once a row.
     *
     * @param xs [columns] not modified
     * @param ys [rows] not modified
     * @param out [rows · columns] receives f(xs[column], ys[row]) at row · columns + column
     */
    void grid(double[] xs, double[] ys, double[] out, int rowFrom, int rowTo);
}
