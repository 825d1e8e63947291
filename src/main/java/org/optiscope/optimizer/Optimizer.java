package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.optiscope.formula.Kernel;
import org.optiscope.text.Refusal;

/**
 * An update rule with its settings. All rules act per coordinate; {@link #explain} and {@link #stepAll} come from the same
 * formulas, so that what is shown is what ran, bit for bit. Immutable.
 *
 * <p>Powers such as β₁ᵗ, and what else all coordinates share from step to step, are carried ({@code shared}).
 */
public final class Optimizer {
    /** The key of the switch that some rules have. */
    private static final String CORRECTION_SWITCH = "biasCorrection";

    /** Everything that one update of one coordinate computed; a {@link Quantity} reads it. */
    public static final class Step {
        private final double[] lines;

        private Step(double[] lines) {
            this.lines = lines;
        }

        /** What the update adds to θ. */
        public double delta() {
            return lines[lines.length - 1];
        }

        /** What a line of the rule computed; 0 if it is not in use. */
        double line(int index) {
            return lines[index];
        }
    }

    private final OptimizerKind kind;
    private final RuleForm form;
    private final double rate;

    /** In the order of the program's settings; the first, the rate as it was set, is not looked at. */
    private final double[] settings;

    Optimizer(OptimizerKind kind, RuleForm form, double rate, double[] settings) {
        this.kind = kind;
        this.form = form;
        this.rate = rate;
        this.settings = settings;
    }

    /** What all optimizers of this name have in common. */
    public OptimizerKind kind() {
        return kind;
    }

    /** The quantities of an update in the paper's order, those that the settings leave unused marked inactive. */
    public List<Quantity> quantities() {
        return form.quantities();
    }

    /**
     * The quantity of that key.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public Quantity quantity(String key) {
        return quantities().stream()
                .filter(quantity -> quantity.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The quantities kept from step to step, in slot order. */
    public List<Quantity> carried() {
        return form.carried();
    }

    /** How many running products the rule needs. */
    public int sharedSize() {
        return kind.program().sharedSize();
    }

    /** What a quantity is before the first step; NaN if it is not kept from step to step. */
    public double initial(Quantity quantity) {
        return initial(quantity, numbers());
    }

    private double initial(Quantity quantity, Map<String, Double> numbers) {
        return kind.program().isKept(quantity.key())
                ? kind.program().line(quantity.key()).start().evaluate(numbers)
                : Double.NaN;
    }

    /** What the memory of a coordinate holds before the first step, [slot]. */
    double[] initialMemory() {
        Map<String, Double> numbers = numbers();
        return carried().stream()
                .mapToDouble(quantity -> initial(quantity, numbers))
                .toArray();
    }

    /** What is kept for all coordinates before the first step. */
    double[] initialShared() {
        Map<String, Double> numbers = numbers();
        return IntStream.range(0, sharedSize())
                .mapToDouble(slot -> kind.program().sharedStart(slot, numbers))
                .toArray();
    }

    /** The name for a title: the kind's, or a closer one that the settings earn ({@code SGD + momentum}). */
    public String title() {
        return form.title();
    }

