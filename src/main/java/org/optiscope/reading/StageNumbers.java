package org.optiscope.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.Stage;

/**
 * What a stage of an update computes, as equations with the numbers of a step, a line for each coordinate:
 *
 * <pre>
 * x  m = 0.9 · (−12.3456) + 0.1 · 4.00000 = −10.7110
 * y  m = 0.9 · 3.45678 + 0.1 · (−2.00000) = 2.91110
 * </pre>
 */
public final class StageNumbers {
    private static final String BETWEEN = "    ";
    /** Before the lines in which an equation goes on. */
    private static final String INDENT = "  ";

    /** One equation; its number is read from row t of the trajectory. */
    private interface Equation {
        String text(Trajectory trajectory, int t, int coordinate, int width);
    }

    private final List<String> variables;
    private final List<Equation> equations = new ArrayList<>();
    private final List<String> tex = new ArrayList<>();

    private StageNumbers(List<String> variables) {
        this.variables = variables;
    }

    /**
     * Of a stage of the updates of a run.
     *
     * @param experiment has the run
     */
    public static StageNumbers of(Experiment experiment, RunSpec run, int stage) {
        boolean noisy = !experiment.noise().isNone();
        List<Stage> stages = run.optimizer().stages();
        List<String> variables = experiment.surface().variables();
        StageNumbers numbers = new StageNumbers(variables);
        Set<String> lit = Set.copyOf(stages.get(stage).lit());
        List<Quantity> computed = computed(run.optimizer(), stages, stage);
        boolean isUpdate = computed.stream().anyMatch(quantity -> quantity.role() == Quantity.Role.UPDATE);
        if (lit.isEmpty()) {
            numbers.equations.add((trajectory, t, i, width) -> "θ = " + Numbers.term(position(trajectory, t - 1, i)));
        } else if (isUpdate) {
            StepLine rule = StepLine.ofRule(run);
            numbers.equations.add((trajectory, t, i, width) ->
                    equation("θ", rule, trajectory, t, i, width, position(trajectory, t, i)));
        } else if (computed.isEmpty()) {
            String name = noisy ? "g = " : "g = ∂f/∂%s = ";
            numbers.equations.add((trajectory, t, i, width) ->
                    String.format(name, variables.get(i)) + Numbers.term(trajectory.gradient(t - 1, i)));
            numbers.tex.add("g_{t} = \\nabla f(\\theta_{t-1})" + (noisy ? " + \\mathrm{noise}" : ""));
        } else {
            computed.forEach(quantity -> numbers.add(run, quantity));
        }
        return numbers;
    }

    private void add(RunSpec run, Quantity quantity) {
        StepLine line = StepLine.of(run, quantity);
        equations.add((trajectory, t, i, width) ->
                equation(quantity.symbol(), line, trajectory, t, i, width, trajectory.value(quantity, t, i)));
        if (TexSymbols.isName(quantity.symbol())) {
            Map<String, String> names = TexSymbols.of(run);
            tex.add(names.get(quantity.key()) + " = " + quantity.formula().toTextTex(names));
        }
    }

    /** What the stage is about and none before it was: what files record, or else what is only told. */
    private static List<Quantity> computed(Optimizer optimizer, List<Stage> stages, int stage) {
        Set<String> told = new HashSet<>();
        stages.subList(0, stage).forEach(before -> told.addAll(before.lit()));
        List<Quantity> fresh = optimizer.quantities().stream()
                .filter(quantity -> quantity.active()
                        && stages.get(stage).lit().contains(quantity.key())
                        && !told.contains(quantity.key()))
                .toList();
        List<Quantity> own = fresh.stream()
                .filter(quantity -> quantity.role() != Quantity.Role.SHARED)
                .toList();
        List<Quantity> recorded = own.stream().filter(Quantity::recorded).toList();
        return !recorded.isEmpty() ? recorded : !own.isEmpty() ? own : fresh;
    }

    private static double position(Trajectory trajectory, int row, int coordinate) {
        return coordinate == 0 ? trajectory.x(row) : trajectory.y(row);
    }

    /** A result that does not fit stands in the next line. */
    private static String equation(
            String symbol, StepLine line, Trajectory trajectory, int t, int coordinate, int width, double result) {
        String left = symbol + " = ";
        String right = left + line.text(trajectory, t, coordinate, width - left.length());
        String told = " = " + Numbers.term(result);
        int broken = right.lastIndexOf('\n');
        int last = broken < 0 ? right.length() : right.length() - broken - 1 + INDENT.length();
        return right + (last + told.length() <= width ? told : "\n" + told.strip());
    }

    /** The equations as LaTeX, side by side; "" where there is none of its own beside the rule. */
    public String tex() {
        return String.join(" \\qquad ", tex);
    }

    /**
     * The update into row t, which is at least 1.
     *
     * @param width in characters; what is longer goes on in another line
     */
    public String text(Trajectory trajectory, int t, int width) {
        int margin = variables.stream().mapToInt(String::length).max().orElse(1) + 2;
        List<List<String>> all = IntStream.range(0, variables.size())
                .mapToObj(i -> equations.stream()
                        .map(equation -> equation.text(trajectory, t, i, width - margin))
                        .toList())
                .toList();
        List<Integer> lengths = IntStream.range(0, equations.size())
                .mapToObj(number -> all.stream()
                        .mapToInt(of -> of.get(number).length())
                        .max()
                        .orElse(0))
                .toList();
        int whole =
                margin + lengths.stream().mapToInt(Integer::intValue).sum() + BETWEEN.length() * (equations.size() - 1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            String name = padded(variables.get(i), margin);
            lines.addAll(whole <= width ? List.of(name + inOneLine(all.get(i), lengths)) : each(name, all.get(i)));
        }
        return String.join("\n", lines);
    }

    private static String inOneLine(List<String> equations, List<Integer> lengths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < equations.size(); i++) {
            boolean isLast = i == equations.size() - 1;
            line.append(isLast ? equations.get(i) : padded(equations.get(i), lengths.get(i)) + BETWEEN);
        }
        return line.toString();
    }

    private static Collection<String> each(String name, List<String> equations) {
        String indent = " ".repeat(name.length());
        List<String> lines = new ArrayList<>();
        for (String equation : equations) {
            lines.add((lines.isEmpty() ? name : indent) + equation.replace("\n", "\n" + indent + INDENT));
        }
        return lines;
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }
}
