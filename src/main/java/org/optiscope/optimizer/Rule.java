package org.optiscope.optimizer;

import java.util.List;
import java.util.Map;
import org.optiscope.formula.Expression;

/**
 * What a file says of an optimizer besides its name and its hyperparameters.
 *
 * @param order its place among those of its lineage
 * @param quantities in the order of the file; the last is the update
 * @param text the whole file, as {@link org.optiscope.json.Json#plain} gives it
 */
record Rule(
        int order,
        String source,
        List<Declared> quantities,
        Cases title,
        List<Requirement> requirements,
        List<Told> stages,
        List<Named> variants,
        Object text) {
    /** The key of the last line. */
    static final String UPDATE = "delta";

    /** Where a line is seen; what it is besides, memory or shared, follows from the formulas. */
    enum Place {
        FILES,
        SHOWN,
        TOLD,
        HIDDEN
    }

    /**
     * A quantity as the file declares it.
     *
     * @param when the settings that it is for, or null
     */
    record Declared(
            String key,
            Cases symbol,
            String meaning,
            Expression formula,
            Expression start,
            Place place,
            Expression when) {}

    /** What settings must agree on. */
    record Requirement(Expression that, String otherwise) {}

    /** A stage as the file declares it; see {@link StageFile}. */
    record Told(Expression when, Cases sentence, String first, Map<String, String> means, Stage stage) {}

    /** Settings that have a name of their own. */
    record Named(String id, String name, OptimizerKind.Lineage lineage, Map<String, Object> settings) {}
}
