package org.optiscope.reading;

import java.util.HashMap;
import java.util.Map;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.text.Texts;

/** The formulas of an optimizer, which are over keys, written with symbols: {@code m / (1 − β₁ᵗ)}. */
public final class QuantityFormula {
    private static final String BEFORE = "ₜ₋₁";

    private QuantityFormula() {}

    /** How a quantity is computed, as a line of mathematics. */
    public static String line(Optimizer optimizer, Quantity quantity) {
        // Unicode has no raised ψ; what cannot be raised is said in words.
        return quantity.formula().toLine(symbols(optimizer)).replace("^", " " + Texts.get("reading.power") + " ");
    }

    /** What a quantity is and how it is computed, for a tooltip: {@code m̂: first moment, corrected = m / (1 − β₁ᵗ)}. */
    public static String sentence(Optimizer optimizer, Quantity quantity) {
        String name = isOne(quantity.symbol()) ? quantity.symbol() + ": " : "";
        return name + quantity.said() + " = " + line(optimizer, quantity);
    }

    /** The symbol of every name that an optimizer's formulas may use. */
    private static Map<String, String> symbols(Optimizer optimizer) {
        Map<String, String> symbols = new HashMap<>();
        for (Hyperparameter hyperparameter : optimizer.kind().hyperparameters()) {
            symbols.put(hyperparameter.key(), hyperparameter.symbol());
        }
        for (Quantity quantity : optimizer.quantities()) {
            String symbol = whole(quantity.symbol());
            symbol = symbol.endsWith("ₜ") ? symbol.substring(0, symbol.length() - 1) : symbol;
            symbols.put(quantity.key() + "Prev", (symbol.endsWith("²") ? "(" + symbol + ")" : symbol) + BEFORE);
        }
        // After the others, since an optimizer may declare what was carried as a quantity of its own.
        for (Quantity quantity : optimizer.quantities()) {
            symbols.put(quantity.key(), whole(quantity.symbol()));
        }
        symbols.put("t", "t");
        symbols.put("g", "g");
        symbols.put("theta", "θ" + BEFORE);
        return symbols;
    }

    /** A symbol that holds together among others: in brackets if it is a formula of its own. */
    private static String whole(String symbol) {
        return isOne(symbol) ? symbol : "(" + symbol + ")";
    }

    private static boolean isOne(String symbol) {
        return symbol.chars().noneMatch(c -> "+−·/√ ".indexOf(c) >= 0);
    }
}
