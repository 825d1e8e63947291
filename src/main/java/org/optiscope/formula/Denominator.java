package org.optiscope.formula;

import java.util.function.UnaryOperator;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/** What is below the line of a fraction: settings there, such as ε, that are 0 count as the smallest number, so that 0/0 is 0. */
public final class Denominator {
    private Denominator() {}

    /**
     * A denominator whose terms are guarded: those of sums and of maxima, under roots too.
     *
     * @param guard gives what stands in the place of a variable, for most that variable
     */
    public static Expression guarded(Expression denominator, UnaryOperator<Expression> guard) {
        if (denominator instanceof Unary e && e.function() == UnaryFunction.SQRT) {
            return new Unary(UnaryFunction.SQRT, guarded(e.u(), guard));
        } else if (denominator instanceof Binary e
                && (e.function() == BinaryFunction.ADD || e.function() == BinaryFunction.MAX)) {
            return new Binary(e.function(), term(e.u(), guard), term(e.v(), guard));
        }
        return denominator;
    }

    private static Expression term(Expression term, UnaryOperator<Expression> guard) {
        return term instanceof Variable ? guard.apply(term) : guarded(term, guard);
    }
}
