package org.optiscope.ui.curves;

import java.util.List;
import java.util.Optional;
import org.optiscope.optimizer.Quantity;

/**
 * How much longer a step of Adam would be without its bias correction.
 *
 * <pre>(m/√v) / (m̂/√v̂) = (1 − β₁ᵗ) / √(1 − β₂ᵗ)          ε left aside</pre>
 */
final class Ratio {
    static final String SYMBOL = "(1−β₁ᵗ)/√(1−β₂ᵗ)";

    private Ratio() {}

    /** The ratio, [t], if the optimizer declares the two corrections. */
    static Optional<double[]> of(List<Quantity> shared, double[][] columns) {
        List<String> keys = shared.stream().map(Quantity::key).toList();
        if (!keys.equals(List.of("correction1", "correction2"))) {
            return Optional.empty();
        }
        double[] ratio = new double[columns[0].length];
        for (int t = 0; t < ratio.length; t++) {
            ratio[t] = columns[0][t] / Math.sqrt(columns[1][t]);
        }
        return Optional.of(ratio);
    }
}
