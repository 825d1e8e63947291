package org.optiscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Simulator;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.RandomSettings;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.Variant;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class TorchScriptTest {
    private static final int STEPS = 30;
    private static final long PATIENCE_SECONDS = 240;
    /**
     * Of numbers of this size or of 1. Autograd, lerp and products in another order round otherwise in the last bits, some 1e-16 a
     * step, which 30 steps on a curved surface enlarge a hundredfold; where a difference of almost equal numbers is taken (ε far
     * below, centered RMSprop) once more.
     */
    private static final double TOLERANCE = 1e-12;

    /** Runs scripts, and leaves what each prints beside it. */
    private static final String DRIVER = """
            import contextlib, runpy, sys, torch, warnings
            warnings.simplefilter("error")
            for script in sys.argv[1:]:
                with open(script + ".csv", "w") as out, contextlib.redirect_stdout(out):
                    runpy.run_path(script, run_name="__main__")
            """;

    @TempDir
    private Path folder;

    private static Experiment experiment(String surface, RunSpec... runs) {
        Surface on = SurfaceCatalog.byId(surface);
        return new Experiment(on, on.start(), STEPS, Noise.NONE, List.of(runs));
    }

    private static RunSpec run(String id, Map<String, Object> settings) {
        return new RunSpec(OptimizerCatalog.byId(id).create(settings), "", true, 0);
    }

    @Test
    void a_rule_that_torch_has_is_torchs_with_the_same_settings() {
        String script = TorchScript.of(
                experiment("rosenbrock", run("adam", Map.of("learningRate", 0.1, "beta1", 0.8, "amsgrad", true))));

        assertThat(script)
                .contains(
                        "torch.optim.Adam([p], lr=0.1, betas=(0.8, 0.999), eps=1.0e-8, weight_decay=0e0, amsgrad=True)"
                                .replace("1.0e-8", "1e-8")
                                .replace("0e0", "0.0"))
                .doesNotContain("class ");
    }

    @Test
    void a_rule_that_torch_lacks_is_written_out_from_its_formulas() {
        String script = TorchScript.of(experiment("rosenbrock", run("lion", Map.of())));

        assertThat(script)
                .contains("class Lion(torch.optim.Optimizer):", "c = beta1*mPrev + (1 - beta1)*g", "theta.add_(delta)");
    }

    /** A rule whose ε, which is 0, stands below the root. */
    private static RunSpec insideTheRoot() {
        RuleDraft draft = RuleDraft.beginning();
        List<RuleDraft.Setting> settings = new ArrayList<>(draft.settings());
        settings.add(new RuleDraft.Setting(
                "epsilon", "ε", "Keeps the step finite.", false, "0", "[0, ∞)", "[0, 1]", "linear", false, false));
        RuleDraft inside = draft.withSettings(settings)
                .withLines(List.of(
                        RuleDraft.Line.of("v = beta*vPrev + (1 - beta)*g^2").withMeaning("mean of the squares")))
                .withUpdate("-learningRate*g/sqrt(v + epsilon)");
        return new RunSpec(RuleCheck.of(inside, Map.of()).require().withDefaults(), "", true, 0);
    }

    @Test
    void an_epsilon_of_0_is_the_smallest_number_below_a_root_too() {
        assertThat(TorchScript.of(experiment("sphere", insideTheRoot()))).containsPattern("v \\+ (4\\.9|5)e-324");
    }

    @Test
    void two_runs_of_one_rule_share_its_class_and_other_switches_have_another() {
        String script = TorchScript.of(experiment(
                "rosenbrock",
                run("lion", Map.of("learningRate", 0.1)),
                run("lion", Map.of("learningRate", 0.2)),
                run("lion", Map.of("weightDecay", 0.5))));

        assertThat(script.split("\nclass ")).hasSize(3);
    }

    @Test
    void the_surface_is_an_expression_in_which_parameters_keep_their_names() {
        String script = TorchScript.of(experiment("rosenbrock", run("sgd", Map.of())));

        assertThat(script).contains("a = 1.0\nb = 100.0\n", "return (a - x)**2 + b*(y - x**2)**2");
    }

    @Test
    void noise_is_told_with_its_seed_and_drawn_as_the_program_draws_it() {
        Experiment noisy = experiment("sphere", run("sgd", Map.of())).withNoise(new Noise(0.5, 1, 0.25, -7));

        assertThat(TorchScript.of(noisy)).contains("SIGMA, KEEP, SEED = 0.5, (1.0, 0.25), -7", "noisy(p.grad, t)");
        assertThat(TorchScript.of(experiment("sphere", run("sgd", Map.of())))).doesNotContain("noisy");
    }

    @Test
    void a_label_stays_a_text_whatever_it_holds() {
        RunSpec run = run("sgd", Map.of()).withLabel("a\"b\\\n'''\u2028c");

        assertThat(TorchScript.of(experiment("sphere", run))).contains("run(\"a\\\"b\\\\\\u000a'''\\u2028c\", \"sgd\"");
    }

    @Nested
    class in_pytorch {
        private final Map<Path, Experiment> scripts = new LinkedHashMap<>();
        private String python;

        @BeforeEach
        void find() throws IOException, InterruptedException {
            for (String candidate : new String[] {"python3", "/usr/bin/python3"}) {
                try {
                    Process process = new ProcessBuilder(candidate, "-c", "import torch")
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("found").toFile())
                            .start();
                    if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                        python = candidate;
                        break;
                    }
                } catch (IOException noSuchProgram) {
                    // the next one
                }
            }
            assumeThat(python)
                    .as(
                            "a Python with PyTorch, such as Debian's python3-torch; without it the numbers are not compared")
                    .isNotNull();
        }

        private void add(Experiment experiment) throws IOException {
            Path script = folder.resolve("script-" + scripts.size() + ".py");
            Files.writeString(script, TorchScript.of(experiment));
            scripts.put(script, experiment);
        }

        private void compare() throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    python,
                    Files.writeString(folder.resolve("driver.py"), DRIVER).toString()));
            scripts.keySet().forEach(script -> command.add(script.toString()));
            Path said = folder.resolve("said");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended && process.exitValue() == 0)
                    .as(Files.readString(said))
                    .isTrue();
            for (Map.Entry<Path, Experiment> script : scripts.entrySet()) {
                compare(script.getKey(), script.getValue());
            }
        }

        private void compare(Path script, Experiment experiment) throws IOException {
            StringBuilder table = new StringBuilder();
            TrajectoryCsv.write(experiment, run -> Simulator.run(experiment, run), 1, table, () -> {});
            List<String> expected = table.toString().lines().toList();
            List<String> actual = Files.readAllLines(Path.of(script + ".csv"));
            String what = experiment.surface() + " " + experiment.runs() + "\n" + Files.readString(script);
            assertThat(actual.get(0)).isEqualTo(expected.get(0));
            for (int row = 1; row < Math.min(expected.size(), actual.size()); row++) {
                String[] right = expected.get(row).split(",", -1);
                String[] found = actual.get(row).split(",", -1);
                assertThat(found).hasSameSizeAs(right);
                for (int column = 0; column < right.length; column++) {
                    assertThat(isNear(found[column], right[column], column))
                            .as("row %s, column %s: %s, not %s; %s", row, column, found[column], right[column], what)
                            .isTrue();
                }
            }
            assertThat(actual).as(what).hasSameSizeAs(expected);
        }

        private static boolean isNear(String found, String right, int column) {
            if (column < 3 || right.isEmpty() || found.isEmpty()) {
                return found.equals(right);
            }
            double number = Double.parseDouble(found.replace("inf", "Infinity").replace("nan", "NaN"));
            double expected = Double.parseDouble(right);
            return Double.compare(number, expected) == 0
                    || Math.abs(number - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
        }

        @Test
        void every_rule_of_the_catalogue_gives_the_same_table_with_all_its_switches()
                throws IOException, InterruptedException {
            for (OptimizerKind kind : OptimizerCatalog.all()) {
                // Rates at which nothing explodes: what grows without bound enlarges roundings likewise.
                for (Map.Entry<String, Double> rate :
                        Map.of("rosenbrock", 1e-4, "booth", 3e-3).entrySet()) {
                    List<RunSpec> runs = new ArrayList<>();
                    RandomSettings.of(kind)
                            .forEach(optimizer -> runs.add(new RunSpec(
                                    optimizer.with("learningRate", rate.getValue()), "r" + runs.size(), true, 0)));
                    add(experiment(rate.getKey(), runs.toArray(RunSpec[]::new)));
                }
            }
            compare();
        }

        @Test
        void every_named_variant_and_other_settings_too() throws IOException, InterruptedException {
            List<RunSpec> runs = new ArrayList<>();
            for (Variant variant : OptimizerCatalog.variants()) {
                Optimizer optimizer = variant.create();
                for (String key :
                        List.of("weightDecay", "momentum", "dampening", "learningRateDecay", "initialAccumulator")) {
                    boolean has = optimizer.values().containsKey(key);
                    boolean clashes = key.equals("dampening")
                            && Boolean.TRUE.equals(optimizer.values().get("nesterov"));
                    optimizer = has && !clashes ? optimizer.with(key, 0.25) : optimizer;
                }
                runs.add(new RunSpec(optimizer, "", true, 0));
            }
            add(experiment("booth", runs.toArray(RunSpec[]::new)));
            compare();
        }

        @Test
        void where_epsilon_is_0_nothing_is_divided_by_nothing() throws IOException, InterruptedException {
            List<RunSpec> runs = new ArrayList<>();
            for (OptimizerKind kind : OptimizerCatalog.all()) {
                if (kind.withDefaults().values().containsKey("epsilon")) {
                    runs.add(new RunSpec(kind.create(Map.of("epsilon", 0.0, "learningRate", 0.01)), "", true, 0));
                }
            }
            runs.add(insideTheRoot());
            Surface flat = Surface.of("x^2 + 0*y", Map.of(), null);
            add(new Experiment(flat, flat.start(), STEPS, Noise.NONE, runs));
            compare();
        }

        @Test
        void every_surface_of_the_catalogue_gives_the_same_table() throws IOException, InterruptedException {
            for (Surface surface : SurfaceCatalog.all()) {
                add(experiment(surface.id(), run("sgd", Map.of("learningRate", 1e-5)), run("adagrad", Map.of())));
            }
            compare();
        }

        @Test
        void formulas_with_corners_cases_and_rare_functions_have_the_same_derivatives()
                throws IOException, InterruptedException {
            for (String formula : new String[] {
                "sqrt(x^2 + y^2) + abs(x)",
                "if(x < 1 and not (y > 3), x^2, 5) + max(x, y) + min(x, 2)",
                "cbrt(x) + cbrt(y - 2) + hypot(x, y) + atan2(y, x)",
                "abs(x)^0.5 + x^1.5 + 2^y + (x^2 + 1)^y",
                "sin(x)*cos(y) + tan(x/5) + sec(x/9) + csc(y + 2) + cot(y + 2)",
                "asin(x/9) + acos(y/9) + atan(x*y) + sinh(x/3) + cosh(y/3) + tanh(x)",
                "asinh(x) + acosh(y + 3) + atanh(x/9) + sech(x) + csch(y + 1) + coth(y + 1)",
                "erf(x) + erfc(y) + expm1(x/5) + log1p(x^2) + log2(y + 9) + log10(x + 9) + ln(x + 9)",
                "floor(x) + ceil(y) + round(x) + sign(y) + x % 3 + x^2",
                "log(3)*x^2 + sqrt(2)*y^2 + cbrt(5) + lambda*x*y + in*y^2",
                "3 + 4",
                "max(abs(x), abs(y))"
            }) {
                Surface surface = Surface.of(
                        formula, formula.contains("lambda") ? Map.of("lambda", 0.5, "in", 2.0) : Map.of(), null);
                for (double[] start : new double[][] {{1.25, 0.5}, {0, 0}, {2, 2}}) {
                    add(new Experiment(
                            surface,
                            new org.optiscope.surface.Point(start[0], start[1]),
                            3,
                            Noise.NONE,
                            List.of(run("sgd", Map.of("learningRate", 1e-4)))));
                }
            }
            compare();
        }

        @Test
        void schedules_noise_sparsity_and_divergence_are_the_same() throws IOException, InterruptedException {
            RunSpec adam = run("adam", Map.of("learningRate", 0.05));
            RunSpec lion = run("lion", Map.of("learningRate", 0.05));
            RunSpec rprop = run("rprop", Map.of("learningRate", 0.05));
            List<RunSpec> runs = new ArrayList<>();
            for (Schedule schedule : List.of(
                    new Schedule.Constant(4),
                    new Schedule.Step(0, 5, 0.5),
                    new Schedule.Exponential(3, 0.9),
                    new Schedule.Cosine(0, 0, 0.1),
                    new Schedule.Linear(2, 10, 0))) {
                Stream.of(adam, lion, rprop)
                        .map(run -> run.withSchedule(schedule))
                        .forEach(runs::add);
            }
            Experiment scheduled = experiment("sphere", runs.toArray(RunSpec[]::new));
            add(scheduled);
            add(scheduled.withNoise(new Noise(0.3, 0.5, 0.8, 1234567890123456789L)));
            add(scheduled.withNoise(new Noise(0, 0.3, 1, -1)));
            add(experiment("rosenbrock", run("sgd", Map.of("learningRate", 1.0)), adam));
            compare();
        }

        @Test
        void a_rule_of_ones_own_is_the_same() throws IOException, InterruptedException, JsonException {
            add(ExperimentFile.parse("""
                    {"surface": "ravine", "steps": 20, "runs": [{"label": "mine", "learningRate": 0.01, "optimizer": {
                      "id": "mine", "name": "My own rule", "lineage": "plain", "source": "me", "summary": "Mine.",
                      "hyperparameters": [
                        {"key": "learningRate", "symbol": "α", "default": 0.1, "slider": [1e-5, 10], "scale": "log", "meaning": "a"},
                        {"key": "lambda", "symbol": "λ", "default": 0.5, "slider": [0, 1], "scale": "linear", "meaning": "b"}],
                      "quantities": [
                        {"key": "in", "symbol": "i", "meaning": "c", "formula": "lambda*inPrev + min(max(g, -1), 2)", "start": "lambda"},
                        {"key": "count", "symbol": "n", "meaning": "d", "formula": "countPrev + if(t > 3, 1, 2)"},
                        {"key": "k", "symbol": "k", "meaning": "e", "formula": "if(abs(in) > 0.5 and not (g < 0), in/count, sqrt(abs(theta)))"}],
                      "update": "-learningRate*(k + sign(g)*lambda^t)"}}]}
                    """));
            compare();
        }
    }

    @Test
    void torch_has_the_rules_of_the_catalogue_that_it_names_and_no_copies_of_them() {
        assertThat(TorchScript.hasRule(OptimizerCatalog.byId("adam"))).isTrue();
        assertThat(TorchScript.hasRule(OptimizerCatalog.byId("rprop"))).isTrue();
        for (String id : List.of("lion", "signum", "qhadam", "adabelief", "adan", "adopt", "ademamix")) {
            assertThat(TorchScript.hasRule(OptimizerCatalog.byId(id))).as(id).isFalse();
        }
    }
}
