package org.optiscope.surface;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.optiscope.formula.Expression;
import org.optiscope.formula.Formula;

/**
 * A minimum as a surface file states it: three numbers, or three texts in the parameters such as {@code ["a", "a^2", "0"]}.
 *
 * <p>Texts hold for other parameters too, as long as the point really is a minimum there; numbers hold for the default ones only.
 */
record MinimumRule(String x, String y, String value, boolean isStatedInParameters) {
    /** How far away the surface is compared with the minimum, in domain sizes; small against any picture, large against rounding. */
    private static final double NEIGHBOUR_DISTANCE = 1e-3;

    Minimum evaluate(Map<String, Double> parameters) {
        return new Minimum(number(x, parameters), number(y, parameters), number(value, parameters));
    }

    /** The minimum of the formula with its present parameters, if this rule still holds. */
    Optional<Minimum> recompute(Formula formula, Domain domain) {
        return Optional.of(this)
                .filter(MinimumRule::isStatedInParameters)
                .map(rule -> rule.evaluate(formula.parameters()))
                .filter(minimum -> isLowest(minimum, formula, domain));
    }

    private static boolean isLowest(Minimum minimum, Formula formula, Domain domain) {
        double dx = NEIGHBOUR_DISTANCE * domain.width();
        double dy = NEIGHBOUR_DISTANCE * domain.height();
        double value = formula.kernel().value(minimum.x(), minimum.y());
        return Stream.of(-1, 0, 1)
                .flatMap(i -> Stream.of(-1, 0, 1).map(j -> new Point(minimum.x() + i * dx, minimum.y() + j * dy)))
                .allMatch(p -> formula.kernel().value(p.x(), p.y()) >= value);
    }

    private static double number(String text, Map<String, Double> parameters) {
        Set<String> names = parameters.keySet();
        return Expression.parse(text, names).evaluate(parameters);
    }
}
