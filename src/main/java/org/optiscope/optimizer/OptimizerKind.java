package org.optiscope.optimizer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Refusal;

/** The declaration of an optimizer: its id in files, its name, where it comes from and its hyperparameters. */
public abstract class OptimizerKind {
    /** The family tree that the picker shows. */
    public enum Lineage {
        PLAIN("plain", "Plain"),
        MOMENTUM("momentum", "Momentum"),
        PER_COORDINATE("per-coordinate", "A step size per coordinate"),
        BOTH("both", "Momentum and a step size per coordinate"),
        NEWER("newer", "Newer");

        private final String id;
        private final String title;

        Lineage(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** Its name in files. */
        String id() {
            return id;
        }

        public String title() {
            return title;
        }
    }

    /** The key of the hyperparameter that every optimizer has, and that schedules change. */
    static final String LEARNING_RATE = "learningRate";

    private final String id;
    private final String name;
    private final Lineage lineage;
    private final String summary;
    private final List<Hyperparameter> hyperparameters;

    OptimizerKind(String id, String name, Lineage lineage, String summary, List<Hyperparameter> hyperparameters) {
        this.id = id;
        this.name = name;
        this.lineage = lineage;
        this.summary = summary;
        this.hyperparameters = List.copyOf(hyperparameters);
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
    public abstract Object definition();

    /** Whether somebody has written it, and not the catalogue. */
    public boolean isOwn() {
        return !(definition() instanceof String);
    }

    /** Where the rule was published. */
    public abstract String source();

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
        throw new Refusal(id + " has no hyperparameter " + key + "; it has "
                + hyperparameters.stream().map(Hyperparameter::key).collect(Collectors.joining(", ")));
    }

    /** With its defaults, then with those of its settings that have a name of their own. */
    public abstract List<Variant> variants();

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
        Object[] arguments = new Object[hyperparameters.size()];
        for (int i = 0; i < arguments.length; i++) {
            Hyperparameter hyperparameter = hyperparameters.get(i);
            arguments[i] = values.getOrDefault(hyperparameter.key(), hyperparameter.defaultValue());
            hyperparameter.check(arguments[i]);
        }
        return make(arguments);
    }

    /** @param arguments Double or Boolean in the order of the hyperparameters, each in its range */
    abstract Optimizer make(Object[] arguments);

    abstract Map<String, Object> valuesOf(Optimizer optimizer);

    @Override
    public String toString() {
        return name;
    }
}
