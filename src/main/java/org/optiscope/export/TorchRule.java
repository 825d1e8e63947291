package org.optiscope.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.optiscope.formula.BinaryFunction;
import org.optiscope.formula.Denominator;
import org.optiscope.formula.Expression;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.formula.RuleProgram;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.reading.TexSymbols;

/** An update rule with its settings as Python: its formulas, one line each, in the order in which they need one another. */
final class TorchRule {
    private static final String INDENT = "    ";
    private static final Set<String> IN_USE = Set.of(
            ("torch math abs float dict super self params lr group state table run factor noisy START STEPS VALUES theta g t")
                    .split(" "));

    private final Optimizer optimizer;
    /** The formulas of all lines in use, by key, and the last one's. */
    private final Map<String, Expression> formulas = new LinkedHashMap<>();

    private final String update;
    private final Set<String> tensors = new HashSet<>(Set.of("g", "theta"));
    private final PythonNames names = new PythonNames(IN_USE);
    private final TorchExpression python;

    TorchRule(Optimizer optimizer) {
        this.optimizer = optimizer;
        String last = "";
        for (Quantity quantity : optimizer.quantities()) {
            if (quantity.active()) {
                formulas.put(quantity.key(), guarded(quantity.formula()));
                last = quantity.role() == Quantity.Role.UPDATE ? quantity.key() : last;
            }
        }
        update = last;
        findTensors();
        python = TorchExpression.ofRule(this::name, tensors);
    }

    /** g, θ and t are what the script calls them; all else has a name that is free. */
    private String name(String of) {
        return Set.of("g", "theta", "t").contains(of) ? of : names.of(of);
    }

    /** A line has a number for each coordinate if it depends on g, θ or such a line. */
    private void findTensors() {
        int before = -1;
        while (tensors.size() > before) {
            before = tensors.size();
            formulas.forEach((key, formula) -> {
                if (formula.variables().stream().anyMatch(tensors::contains)) {
                    tensors.add(key);
                    tensors.add(key + RuleProgram.PREVIOUS);
                }
            });
        }
    }

    /** In a denominator a setting that is 0 counts as the smallest number, so that 0/0 is 0, as the program has it. */
    private Expression guarded(Expression expression) {
        if (expression instanceof Unary e) {
            return new Unary(e.function(), guarded(e.u()));
        } else if (expression instanceof Choice e) {
            return new Choice(guarded(e.condition()), guarded(e.then()), guarded(e.otherwise()));
        } else if (expression instanceof Binary e) {
            Expression v = guarded(e.v());
            v = e.function() == BinaryFunction.DIVIDE ? Denominator.guarded(v, this::setting) : v;
            return new Binary(e.function(), guarded(e.u()), v);
        }
        return expression;
    }

    private Expression setting(Expression term) {
        boolean isZero = term instanceof Variable v
                && Double.valueOf(0).equals(optimizer.values().get(v.name()));
        return isZero ? new Constant(Double.MIN_VALUE) : term;
    }

