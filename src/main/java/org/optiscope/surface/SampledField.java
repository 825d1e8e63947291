package org.optiscope.surface;

import java.util.Arrays;
import java.util.stream.Stream;
import org.optiscope.formula.Kernel;

/** An unknown surface, sampled, to choose how it is shown and where runs start. */
final class SampledField {
    private static final int SIDE = 33;

    /** A surface has a logarithmic scale if its height above the lowest sample spans this factor … */
    private static final double LOG_SPAN = 1e3;

    /** … between this fraction of the samples and the highest; the very lowest samples would make any bowl look deep. */
    private static final double LOW_FRACTION = 0.05;

    private final Kernel kernel;
    private final Domain domain;

    SampledField(Kernel kernel, Domain domain) {
        this.kernel = kernel;
        this.domain = domain;
    }

    Scale scale() {
        double[] xs = new double[SIDE];
        double[] ys = new double[SIDE];
        double[] values = new double[SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            Point p = domain.at((double) i / (SIDE - 1), (double) i / (SIDE - 1));
            xs[i] = p.x();
            ys[i] = p.y();
        }
        kernel.grid(xs, ys, values, 0, SIDE);
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Scale.LINEAR;
        }
        int fraction = (int) (LOW_FRACTION * (sorted.length - 1));
        while (fraction < sorted.length - 1 && sorted[fraction] == sorted[0]) {
            fraction++; // a floor that many samples share
        }
        double low = sorted[fraction] - sorted[0];
        double high = sorted[sorted.length - 1] - sorted[0];
        return low > 0 && high / low > LOG_SPAN ? Scale.LOG : Scale.LINEAR;
    }

    /** Upper left of the middle, or the first of some other places where the surface is finite and slopes. */
    Point start() {
        return Stream.of(
                        domain.at(0.2, 0.8),
                        domain.at(0.8, 0.7),
                        domain.at(0.7, 0.2),
                        domain.at(0.55, 0.6),
                        domain.at(0.3, 0.3))
                .filter(this::slopes)
                .findFirst()
                .orElse(domain.at(0.2, 0.8));
    }

    private boolean slopes(Point p) {
        double[] gradient = new double[2];
        double value = kernel.gradient(p.x(), p.y(), gradient);
        double slope = Math.abs(gradient[0]) + Math.abs(gradient[1]);
        return Double.isFinite(value) && Double.isFinite(slope) && slope > 0;
    }
}
