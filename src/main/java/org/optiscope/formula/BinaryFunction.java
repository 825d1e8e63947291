package org.optiscope.formula;

import java.util.function.DoubleBinaryOperator;

/** An operator or function of two arguments: its symbol and its arithmetic; those with an opcode are one instruction of the machine. */
public enum BinaryFunction {
    ADD("+", (u, v) -> u + v),
    SUBTRACT("-", (u, v) -> u - v),
    MULTIPLY("*", (u, v) -> u * v),
    DIVIDE("/", (u, v) -> u / v),
    REMAINDER("%", Real::remainder),
    POWER("^", Real::power),
    /** Shown as a plain quotient; only derivatives of roots contain it. */
    QUOTIENT_OR_ZERO("/", Real::quotientOrZero),
    MAX("max", Real::max),
    MIN("min", Real::min),
    HYPOT("hypot", Real::hypot),
    ATAN2("atan2", Real::atan2);

    private final String symbol;
    private final DoubleBinaryOperator arithmetic;

    BinaryFunction(String symbol, DoubleBinaryOperator arithmetic) {
        this.symbol = symbol;
        this.arithmetic = arithmetic;
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
        return arithmetic.applyAsDouble(u, v);
    }
}
