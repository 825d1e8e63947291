package org.optiscope.experiment;

import org.optiscope.formula.Kernel;

/** What optimizers descend: a value and its gradient, which may be another one at every step. Stateless, so any thread may use it. */
public interface Objective {
    /** How many coordinates it has. */
    int dimension();

    /**
     * Value and gradient, as the update after row t uses it; allocates nothing.
     *
     * @param t the row, 0, 1, …; noise depends on it
     * @param theta [n] not modified
     * @param gradient [n] receives the partial derivatives
     * @return the loss at theta, which no noise changes
     */
    double gradient(int t, double[] theta, double[] gradient);

    /** Whether it is known to be the same at every step. */
    default boolean isTimeless() {
        return false;
    }

    /** A surface, whose gradients pass through noise. */
    static Objective of(Kernel kernel, Noise noise) {
        return new Plane(kernel, noise, !noise.isNone());
    }

    /** A formula of x and y. */
    record Plane(Kernel kernel, Noise noise, boolean isNoisy) implements Objective {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public boolean isTimeless() {
            return !isNoisy;
        }

        @Override
        public double gradient(int t, double[] theta, double[] gradient) {
            double loss = kernel.gradient(theta[0], theta[1], gradient);
            if (isNoisy) {
                gradient[0] = noise.apply(gradient[0], t, 0);
                gradient[1] = noise.apply(gradient[1], t, 1);
            }
            return loss;
        }
    }
}
