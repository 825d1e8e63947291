package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.optiscope.formula.RuleProgram;
import org.optiscope.formula.Switches;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * An update rule, whatever its settings, as a file declares it: what its formulas say is what is shown, and what is compiled
 * and run. Immutable; equal if the files say the same.
 */
public final class OptimizerKind {
    /** The family tree that the picker shows. */
    public enum Lineage {
        PLAIN("plain"),
        MOMENTUM("momentum"),
        PER_COORDINATE("per-coordinate"),
        BOTH("both"),
        NEWER("newer");

        private final String id;

        Lineage(String id) {
            this.id = id;
        }

        /** Its name in files. */
        String id() {
            return id;
        }

        public String title() {
            return Texts.get("optimizer.lineage." + id);
        }
    }

    /** The key of the hyperparameter that every optimizer has, and that schedules change. */
    public static final String LEARNING_RATE = "learningRate";

    private final String id;
    private final String name;
    private final Lineage lineage;
    private final String summary;
    private final List<Hyperparameter> hyperparameters;
    private final Rule rule;
    private final Switches switches;
    private final RuleProgram program;
    private final Map<List<Boolean>, RuleForm> forms = new ConcurrentHashMap<>();

    /** @param switches of all the formulas and conditions of the rule */
    OptimizerKind(
            String id,
            String name,
            Lineage lineage,
            String summary,
            List<Hyperparameter> hyperparameters,
            Rule rule,
            Switches switches) {
        this.id = id;
        this.name = name;
        this.lineage = lineage;
        this.summary = summary;
        this.hyperparameters = List.copyOf(hyperparameters);
        this.rule = rule;
        this.switches = switches;
        List<String> settings = new ArrayList<>(List.of(LEARNING_RATE));
        hyperparameters.stream()
                .map(Hyperparameter::key)
                .filter(key -> !key.equals(LEARNING_RATE))
                .forEach(settings::add);
        List<RuleProgram.Line> lines = rule.quantities().stream()
                .map(line -> new RuleProgram.Line(line.key(), line.formula(), line.start()))
                .toList();
        program = new RuleProgram(settings, lines, switches);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Lineage lineage() {
        return lineage;
    }

    /** One sentence for a student. */
    public String summary() {
        return summary;
    }

    /**
     * The optimizer that a JSON object defines, as a file of the catalogue does.
     *
     * @throws JsonException if it defines none: one sentence that says where and what
     */
    public static OptimizerKind read(Json json) throws JsonException {
        return RuleFile.read(json);
    }

    /** What defines it, as {@link #read} takes it: its id if it is the catalogue's, else an object. */
    public Object definition() {
        return OptimizerCatalog.has(this) ? id : rule.text();
    }

    /** Whether somebody has written it, and not the catalogue. */
    public boolean isOwn() {
        return !(definition() instanceof String);
    }

    /** Where the rule was published. */
    public String source() {
        return rule.source();
    }

    public List<Hyperparameter> hyperparameters() {
        return hyperparameters;
    }

    /**
     * The hyperparameter of that key.
     *
     * @throws Refusal if there is none, naming those there are
     */
    public Hyperparameter hyperparameter(String key) {
        for (Hyperparameter hyperparameter : hyperparameters) {
            if (hyperparameter.key().equals(key)) {
                return hyperparameter;
            }
        }
        throw new Refusal(Texts.get(
                "optimizer.has-no-hyperparameter",
                id,
                key,
                hyperparameters.stream().map(Hyperparameter::key).collect(Collectors.joining(", "))));
    }

    /** With its defaults, then with those of its settings that have a name of their own. */
    public List<Variant> variants() {
        Stream<Variant> named = rule.variants().stream()
                .map(one -> new Variant(one.id(), one.name(), one.lineage(), this, one.settings()));
        return Stream.concat(Stream.of(Variant.of(this)), named).toList();
    }

    /** The optimizer with every hyperparameter at its default. */
    public Optimizer withDefaults() {
        return create(Map.of());
    }

    /**
     * The optimizer with these settings, the others at their defaults.
     *
     * @param values Double or Boolean by key
     * @throws Refusal if a key is unknown or a value is out of its range or of the wrong type
     */
    public Optimizer create(Map<String, Object> values) {
        values.keySet().forEach(this::hyperparameter);
        double[] settings = new double[hyperparameters.size()];
        int next = 1;
        for (Hyperparameter hyperparameter : hyperparameters) {
            Object value = values.getOrDefault(hyperparameter.key(), hyperparameter.defaultValue());
            hyperparameter.check(value);
            double number = value instanceof Boolean on ? on ? 1 : 0 : (Double) value;
            settings[hyperparameter.key().equals(LEARNING_RATE) ? 0 : next++] = number;
        }
        Map<String, Double> numbers = numbers(settings[0], settings);
        for (Rule.Requirement requirement : rule.requirements()) {
            if (requirement.that().evaluate(numbers) == 0) {
                throw new Refusal(filled(OptimizerCatalog.said(requirement.otherwise()), numbers));
            }
        }
        RuleForm form = forms.computeIfAbsent(switches.outcomes(numbers), outcomes -> new RuleForm(this, outcomes));
        return new Optimizer(this, form, settings[0], settings);
    }

    private static String filled(String sentence, Map<String, Double> numbers) {
        String filled = sentence;
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            filled = filled.replace(
                    "{" + number.getKey() + "}", number.getValue().toString());
        }
        return filled;
    }

    /**
     * All settings as numbers, by key in the order of their declaration; a switch is 0 or 1.
     *
     * @param settings in the order of the program's; the first is not looked at
     */
    Map<String, Double> numbers(double rate, double[] settings) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        int next = 1;
        for (Hyperparameter hyperparameter : hyperparameters) {
            boolean isRate = hyperparameter.key().equals(LEARNING_RATE);
            numbers.put(hyperparameter.key(), isRate ? rate : settings[next++]);
        }
        return numbers;
    }

    /** What is legal in the rule but hardly meant, such as a quantity that is never used; none for a rule of the catalogue. */
    public List<RuleWarning> warnings() {
        return RuleWarning.of(this);
    }

    Rule rule() {
        return rule;
    }

    Switches switches() {
        return switches;
    }

    RuleProgram program() {
        return program;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptimizerKind that
                && (this == that || rule.text().equals(that.rule.text()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
