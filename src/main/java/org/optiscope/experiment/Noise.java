package org.optiscope.experiment;

import java.util.Arrays;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * What happens to a gradient before an optimizer sees it: Gaussian noise, and sparsity.
 *
 * <p>Every number drawn is a pure function of (seed, step, coordinate), so that all runs see the same noise at the same
 * step, whatever runs there are, on every machine. The bits come from SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), the
 * normal numbers from them by Box and Muller (Ann. Math. Stat. 29, 1958), in {@link StrictMath}.
 *
 * @param sigma the standard deviation of the noise added to each partial derivative, at least 0
 * @param keepX the probability, 0…1, that the x component is kept; otherwise it is 0 in that step
 * @param keepY likewise for y
 * @param seed any number; the same seed gives the same noise
 */
public record Noise(double sigma, double keepX, double keepY, long seed) {
    public static final Noise NONE = new Noise(0, 1, 1, 1);

    /** The steps of the generator's counter, an odd constant from the golden ratio. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    public Noise {
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new Refusal(Texts.get("experiment.sigma", sigma));
        }
        checkKeep("x", keepX);
        checkKeep("y", keepY);
    }

    private static void checkKeep(String coordinate, double keep) {
        if (!(keep >= 0 && keep <= 1)) {
            throw new Refusal(Texts.get("experiment.keep", coordinate, keep));
        }
    }

    /** Whether gradients pass unchanged. */
    public boolean isNone() {
        return sigma == 0 && keepX == 1 && keepY == 1;
    }

    /**
     * What the optimizer sees instead of a partial derivative.
     *
     * @param t the row of the trajectory at which the gradient was taken, 0, 1, …
     * @param coordinate 0 for x, 1 for y
     */
    public double apply(double gradient, int t, int coordinate) {
        double keep = coordinate == 0 ? keepX : keepY;
        if (keep < 1 && uniform(t, coordinate, 2) >= keep) {
            return 0;
        }
        return sigma == 0 ? gradient : gradient + sigma * normal(t, coordinate);
    }

    /**
     * The same for many runs at once, which see the same noise.
     *
     * @param gradients [n] one partial derivative a run, modified
     */
    public void applyAll(double[] gradients, int t, int coordinate) {
        double keep = coordinate == 0 ? keepX : keepY;
        if (keep < 1 && uniform(t, coordinate, 2) >= keep) {
            Arrays.fill(gradients, 0);
        } else if (sigma != 0) {
            double added = sigma * normal(t, coordinate);
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] += added;
            }
        }
    }

    /** The noise that another seed gives. */
    public Noise withSeed(long changed) {
        return new Noise(sigma, keepX, keepY, changed);
    }

    private double normal(int t, int coordinate) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(t, coordinate, 0)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(t, coordinate, 1));
    }

    /** One of three independent numbers in [0, 1) for this step and coordinate. */
    private double uniform(int t, int coordinate, int draw) {
        long counter = ((long) t * 2 + coordinate) * 3 + draw;
        long bits = mix(mix(seed) + (counter + 1) * GAMMA);
        return (bits >>> 11) * 0x1p-53;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