    /** The keys of what files record of it. */
    private Set<String> recorded() {
        return optimizer.quantities().stream()
                .filter(quantity -> quantity.active() && quantity.recorded())
                .map(Quantity::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The lines that these ask for, themselves included, each after those it asks for; memory is asked for in both senses. */
    private List<String> ordered(Set<String> wanted, Set<String> known) {
        List<String> order = new ArrayList<>();
        wanted.forEach(key -> order(key, known, order));
        return order;
    }

    private void order(String key, Set<String> known, List<String> order) {
        if (order.contains(key) || known.contains(key) || !formulas.containsKey(key)) {
            return;
        }
        formulas.get(key).variables().forEach(used -> order(used, known, order));
        if (order.contains(key)) {
            return; // through the memory of one of these
        }
        order.add(key);
        for (String used : formulas.get(key).variables()) {
            if (used.endsWith(RuleProgram.PREVIOUS)) {
                order(without(used), known, order);
            }
        }
    }

    private static String without(String previous) {
        return previous.substring(0, previous.length() - RuleProgram.PREVIOUS.length());
    }

    private Set<String> used(List<String> lines) {
        Set<String> used = new LinkedHashSet<>();
        lines.forEach(key -> used.addAll(formulas.get(key).variables()));
        return used;
    }

    /** The settings that some lines use, α aside. */
    private List<String> settings(List<String> lines) {
        Set<String> used = used(lines);
        return optimizer.values().keySet().stream()
                .filter(key -> used.contains(key) && !key.equals(TexSymbols.LEARNING_RATE))
                .toList();
    }

    private double setting(String key) {
        return optimizer.values().get(key) instanceof Double number
                ? number
                : (Boolean) optimizer.values().get(key) ? 1 : 0;
    }

    private String lines(List<String> keys, String indent) {
        return keys.stream()
                .map(key -> indent + name(key) + " = " + python.text(formulas.get(key)) + "\n")
                .collect(Collectors.joining());
    }

    /** An optimizer of its own, as a class without its first line, {@code class …(torch.optim.Optimizer):}. */
    String body() {
        Set<String> wanted = new LinkedHashSet<>(recorded());
        wanted.add(update);
        List<String> order = ordered(wanted, Set.of());
        List<String> settings = settings(order);
        List<String> kept = order.stream()
                .filter(key -> used(order).contains(key + RuleProgram.PREVIOUS))
                .toList();
        Set<String> told = new LinkedHashSet<>(kept);
        told.addAll(recorded());
        StringBuilder text = new StringBuilder();
        String parameters = settings.stream().map(key -> ", " + name(key)).collect(Collectors.joining());
        String defaults =
                settings.stream().map(key -> ", " + name(key) + "=" + name(key)).collect(Collectors.joining());
        text.append(INDENT)
                .append("# ")
                .append(PythonNames.line(optimizer.kind().source()))
                .append('\n');
        text.append(INDENT)
                .append("def __init__(self, params, lr")
                .append(parameters)
                .append("):\n");
        text.append(INDENT.repeat(2))
                .append("super().__init__(params, dict(lr=lr")
                .append(defaults)
                .append("))\n\n");
        text.append(INDENT).append("@torch.no_grad()\n").append(INDENT).append("def step(self, closure=None):\n");
        text.append(INDENT.repeat(2)).append("for group in self.param_groups:\n");
        String in = INDENT.repeat(3);
        if (used(order).contains(TexSymbols.LEARNING_RATE)) {
            text.append(in).append(name(TexSymbols.LEARNING_RATE)).append(" = group[\"lr\"]\n");
        }
        settings.forEach(key -> text.append(in)
                .append(name(key))
                .append(" = group[\"")
                .append(name(key))
                .append("\"]\n"));
        text.append(in).append("for theta in group[\"params\"]:\n");
        String deep = INDENT.repeat(4);
        text.append(deep).append("g, state = theta.grad.clone(), self.state[theta]\n");
        text.append(deep).append("if not state:\n").append(INDENT.repeat(5)).append("state[\"t\"] = 0\n");
        kept.forEach(key -> text.append(INDENT.repeat(5))
                .append("state[\"")
                .append(name(key))
                .append("\"] = ")
                .append(start(key))
                .append('\n'));
        text.append(deep).append("t = state[\"t\"] + 1\n");
        kept.forEach(key -> text.append(deep)
                .append(name(key + RuleProgram.PREVIOUS))
                .append(" = state[\"")
                .append(name(key))
                .append("\"]\n"));
        text.append(lines(order, deep));
        text.append(deep).append("state.update(t=t");
        told.forEach(key -> text.append(", ").append(name(key)).append('=').append(name(key)));
        text.append(")\n")
                .append(deep)
                .append("theta.add_(")
                .append(name(update))
                .append(")\n");
        return text.toString();
    }

    private String start(String key) {
        String number = PythonNames.number(optimizer.initial(optimizer.quantity(key)));
        return tensors.contains(key) ? "torch.full_like(theta, " + number + ")" : number;
    }

    /** The class of that {@link #body} made with this rule's settings, of {@code p}; the rate may be another one. */
    String call(String className, double learningRate) {
        Set<String> wanted = new LinkedHashSet<>(recorded());
        wanted.add(update);
        String arguments = settings(ordered(wanted, Set.of())).stream()
                .map(key -> ", " + name(key) + "=" + PythonNames.number(setting(key)))
                .collect(Collectors.joining());
        return className + "([p], lr=" + PythonNames.number(learningRate) + arguments + ")";
    }

    /** What a column is called in the state that {@link #body} keeps. */
    Map<String, String> ownColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        recorded().forEach(key -> columns.put(key, "state[\"" + name(key) + "\"]"));
        return columns;
    }

    /**
     * How the quantities follow from what an optimizer of torch keeps.
     *
     * @param state what it calls them
     * @param isScheduled whether the rate is another one in every step
     * @return the lines before, and then the columns that there are
     */
    Map.Entry<String, Map<String, String>> columns(Map<String, String> state, boolean isScheduled, String indent) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> lines = new LinkedHashSet<>();
        Map<String, String> read = new HashMap<>();
        for (String key : recorded()) {
            List<String> order = ordered(Set.of(key), state.keySet());
            Set<String> used = used(order);
            boolean isThere = used.stream().noneMatch(name -> name.endsWith(RuleProgram.PREVIOUS))
                    && !(isScheduled && used.contains(TexSymbols.LEARNING_RATE));
            if (isThere) {
                lines.addAll(order);
                columns.put(key, name(key));
                used.forEach(name -> read.computeIfAbsent(name, state::get));
                read.computeIfAbsent(key, state::get);
            }
        }
        StringBuilder before = new StringBuilder();
        read.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> before.append(indent)
                        .append(name(entry.getKey()))
                        .append(" = state[\"")
                        .append(entry.getValue())
                        .append("\"]\n"));
        List<String> ordered = List.copyOf(lines);
        for (String key : optimizer.values().keySet()) {
            if (used(ordered).contains(key)) {
                before.append(indent)
                        .append(name(key))
                        .append(" = ")
                        .append(PythonNames.number(setting(key)))
                        .append('\n');
            }
        }
        return Map.entry(before + lines(ordered, indent), columns);
    }
}
