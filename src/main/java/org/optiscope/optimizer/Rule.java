package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.optiscope.formula.Expression;
import org.optiscope.formula.RuleProgram;
import org.optiscope.formula.Switches;
import org.optiscope.text.Refusal;

/** An optimizer that is a file: what its formulas say is what is shown, and what is compiled and run. Immutable. */
final class Rule extends OptimizerKind {
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
    record Named(String id, String name, Lineage lineage, Map<String, Object> settings) {}

    /** Everything that a file says besides what every optimizer has. */
    record Content(
            int order,
            String source,
            List<Declared> quantities,
            Cases title,
            List<Requirement> requirements,
            List<Told> stages,
            List<Named> variants,
            Object text) {}

    private final Content content;
    private final Switches switches;
    private final RuleProgram program;
    private final Map<List<Boolean>, RuleForm> forms = new ConcurrentHashMap<>();

    Rule(
            String id,
            String name,
            Lineage lineage,
            String summary,
            List<Hyperparameter> hyperparameters,
            Content content,
            Switches switches) {
        super(id, name, lineage, summary, hyperparameters);
        this.content = content;
        this.switches = switches;
        List<String> settings = new ArrayList<>(List.of(LEARNING_RATE));
        hyperparameters.stream()
                .map(Hyperparameter::key)
                .filter(key -> !key.equals(LEARNING_RATE))
                .forEach(settings::add);
        List<RuleProgram.Line> lines = content.quantities.stream()
                .map(line -> new RuleProgram.Line(line.key, line.formula, line.start))
                .toList();
        program = new RuleProgram(settings, lines, switches);
    }

    @Override
    public List<Variant> variants() {
        Stream<Variant> named =
                content.variants.stream().map(one -> new Variant(one.id, one.name, one.lineage, this, one.settings));
        return Stream.concat(Stream.of(Variant.of(this)), named).toList();
    }

    Content content() {
        return content;
    }

    Switches switches() {
        return switches;
    }

    RuleProgram program() {
        return program;
    }

    @Override
    public Object definition() {
        return OptimizerCatalog.has(this) ? id() : content.text;
    }

    @Override
    public String source() {
        return content.source;
    }

    @Override
    Optimizer make(Object[] arguments) {
        double[] numbers = new double[arguments.length];
        int next = 1;
        for (int i = 0; i < arguments.length; i++) {
            double number = arguments[i] instanceof Boolean on ? on ? 1 : 0 : (Double) arguments[i];
            numbers[hyperparameters().get(i).key().equals(LEARNING_RATE) ? 0 : next++] = number;
        }
        Map<String, Double> values = numbers(numbers[0], numbers);
        for (Requirement requirement : content.requirements) {
            if (requirement.that.evaluate(values) == 0) {
                throw new Refusal(filled(requirement.otherwise, values));
            }
        }
        List<Boolean> outcomes = switches.outcomes(values);
        return new RuleOptimizer(
                this, forms.computeIfAbsent(outcomes, key -> new RuleForm(this, key)), numbers[0], numbers);
    }

    private static String filled(String sentence, Map<String, Double> values) {
        String filled = sentence;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        return filled;
    }

    /** All settings as numbers, by key. */
    Map<String, Double> numbers(double rate, double[] numbers) {
        Map<String, Double> values = new HashMap<>();
        int next = 1;
        for (Hyperparameter hyperparameter : hyperparameters()) {
            boolean isRate = hyperparameter.key().equals(LEARNING_RATE);
            values.put(hyperparameter.key(), isRate ? rate : numbers[next++]);
        }
        return values;
    }

    @Override
    Map<String, Object> valuesOf(Optimizer optimizer) {
        Map<String, Double> numbers = ((RuleOptimizer) optimizer).numbers();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Hyperparameter hyperparameter : hyperparameters()) {
            double number = numbers.get(hyperparameter.key());
            boolean isFlag = hyperparameter instanceof Hyperparameter.Flag;
            values.put(hyperparameter.key(), isFlag ? (Object) (number != 0) : (Object) number);
        }
        return values;
    }

    /** The keys of the lines that are in use with such settings. */
    Set<String> active(List<Boolean> outcomes) {
        Set<String> active = new HashSet<>();
        for (Declared line : content.quantities) {
            if (line.when == null || switches.holds(line.when, outcomes)) {
                active.add(line.key);
            }
        }
        return active;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule that && (this == that || content.text.equals(that.content.text));
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
