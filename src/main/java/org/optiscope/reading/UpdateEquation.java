package org.optiscope.reading;

import java.util.Map;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.BinaryFunction;
import org.optiscope.formula.Expression;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.text.Texts;

/**
 * The equation of a whole update.
 *
 * <pre>θₜ = θₜ₋₁ + u          u: what the update adds</pre>
 *
 * @param moved its right side
 */
public record UpdateEquation(Expression moved) {
    /** @param update what is added to θ */
    public static UpdateEquation of(Expression update) {
        return new UpdateEquation(new Expression.Binary(BinaryFunction.ADD, new Expression.Variable("theta"), update));
    }

    /** That of an optimizer with its settings. */
    public static UpdateEquation of(Optimizer optimizer) {
        Quantity update = optimizer.quantities().stream()
                .filter(quantity -> quantity.role() == Quantity.Role.UPDATE)
                .findFirst()
                .orElseThrow();
        return of(update.formula());
    }

    /**
     * As LaTeX.
     *
     * @param names what stands for each name, as of {@link TexSymbols}
     */
    public String tex(Map<String, String> names) {
        return "\\theta_{t} = " + moved.toTex(names);
    }

    /** As text in the names of formulas, for where it cannot be typeset. */
    public String plain() {
        return "θ ← " + moved.toText();
    }

    /** What stands in the place of the numbers of a run without an update: f has no value at its start, or it is to be predicted. */
    public static String without(Trajectory run) {
        return Double.isFinite(run.loss(0)) ? Texts.get("reading.update-hidden") : Texts.get("reading.no-update");
    }

    /** What stands below the numbers: the position that they make; at the start the first update is still to come. */
    public static String result(int step, String position) {
        return step == 0 ? Texts.get("reading.result-next", position) : "= " + position;
    }
}
