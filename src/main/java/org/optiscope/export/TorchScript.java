package org.optiscope.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.formula.Formula;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;

/**
 * An experiment as a script for PyTorch that prints the same table as {@link TrajectoryCsv}: torch.optim where it has the rule with the
 * same conventions, else the rule's formulas as an optimizer of its own. Derivatives are autograd's. Noise is drawn as the program draws
 * it, from the same seed.
 */
public final class TorchScript {
    private static final Set<String> IN_USE = Set.of(
            ("torch math csv sys abs float f x y p table run runs noisy uniform normal mix START STEPS COLUMNS SIGMA KEEP SEED"
                            + " label rule make quantities factor t loss point g values optimizer scheduler")
                    .split(" "));

    private static final String NOISE = """

            # What happens to the gradients: noise of standard deviation SIGMA, and coordinate i kept with probability KEEP[i]. Each
            # number is a function of the seed, the step and the coordinate, drawn as Optiscope draws it (SplitMix64, Box-Muller).
            SIGMA, KEEP, SEED = %s, (%s, %s), %s


            def mix(z):
                z = (z ^ (z >> 30))*0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
                z = (z ^ (z >> 27))*0x94D049BB133111EB & 0xFFFFFFFFFFFFFFFF
                return z ^ (z >> 31)


            def uniform(t, i, draw):
                counter = (2*t + i)*3 + draw
                return (mix(mix(SEED %% 2**64) + (counter + 1)*0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) >> 11)*2.0**-53


            def noisy(g, t):
                for i in range(2):
                    if KEEP[i] < 1 and uniform(t, i, 2) >= KEEP[i]:
                        g[i] = 0
                    elif SIGMA != 0:
                        g[i] += SIGMA*(math.sqrt(-2*math.log(1 - uniform(t, i, 0)))*math.cos(2*math.pi*uniform(t, i, 1)))
            """;

    private static final String RUN = """


            def run(label, rule, make, quantities, factor=None):
                p = torch.tensor(START, requires_grad=True)
                optimizer = make(p)
                scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: factor(n + 1)) if factor else None
                values = {}
                for t in range(STEPS + 1):
                    optimizer.zero_grad()
                    loss = f(*p)
                    loss.backward()
            %s        point, g = p.detach().clone(), p.grad.clone()
                    cells = [float(values[key].expand(2)[i]) if key in values else "" for key in COLUMNS for i in range(2)]
                    table.writerow([label, rule, t, *point.tolist(), loss.item(), *g.tolist(), *cells])
                    if not all(map(math.isfinite, [*point.tolist(), loss.item()])):
                        break
                    if t < STEPS:
                        optimizer.step()
                        if scheduler:
                            scheduler.step()
                        values = {key: torch.as_tensor(value) for key, value in quantities(optimizer.state[p], t + 1, g, point).items()}


            table = csv.writer(sys.stdout, lineterminator="\\n")
            table.writerow("run,optimizer,t,x,y,loss,gx,gy".split(",") + [key + end for key in COLUMNS for end in (".x", ".y")])
            """;

    private final Experiment experiment;
    private final PythonNames names = new PythonNames(IN_USE);
    private final StringBuilder text = new StringBuilder();
    /** The names of classes and functions by what they say, so that none is written twice. */
    private final Map<String, String> written = new LinkedHashMap<>();

    private TorchScript(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Whether it is a rule of the program's own that torch.optim has too. */
    public static boolean hasRule(OptimizerKind kind) {
        return TorchOptimizers.has(kind);
    }

    /** The script, a whole file. */
    public static String of(Experiment experiment) {
        return new TorchScript(experiment).write();
    }

    private String write() {
        TorchExpression.HELPERS.keySet().forEach(names::free);
        text.append(
                "# The runs of an Optiscope experiment in PyTorch, 1.13 or later, in double precision. Prints their table as CSV.\n"
                        + "# The numbers are Optiscope's to about 1e-12, as long as no run enlarges what roundings leave.\n");
        text.append("import csv\nimport math\nimport sys\n\nimport torch\n\n");
        text.append("torch.set_default_dtype(torch.float64)\n\n");
        writeSurface();
        text.append("\n\nSTART, STEPS = [")
                .append(PythonNames.number(experiment.start().x()))
                .append(", ")
                .append(PythonNames.number(experiment.start().y()))
                .append("], ")
                .append(experiment.steps())
                .append('\n');
        text.append("COLUMNS = [")
                .append(columns().stream().map(PythonNames::quoted).collect(Collectors.joining(", ")))
                .append("]\n");
        Noise noise = experiment.noise();
        if (!noise.isNone()) {
            text.append(String.format(
                    NOISE,
                    PythonNames.number(noise.sigma()),
                    PythonNames.number(noise.keepX()),
                    PythonNames.number(noise.keepY()),
                    Long.toString(noise.seed())));
        }
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < experiment.runs().size(); i++) {
            calls.add(call(experiment.runs().get(i), experiment.labels().get(i)));
        }
        text.append(String.format(RUN, noise.isNone() ? "" : "        noisy(p.grad, t)\n"));
        calls.forEach(text::append);
        return text.toString();
    }

