package org.optiscope.optimizer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.optiscope.text.Texts;

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
        boolean isOne = means.size() == 1;
        List<Bias> open = means.stream().filter(mean -> mean.isOpen(t)).toList();
        if (open.isEmpty()) {
            String symbols = and(means.stream().map(Bias::symbol).toList());
            return isOne
                    ? Texts.get("optimizer.mean-long-ago", symbols, corrections)
                    : Texts.get("optimizer.means-long-ago", symbols, corrections);
        }
        StringBuilder missing = new StringBuilder();
        for (Bias mean : means) {
            missing.append(missing.isEmpty() ? mean.first(t) : ", " + mean.next(t));
        }
        int over = means.stream().mapToInt(Bias::over).max().orElseThrow();
        return isOne
                ? Texts.get("optimizer.mean-too-small", missing, corrections, over)
                : Texts.get("optimizer.means-too-small", missing, corrections, over);
    }

    /** A list in words. */
    static String and(List<String> parts) {
        return parts.stream().reduce((a, b) -> Texts.get("optimizer.and", a, b)).orElseThrow();
    }

    private String first(int t) {
        return isOpen(t)
                ? Texts.get("optimizer.too-small", symbol, percent(100 * shortfall(t)))
                : Texts.get("optimizer.hardly-too-small", symbol);
    }

    private String next(int t) {
        return isOpen(t)
                ? Texts.get("optimizer.next-too-small", symbol, percent(100 * shortfall(t)))
                : Texts.get("optimizer.next-hardly-too-small", symbol);
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
