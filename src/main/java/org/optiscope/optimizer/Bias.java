package org.optiscope.optimizer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far a running mean that began at zero is still too small.
 *
 * <pre>
 * E[mₜ] = (1 − βᵗ) E[g]        so m is too small by the share βᵗ; v likewise with β₂
 * </pre>
 *
 * Source: Kingma &amp; Ba, ICLR 2015, section 3.
 *
 * @param symbol of the mean, such as m
 * @param beta β, the share that it keeps in each update, 0 ≤ β &lt; 1
 */
public record Bias(String symbol, double beta) {
    /** A share below which it counts as over. */
    public static final double NEGLIGIBLE = 0.01;

    private static final double TENTHS = 10;
    private static final int MOST_DECIMALS = 6;

    /** The share by which the mean is too small after t updates, 1 = all of it. */
    public double shortfall(int t) {
        return Math.pow(beta, t);
    }

    /** The first update after which the shortfall is below {@link #NEGLIGIBLE}. */
    public int over() {
        if (beta <= 0) {
            return 1;
        }
        double steps = Math.ceil(Math.log(NEGLIGIBLE) / Math.log(beta));
        int t = (int) Math.max(1, Math.min(steps, Integer.MAX_VALUE - 2));
        while (t > 1 && shortfall(t - 1) < NEGLIGIBLE) {
            t--;
        }
        return shortfall(t) < NEGLIGIBLE ? t : t + 1;
    }

    /** A sentence about the update of number t: how much is missing in each of these means, and until when. */
    static String sentence(List<Bias> means, String corrections, int t) {
        String began = means.size() == 1 ? "The mean began at zero" : "Both means began at zero";
        List<Bias> open = means.stream().filter(mean -> mean.isOpen(t)).toList();
        if (open.isEmpty()) {
            String symbols =
                    String.join(" and ", means.stream().map(Bias::symbol).toList());
            return began + ", but that is long ago: " + symbols + (means.size() == 1 ? " is" : " are")
                    + " less than 1 % too small, so dividing by " + corrections + " hardly changes the step.";
        }
        StringBuilder missing = new StringBuilder();
        for (Bias mean : means) {
            missing.append(missing.isEmpty() ? mean.symbol + " is " : ", " + mean.symbol + " ");
            missing.append(mean.isOpen(t) ? "still " + percent(100 * mean.shortfall(t)) : "less than 1");
            missing.append(missing.indexOf("%") < 0 ? " % too small" : " %");
        }
        int over = means.stream().mapToInt(Bias::over).max().orElseThrow();
        return began + ": " + missing + ". Dividing by " + corrections + " makes up for it; from step " + over
                + " on this is below 1 %.";
    }

    private boolean isOpen(int t) {
        return shortfall(t) >= NEGLIGIBLE;
    }

    /** In as few digits as tell it from 0 and from 100. */
    private static String percent(double share) {
        double toTell = Math.min(share, 100 - share);
        int decimals = toTell >= TENTHS ? 0 : (int) Math.max(1, Math.ceil(-Math.log10(toTell)));
        return BigDecimal.valueOf(share)
                .setScale(share < TENTHS || toTell < 1 ? Math.min(decimals, MOST_DECIMALS) : 0, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
