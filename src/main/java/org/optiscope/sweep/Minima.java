package org.optiscope.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.optiscope.formula.Kernel;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.Surface;

/**
 * The minima of a surface that runs may arrive at: the known ones, and what a search of its domain finds besides.
 *
 * <p>A run arrives at a minimum with the first row of {@value #STAY} in a row that are near. Near means within an ellipse about the minimum whose half axes are {@value #NEAR} of the domain's sides; so one that only
 * passes has not arrived, and one that hops about it closely has. Of minima whose ellipses would overlap the lowest counts.
 */
public final class Minima {
    /** How many rows in a row a run must be near. */
    public static final int STAY = 10;

    /** The half axes of what is near, as shares of the domain's width and height. */
    public static final double NEAR = 0.01;

    /** No minimum. */
    static final int NONE = -1;

    /** The lowest of these are taken; more could not be told apart in a picture. */
    private static final int MOST = 256;

    /** Samples along each side of the domain, from which a search begins. */
    private static final int SAMPLES = 201;

    /** A search ends with steps of that share of the domain's sides. */
    private static final double FINEST = 1e-9;

    /** … or after so many; some valleys have a floor that hardly falls. */
    private static final int MOST_STEPS = 2000;

    private final List<Minimum> list;
    private final double[] x;
    private final double[] y;
    private final double scaleX;
    private final double scaleY;

    private Minima(List<Minimum> list, Domain domain) {
        this.list = List.copyOf(list);
        x = list.stream().mapToDouble(Minimum::x).toArray();
        y = list.stream().mapToDouble(Minimum::y).toArray();
        scaleX = 1 / (NEAR * domain.width());
        scaleY = 1 / (NEAR * domain.height());
    }

    /** The minima of a surface: its known ones first, then those found, the lowest first. */
    public static Minima of(Surface surface) {
        List<Minimum> apart = new ArrayList<>();
        for (Minimum known : surface.minima()) {
            add(apart, known, surface.domain());
        }
        found(surface.kernel(), surface.domain()).stream()
                .sorted(Comparator.comparingDouble(Minimum::value))
                .forEach(minimum -> add(apart, minimum, surface.domain()));
        return new Minima(apart, surface.domain());
    }

    private static void add(List<Minimum> apart, Minimum minimum, Domain domain) {
        boolean isNew = apart.stream()
                .allMatch(one ->
                        Math.hypot((one.x() - minimum.x()) / domain.width(), (one.y() - minimum.y()) / domain.height())
                                > 2 * NEAR);
        if (isNew && apart.size() < MOST) {
            apart.add(minimum);
        }
    }

    /** From each sample that none around it lies below, downhill to where the surface ends falling. */
    private static List<Minimum> found(Kernel kernel, Domain domain) {
        double[] xs = new double[SAMPLES];
        double[] ys = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            xs[i] = domain.x0() + domain.width() * i / (SAMPLES - 1);
            ys[i] = domain.y0() + domain.height() * i / (SAMPLES - 1);
        }
        double[] values = new double[SAMPLES * SAMPLES];
        kernel.grid(xs, ys, values, 0, SAMPLES);
        List<Minimum> found = new ArrayList<>();
        for (int j = 0; j < SAMPLES; j++) {
            for (int i = 0; i < SAMPLES; i++) {
                if (isLowest(values, i, j)) {
                    Minimum end = downhill(kernel, domain, xs[i], ys[j]);
                    if (domain.contains(end.x(), end.y())) {
                        found.add(end);
                    }
                }
            }
        }
        return found;
    }

    /** Whether no neighbour lies below, and of those as low none comes before; a plain has no lowest place. */
    private static boolean isLowest(double[] values, int i, int j) {
        double here = values[j * SAMPLES + i];
        boolean rises = false;
        for (int b = Math.max(0, j - 1); b <= Math.min(SAMPLES - 1, j + 1); b++) {
            for (int a = Math.max(0, i - 1); a <= Math.min(SAMPLES - 1, i + 1); a++) {
                double there = values[b * SAMPLES + a];
                boolean isBefore = b < j || b == j && a < i;
                if (there < here || isBefore && there == here) {
                    return false;
                }
                rises |= there > here;
            }
        }
        return rises && Double.isFinite(here);
    }

    /** Compass search (Kolda, Lewis, Torczon, SIAM Review 45, 2003): to the lowest of eight neighbours, or else with half the step. */
    private static Minimum downhill(Kernel kernel, Domain domain, double fromX, double fromY) {
        double bestX = fromX;
        double bestY = fromY;
        double best = kernel.value(fromX, fromY);
        double widest = 1.0 / (SAMPLES - 1);
        double step = widest;
        for (int i = 0; i < MOST_STEPS && step > FINEST && domain.contains(bestX, bestY); i++) {
            double midX = bestX;
            double midY = bestY;
            double before = best;
            for (int k = 0; k < 9; k++) {
                double nextX = midX + (k % 3 - 1) * step * domain.width();
                double nextY = midY + (k / 3 - 1) * step * domain.height();
                double value = kernel.value(nextX, nextY);
                if (value < best) {
                    bestX = nextX;
                    bestY = nextY;
                    best = value;
                }
            }
            step = best < before ? Math.min(2 * step, widest) : step / 2;
        }
        return new Minimum(bestX, bestY, best);
    }

    public List<Minimum> list() {
        return list;
    }

    /** The number of the minimum that a place is near to; −1 if it is near none. */
    int near(double atX, double atY) {
        int near = NONE;
        for (int k = 0; k < x.length; k++) {
            double dx = (atX - x[k]) * scaleX;
            double dy = (atY - y[k]) * scaleY;
            near = dx * dx + dy * dy <= 1 ? k : near;
        }
        return near;
    }

    /**
     * How far many places are from the nearest minimum each; near are those up to 1.
     *
     * @param losses [count or more] where one is not a finite number, or a place is not, the distance is not a number
     * @param distances [count or more] receives the squares
     */
    void distances(double[] atX, double[] atY, double[] losses, double[] distances, int count) {
        double middleX = x.length == 0 ? Double.POSITIVE_INFINITY : x[0];
        double middleY = x.length == 0 ? Double.POSITIVE_INFINITY : y[0];
        first(middleX, middleY, atX, atY, losses, distances, count);
        for (int k = 1; k < x.length; k++) {
            lower(x[k], y[k], atX, atY, distances, count);
        }
    }

    private void first(
            double middleX,
            double middleY,
            double[] atX,
            double[] atY,
            double[] losses,
            double[] distances,
            int count) {
        double unitX = scaleX;
        double unitY = scaleY;
        for (int i = 0; i < count; i++) {
            double dx = (atX[i] - middleX) * unitX;
            double dy = (atY[i] - middleY) * unitY;
            distances[i] = dx * dx + dy * dy + 0 * (losses[i] + atX[i] + atY[i]);
        }
    }

    private void lower(double middleX, double middleY, double[] atX, double[] atY, double[] distances, int count) {
        double unitX = scaleX;
        double unitY = scaleY;
        for (int i = 0; i < count; i++) {
            double dx = (atX[i] - middleX) * unitX;
            double dy = (atY[i] - middleY) * unitY;
            distances[i] = Math.min(distances[i], dx * dx + dy * dy);
        }
    }
}
