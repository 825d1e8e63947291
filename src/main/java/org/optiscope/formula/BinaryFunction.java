package org.optiscope.formula;

/** An operator or function of two arguments: its symbol and its arithmetic. A relation that holds is 1, else 0. */
public enum BinaryFunction {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    POWER("^"),
    /** Shown as a plain quotient; only derivatives of roots contain it. */
    QUOTIENT_OR_ZERO("/"),
    LESS("<"),
    ATMOST("<="),
    GREATER(">"),
    ATLEAST(">="),
    EQUAL("=="),
    UNEQUAL("!="),
    AND("and"),
    OR("or"),
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
        return ordinal() <= OR.ordinal();
    }

    /** Either holds or does not: a comparison, {@code and}, {@code or}. */
    public boolean isCondition() {
        return isRelation() || this == AND || this == OR;
    }

    /** Compares two numbers. */
    public boolean isRelation() {
        return ordinal() >= LESS.ordinal() && ordinal() <= UNEQUAL.ordinal();
    }

    /** The relation that holds where this one does not. */
    BinaryFunction opposite() {
        return switch (this) {
            case LESS -> ATLEAST;
            case ATMOST -> GREATER;
            case GREATER -> ATMOST;
            case ATLEAST -> LESS;
            case EQUAL -> UNEQUAL;
            case UNEQUAL -> EQUAL;
            default -> throw new AssertionError(this);
        };
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
            case LESS -> Real.less(u, v);
            case ATMOST -> Real.atmost(u, v);
            case GREATER -> Real.greater(u, v);
            case ATLEAST -> Real.atleast(u, v);
            case EQUAL -> Real.equal(u, v);
            case UNEQUAL -> Real.unequal(u, v);
            case AND -> Real.and(u, v);
            case OR -> Real.or(u, v);
            case MAX -> Real.max(u, v);
            case MIN -> Real.min(u, v);
            case HYPOT -> Real.hypot(u, v);
            case ATAN2 -> Real.atan2(u, v);
        };
    }
}
