package org.optiscope.optimizer;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.optiscope.text.Refusal;

/**
 * The declaration of an optimizer: its id in files, its name, where it comes from and its hyperparameters, in the order
 * of the record's components.
 */
public final class OptimizerKind {
    /** The family tree that the picker shows. */
    public enum Lineage {
        PLAIN("Plain"),
        MOMENTUM("Momentum"),
        PER_COORDINATE("A step size per coordinate"),
        BOTH("Momentum and a step size per coordinate"),
        NEWER("Newer");

        private final String title;

        Lineage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final String id;
    private final String name;
    private final Lineage lineage;
    private final String summary;
    private final List<Hyperparameter> hyperparameters;
    private final RecordComponent[] components;
    private final Constructor<? extends Optimizer> constructor;

    private OptimizerKind(
            Class<? extends Optimizer> type,
            String id,
            String name,
            Lineage lineage,
            String summary,
            List<Hyperparameter> hyperparameters) {
        this.id = id;
        this.name = name;
        this.lineage = lineage;
        this.summary = summary;
        this.hyperparameters = List.copyOf(hyperparameters);
        components = type.getRecordComponents();
        List<String> keys = hyperparameters.stream().map(Hyperparameter::key).toList();
        if (!Arrays.stream(components).map(RecordComponent::getName).toList().equals(keys)) {
            throw new IllegalStateException(type + " declares " + keys + ", which are not its components in order");
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Declares an optimizer; its hyperparameters stand in the order of the record's components. */
    static <T extends Record & Optimizer> OptimizerKind of(
            Class<T> type, String id, String name, Lineage lineage, String summary, Hyperparameter... hyperparameters) {
        return new OptimizerKind(type, id, name, lineage, summary, List.of(hyperparameters));
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
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> valuesOf(Optimizer optimizer) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(optimizer));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