    private Set<String> columns() {
        return experiment.runs().stream()
                .flatMap(run -> run.optimizer().quantities().stream())
                .filter(Quantity::recorded)
                .map(Quantity::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void writeSurface() {
        Formula formula = experiment.surface().formula();
        TorchExpression python =
                TorchExpression.ofSurface(name -> name.equals("x") || name.equals("y") ? name : names.of(name));
        formula.parameters()
                .forEach((name, value) -> text.append(names.of(name))
                        .append(" = ")
                        .append(PythonNames.number(value))
                        .append('\n'));
        String value = python.text(formula.tree());
        if (!python.isTensor(formula.tree())) {
            value = "0*x + (" + value + ")";
        }
        python.helpers().forEach(name -> text.append("\n\n").append(TorchExpression.HELPERS.get(name)));
        text.append("\n\ndef f(x, y):  # ")
                .append(PythonNames.line(experiment.surface().name()))
                .append("\n    return ")
                .append(value)
                .append('\n');
    }

    /** Writes what a run needs, and gives the line that runs it. */
    private String call(RunSpec run, String label) {
        Optimizer optimizer = run.schedule().at(run.optimizer(), 1, experiment.steps());
        TorchRule rule = new TorchRule(optimizer);
        Optional<String> torchs = TorchOptimizers.call(run.optimizer());
        String quantities;
        String make;
        if (torchs.isPresent()) {
            var columns = rule.columns(
                    TorchOptimizers.state(optimizer), !run.schedule().isNone(), "    ");
            make = torchs.get();
            quantities = function(
                    columns.getKey(), columns.getValue(), optimizer.kind().id());
        } else {
            String body = rule.body();
            String name = once(
                    body,
                    className(optimizer.kind().name()),
                    free -> "\n\nclass " + free + "(torch.optim.Optimizer):\n" + body);
            make = rule.call(name, run.optimizer().learningRate());
            quantities = function("", rule.ownColumns(), optimizer.kind().id());
        }
        String factor = "";
        if (!run.schedule().isNone()) {
            String body = TorchSchedule.function("", run.schedule(), experiment.steps());
            factor = ", "
                    + once(
                            body,
                            "rate",
                            free -> "\n\n" + TorchSchedule.function(free, run.schedule(), experiment.steps()));
        }
        return "run(" + PythonNames.quoted(label) + ", "
                + PythonNames.quoted(optimizer.kind().id()) + ", lambda p: " + make + ", " + quantities + factor
                + ")\n";
    }

    private static String className(String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{Nd}]+", "");
        return letters.isEmpty() ? "Rule" : letters;
    }

    /** A function that gives the quantities of an update; those that torch does not keep follow from what it keeps. */
    private String function(String lines, Map<String, String> columns, String id) {
        String cells = columns.entrySet().stream()
                .map(column -> PythonNames.quoted(column.getKey()) + ": " + column.getValue())
                .collect(Collectors.joining(", "));
        String body = lines + "    return {" + cells + "}\n";
        return once(
                body,
                id.replace('-', '_') + "_quantities",
                free -> "\n\ndef " + free + "(state, t, g, theta):\n" + body);
    }

    private String once(String what, String like, java.util.function.UnaryOperator<String> as) {
        return written.computeIfAbsent(what, key -> {
            String free = names.free(like);
            text.append(as.apply(free));
            return free;
        });
    }
}
