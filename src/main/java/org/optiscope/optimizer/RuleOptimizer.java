package org.optiscope.optimizer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A {@link Rule} with its settings. */
final class RuleOptimizer implements Optimizer {
    private final Rule rule;
    private final RuleForm form;
    private final double rate;

    /** In the order of the program's settings; the first, the rate as it was set, is not looked at. */
    private final double[] settings;

    RuleOptimizer(Rule rule, RuleForm form, double rate, double[] settings) {
        this.rule = rule;
        this.form = form;
        this.rate = rate;
        this.settings = settings;
    }

    /** @param lines [line] what each computed; 0 if it is not in use */
    record Update(double[] lines) implements Step {
        @Override
        public double delta() {
            return lines[lines.length - 1];
        }
    }

    @Override
    public OptimizerKind kind() {
        return rule;
    }

    @Override
    public List<Quantity> quantities() {
        return form.quantities();
    }

    @Override
    public List<Quantity> carried() {
        return form.carried();
    }

    @Override
    public int sharedSize() {
        return rule.program().sharedSize();
    }

    @Override
    public double initial(Quantity quantity) {
        return rule.program().isKept(quantity.key())
                ? rule.program().line(quantity.key()).start().evaluate(numbers())
                : Double.NaN;
    }

    @Override
    public double initialShared(int slot) {
        return rule.program().sharedStart(slot, numbers());
    }

    @Override
    public String title() {
        return form.title();
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        double[] lines = new double[form.quantities().size()];
        form.kernel().explain(t, rate, settings, theta, g, memory, shared, lines);
        return new Update(lines);
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        form.kernel().stepAll(t, rate, settings, c.theta, c.gradient, c.memory, c.shared);
    }

    @Override
    public List<Stage> stages() {
        List<Stage> told = form.stages(this);
        return told.isEmpty() ? Optimizer.super.stages() : told;
    }

    @Override
    public double learningRate() {
        return rate;
    }

    @Override
    public RuleOptimizer atRate(double changed) {
        return new RuleOptimizer(rule, form, changed, settings);
    }

    /** All settings as numbers, by key; a switch is 0 or 1. */
    Map<String, Double> numbers() {
        return rule.numbers(rate, settings);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleOptimizer that
                && rule.equals(that.rule)
                && Double.compare(rate, that.rate) == 0
                && Arrays.equals(settings, 1, settings.length, that.settings, 1, that.settings.length);
    }

    @Override
    public int hashCode() {
        return 31 * rule.id().hashCode() + numbers().hashCode();
    }

    @Override
    public String toString() {
        return rule.name() + values();
    }
}