    /**
     * One update of one coordinate, every intermediate kept.
     *
     * @param t the number of the update, 1, 2, …
     * @param theta the coordinate before the update
     * @param g its partial derivative there
     * @param memory [slot] its memory before the update, not modified
     * @param shared the running products before the update, not modified
     */
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        double[] lines = new double[form.quantities().size()];
        form.kernel().explain(t, rate, settings, theta, g, memory, shared, lines);
        return new Step(lines);
    }

    /**
     * One update of all coordinates; allocates nothing.
     *
     * @param t the number of the update, 1, 2, …
     * @param c positions, memory and running products are modified, the gradient is not
     */
    public void stepAll(int t, Coordinates c) {
        form.kernel().stepAll(t, rate, settings, c.theta, c.gradient, c.memory, c.shared);
    }

    /**
     * Gradient and update in one for many runs on a surface, as {@link #stepAll(int, FusedRule, Coordinates, Coordinates, double[])} takes it; the
     * same at every rate. Null if that would surely be no quicker.
     */
    public FusedRule on(Kernel surface) {
        return form.on(surface);
    }

    /**
     * The gradients of many runs, and then the update of both their coordinates; allocates nothing.
     *
     * @param t the number of the update, 1, 2, …
     * @param rule {@link #on} the surface
     * @param x modified; its gradient is not to be used
     * @param y likewise
     * @param sums [n or more] the losses before the update are added
     */
    public void stepAll(int t, FusedRule rule, Coordinates x, Coordinates y, double[] sums) {
        rule.kernel.step(t, rate, settings, x.shared, x.theta, x.gradient, y.theta, sums, x.memory, y.memory);
        System.arraycopy(x.shared, 0, y.shared, 0, x.shared.length);
        x.exchange();
    }

    /**
     * Updates of the two coordinates of a run on a surface, one after the other, as {@link #stepAll} makes them; quicker, since nobody looks
     * at the rows between. See {@link org.optiscope.formula.RuleKernel#path}.
     *
     * @param t the row that the coordinates are at, with the gradient there
     * @param to the last row, &gt; t
     * @return the row where it ended: the last, or the first that is not finite or has a loss below the target
     */
    public int path(Kernel surface, int t, int to, double target, Coordinates c) {
        return form.kernel().path(surface, t, to, target, rate, settings, c.theta, c.gradient, c.memory, c.shared);
    }

    /** The stages in which an update is explained. Unless the rule tells its own, each active quantity that files have is one. */
    public List<Stage> stages() {
        List<Stage> told = form.stages(this);
        if (!told.isEmpty()) {
            return told;
        }
        List<Stage> stages = new ArrayList<>(List.of(Stage.here(), Stage.gradient()));
        for (Quantity quantity : quantities()) {
            if (quantity.active() && quantity.recorded()) {
                stages.add(Stage.of(quantity));
            }
        }
        stages.add(Stage.update());
        return stages;
    }

    /**
     * Whether updates are the same at every step, given position, gradient and memory: a run that comes back to where it was
     * with the same memory then repeats itself for good. Bias corrections, for example, depend on the step.
     */
    public boolean isTimeless() {
        return !form.asksForStep();
    }

    /** α. */
    public double learningRate() {
        return rate;
    }

    /**
     * The same rule at another rate, as a schedule asks for it before every update. A schedule may end at 0, which as a
     * setting of the user's would be refused; so this is not checked.
     */
    public Optimizer atRate(double changed) {
        return new Optimizer(kind, form, changed, settings);
    }

    /** The settings by key, in declaration order: a Boolean for a switch, else a Double. */
    public Map<String, Object> values() {
        Map<String, Double> numbers = numbers();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            double number = numbers.get(hyperparameter.key());
            boolean isFlag = hyperparameter instanceof Hyperparameter.Flag;
            values.put(hyperparameter.key(), isFlag ? (Object) (number != 0) : (Object) number);
        }
        return values;
    }

    /** All settings as numbers, by key; a switch is 0 or 1. */
    Map<String, Double> numbers() {
        return kind.numbers(rate, settings);
    }

    /**
     * The same optimizer with one setting changed.
     *
     * @throws Refusal if there is no such key, or the value is out of its range
     */
    public Optimizer with(String key, Object value) {
        return with(Map.of(key, value));
    }

    /**
     * The same optimizer with some settings changed.
     *
     * @throws Refusal if there is no such key, or the values are out of their ranges
     */
    public Optimizer with(Map<String, Object> changes) {
        changes.keySet().forEach(kind::hyperparameter);
        Map<String, Object> values = values();
        values.putAll(changes);
        return kind.create(values);
    }

    /** Whether its bias correction is on; empty if its rule has no switch of that name. */
    public Optional<Boolean> corrects() {
        return values().get(CORRECTION_SWITCH) instanceof Boolean on ? Optional.of(on) : Optional.empty();
    }

    /** The same optimizer with its bias correction switched over, if it has that switch. */
    public Optional<Optimizer> twin() {
        return corrects().map(on -> with(CORRECTION_SWITCH, !on));
    }

    /** Of this optimizer and its {@link #twin} the one that corrects; this one if it has none. */
    public Optimizer corrected() {
        return corrects().orElse(true) ? this : with(CORRECTION_SWITCH, true);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Optimizer that
                && kind.equals(that.kind)
                && Double.compare(rate, that.rate) == 0
                && Arrays.equals(settings, 1, settings.length, that.settings, 1, that.settings.length);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + numbers().hashCode();
    }

    @Override
    public String toString() {
        return kind.name() + values();
    }
}
