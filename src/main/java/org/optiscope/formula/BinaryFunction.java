package org.optiscope.formula;

/** An operator or function of two arguments: its symbol and its arithmetic. */
public enum BinaryFunction {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    POWER("^"),
    /** Shown as a plain quotient; only derivatives of roots contain it. */
    QUOTIENT_OR_ZERO("/"),
    MAX("max"),
    MIN("min"),
    HYPOT("hypot"),
    ATAN2("atan2");

    private final String symbol;

    BinaryFunction(String symbol) {
        this.symbol = symbol;
    }

    /** The sign or name in a formula, for example {@code +} or {@code max}. */
    public String symbol() {
        return symbol;
    }

    /** Written between its arguments. */
    public boolean isOperator() {
        return ordinal() <= QUOTIENT_OR_ZERO.ordinal();
    }

    public double apply(double u, double v) {
        return switch (this) {
            case ADD -> u + v;
            case SUBTRACT -> u - v;
            case MULTIPLY -> u * v;
            case DIVIDE -> u / v;
            case REMAINDER -> u % v;
            case POWER -> Real.power(u, v);
            case QUOTIENT_OR_ZERO -> Real.quotientOrZero(u, v);
            case MAX -> Real.max(u, v);
            case MIN -> Real.min(u, v);
            case HYPOT -> Real.hypot(u, v);
            case ATAN2 -> Real.atan2(u, v);
        };
    }
}
