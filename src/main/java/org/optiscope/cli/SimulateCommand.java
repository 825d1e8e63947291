package org.optiscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.export.TrajectoryCsv;
import org.optiscope.export.TrajectoryJson;
import org.optiscope.text.Refusal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code optiscope simulate}: the trajectories of an experiment as CSV or JSON. */
@Command(name = "simulate", description = "Writes the trajectories of an experiment as CSV (default) or JSON.")
final class SimulateCommand implements Runnable {
    /** At most one of two. */
    static final class Target {
        @Option(names = "--csv", paramLabel = "OUT", description = "write CSV to this file (- for standard output)")
        private String csv;

        @Option(names = "--json", paramLabel = "OUT", description = "write JSON to this file (- for standard output)")
        private String json;
    }

    /** A whole number from 1. */
    static final class Positive implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, as for a number that is too small
            }
            throw new TypeConversionException("takes a whole number from 1, not '" + text + "'");
        }
    }

    private static final int NEVER = -1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--every",
            paramLabel = "K",
            defaultValue = "1",
            converter = Positive.class,
            description = "write every K-th step, and each run's last (default: 1)")
    private int every;

    @ArgGroup
    private Target target = new Target();

    @Parameters(paramLabel = "FILE.json", description = "the experiment")
    private String file;

    @Override
    public void run() {
        String out = target.json != null ? target.json : target.csv != null ? target.csv : "-";
        refuseOverwriting(file, out);
        Experiment experiment = SceneArgument.read(file).experiment();
        requireMemory(experiment);
        int[] divergedAt = write(experiment, out);
        if (IntStream.of(divergedAt).anyMatch(step -> step != NEVER)) {
            reportDiverged(experiment.labels(), divergedAt);
        }
    }

    /** Runs are computed and written one after the other, so memory must hold the one with the most columns. */
    private static void requireMemory(Experiment experiment) {
        long numbers = IntStream.range(0, experiment.runs().size())
                .mapToLong(experiment::numbers)
                .max()
                .orElse(0);
        long rows = experiment.steps() + 1L;
        Memory.require(numbers * Double.BYTES, "a run of " + rows + " rows × " + numbers / rows + " columns × 8 bytes");
    }

    private static void refuseOverwriting(String file, String out) {
        try {
            if (!out.equals("-") && Files.isSameFile(FileName.path(file), FileName.path(out))) {
                throw new Refusal(out + " is the experiment itself; write to another file");
            }
        } catch (IOException e) {
            return; // one of them does not exist, so they differ
        }
    }

    /** Writes every run, and gives the step at which each diverged, or {@link #NEVER}. */
    private int[] write(Experiment experiment, String out) {
        int runs = experiment.runs().size();
        long rows = 2 + experiment.steps() / every;
        int[] divergedAt = new int[runs];
        try (Progress progress = Progress.of(spec.commandLine().getErr(), "writing", Math.max(1, runs * rows))) {
            IntFunction<Trajectory> trajectories = run -> {
                progress.reach(run * rows); // one that diverged ended early
                Trajectory trajectory = Simulator.run(experiment, run);
                divergedAt[run] = trajectory.divergedAt().orElse(NEVER);
                return trajectory;
            };
            Output.write(out, spec.commandLine().getOut(), writer -> {
                if (target.json != null) {
                    TrajectoryJson.write(experiment, trajectories, every, writer, progress::step);
                } else {
                    TrajectoryCsv.write(experiment, trajectories, every, writer, progress::step);
                }
            });
        }
        return divergedAt;
    }

    /** A run that diverged is data, so the exit status stays 0, but nobody should have to search for it. */
    private void reportDiverged(List<String> labels, int... divergedAt) {
        PrintWriter err = spec.commandLine().getErr();
        for (int run = 0; run < divergedAt.length; run++) {
            if (divergedAt[run] != NEVER) {
                String label = labels.get(run).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
                String verdict = divergedAt[run] == 0
                        ? ": f has no value at the start; set \"start\" where it has one"
                        : " diverged at step " + divergedAt[run];
                err.print("optiscope: " + label + verdict + "\n");
            }
        }
    }
}
