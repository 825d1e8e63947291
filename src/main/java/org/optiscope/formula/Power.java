package org.optiscope.formula;

import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/**
 * A power to the number of the update, which is carried as a product: {@code base^t}, {@code base^(t + 1)}, {@code base^(t·k)} or
 * {@code base^((t + 1)·k)}.
 *
 * @param base what it is multiplied by in each update, made of settings
 * @param isAhead whether it is the power to t + 1
 */
record Power(Expression base, boolean isAhead) {
    /** Below this, 1 − power is 1, and a product left to go denormal makes every step five times slower. */
    static final double NOTHING = 1e-20;

    private static final Variable T = new Variable(RuleProgram.T);
    private static final Expression AHEAD = new Binary(BinaryFunction.ADD, T, new Constant(1));

    /** Tells it from others; no name in a formula is like it. */
    String key() {
        return base.toText() + "^t";
    }

    /** The power that an expression is, or null. */
    static Power of(Expression expression, Switches switches) {
        boolean isPower = expression instanceof Binary e
                && e.function() == BinaryFunction.POWER
                && switches.asksOnlySettings(e.u());
        if (!isPower) {
            return null;
        }
        Binary power = (Binary) expression;
        if (isTime(power.v())) {
            return new Power(power.u(), power.v().equals(AHEAD));
        }
        boolean isProduct = power.v() instanceof Binary e && e.function() == BinaryFunction.MULTIPLY;
        if (!isProduct) {
            return null;
        }
        Binary product = (Binary) power.v();
        boolean isTimeFirst = isTime(product.u());
        Expression time = isTimeFirst ? product.u() : product.v();
        Expression factor = isTimeFirst ? product.v() : product.u();
        if (!isTime(time) || !switches.asksOnlySettings(factor)) {
            return null;
        }
        Expression exponent = new Binary(BinaryFunction.MULTIPLY, factor, new Unary(UnaryFunction.LOG, power.u()));
        return new Power(new Unary(UnaryFunction.EXP, exponent), time.equals(AHEAD));
    }

    private static boolean isTime(Expression expression) {
        return expression.equals(T) || expression.equals(AHEAD);
    }
}
