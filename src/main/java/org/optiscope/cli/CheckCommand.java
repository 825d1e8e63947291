package org.optiscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.lesson.FalseClaim;
import org.optiscope.lesson.Lesson;
import org.optiscope.lesson.LessonFile;
import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Variant;
import org.optiscope.scene.SceneFile;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optiscope check}: whether files can be read and run, and whether what lessons claim is true, one line each. */
@Command(
        name = "check",
        description =
                "Says of files of experiments, surfaces, optimizers and lessons whether they can be used, one line each.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "what is checked; a lesson is told by its ending .md, anything else by what it holds")
    private List<String> files;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int status = 0;
        for (String file : files) {
            try {
                String found = LessonFile.is(file) ? lesson(FileName.path(file)) : found(FileName.path(file));
                out.println(file + ": ok, " + found);
            } catch (JsonException e) {
                status = Cli.report(spec.commandLine(), e.getMessage(), Cli.INPUT_WRONG);
            } catch (Refusal e) {
                status = Cli.report(spec.commandLine(), file + ": " + e.getMessage(), Cli.INPUT_WRONG);
            }
            out.flush(); // in order with what is refused
        }
        return status;
    }

    /** What a file holds, in a few words. */
    private static String found(Path file) throws JsonException {
        Json json;
        Set<String> keys;
        try {
            json = Json.read(file, () -> "an experiment, a surface or an optimizer");
            keys = json.members(() -> "a JSON object").keySet();
        } catch (JsonException e) {
            throw e.in(file);
        }
        if (keys.contains("update") || keys.contains("quantities") || keys.contains("hyperparameters")) {
            return optimizer(file, json);
        } else if (keys.contains("minima") || keys.contains("formula")) {
            return surface(SurfaceCatalog.read(file));
        }
        return experiment(SceneFile.read(file).experiment());
    }

    /** @throws Refusal with its line and the numbers found, if a claim is false */
    private static String lesson(Path file) throws JsonException {
        Lesson lesson = LessonFile.read(file);
        List<FalseClaim> wrong = lesson.falseClaims();
        if (!wrong.isEmpty()) {
            String others = wrong.size() == 1 ? "" : " (and " + counted(wrong.size() - 1, "other claim") + ")";
            throw new Refusal(wrong.get(0).sentence() + others);
        }
        return "lesson " + lesson.title() + " of " + counted(lesson.steps().size(), "step") + ", whose "
                + counted(lesson.claims(), "claim is", "claims are") + " true";
    }

    private static String experiment(Experiment experiment) {
        // Compiles the surface and the rules, which a file may bring.
        Simulator.run(experiment.withSteps(1));
        return "experiment of " + counted(experiment.runs().size(), "run") + " on "
                + experiment.surface().name();
    }

    private static String surface(Surface surface) {
        surface.kernel();
        return "surface " + surface.name() + " with "
                + counted(surface.minima().size(), "known minimum", "known minima");
    }

    private static String optimizer(Path file, Json json) throws JsonException {
        OptimizerKind kind;
        try {
            kind = OptimizerKind.read(json);
            for (Variant variant : kind.variants()) {
                json.located(() -> updated(variant));
            }
        } catch (JsonException e) {
            throw e.in(file);
        }
        return "optimizer " + kind.name() + " with "
                + counted(kind.hyperparameters().size(), "hyperparameter");
    }

    /** Makes one update, which compiles the rule. */
    private static Optimizer updated(Variant variant) {
        Optimizer optimizer = variant.create();
        optimizer.stepAll(1, new Coordinates(optimizer, 1));
        return optimizer;
    }

    private static String counted(int count, String one) {
        return counted(count, one, one + "s");
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
