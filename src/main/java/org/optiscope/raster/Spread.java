package org.optiscope.raster;

/**
 * Moves labels apart along a line, each as little as may be.
 *
 * <p>What is least moved, in squares, is an isotonic regression: labels that collide form a block about the mean of where they
 * wanted to be. Source: Ayer et al., An empirical distribution function for sampling with incomplete information, 1955
 * (pool adjacent violators).
 */
public final class Spread {
    private Spread() {}

    /**
     * Places at least {@code spacing} apart and between {@code least} and {@code greatest}; if there is no room for all, they
     * run beyond the latter.
     *
     * @param wanted ascending, not modified
     */
    public static double[] apart(double[] wanted, double spacing, double least, double greatest) {
        int count = wanted.length;
        double[] mean = new double[count];
        int[] size = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            mean[blocks] = wanted[i] - i * spacing;
            size[blocks] = 1;
            while (blocks > 0 && mean[blocks - 1] > mean[blocks]) {
                int both = size[blocks - 1] + size[blocks];
                mean[blocks - 1] = (mean[blocks - 1] * size[blocks - 1] + mean[blocks] * size[blocks]) / both;
                size[blocks - 1] = both;
                blocks--;
            }
            blocks++;
        }
        double[] places = new double[count];
        double lowest = Math.max(least, greatest - (count - 1) * spacing);
        int i = 0;
        for (int block = 0; block < blocks; block++) {
            for (int k = 0; k < size[block]; k++, i++) {
                places[i] = Math.max(least, Math.min(mean[block], lowest)) + i * spacing;
            }
        }
        return places;
    }
}
