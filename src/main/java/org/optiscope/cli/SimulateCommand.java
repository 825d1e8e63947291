package org.optiscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.ExperimentFileException;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.export.TrajectoryCsv;
import org.optiscope.export.TrajectoryJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--every",
            paramLabel = "K",
            defaultValue = "1",
            description = "write every K-th step, and each run's last (default: 1)")
    private String every;

    @ArgGroup
    private Target target = new Target();

    @Parameters(paramLabel = "FILE.json", hideParamSyntax = true, arity = "0..*", description = "the experiment")
    private List<String> files = new ArrayList<>();

    @Override
    public void run() {
        String file = file();
        int rowsApart = rowsApart();
        String out = target.json != null ? target.json : target.csv != null ? target.csv : "-";
        refuseOverwriting(file, out);
        Experiment experiment;
        try {
            experiment = ExperimentFile.read(Path.of(file));
        } catch (ExperimentFileException e) {
            throw new InputException(e.getMessage());
        }
        List<Trajectory> trajectories = Simulator.run(experiment);
        write(experiment, trajectories, rowsApart, out);
        reportDiverged(experiment.labels(), trajectories);
    }

    private String file() {
        for (String argument : files) {
            if (argument.startsWith("-")) {
                throw usage("unknown option '" + argument + "'");
            }
        }
        if (files.isEmpty()) {
            throw usage("the experiment FILE.json is missing");
        }
        if (files.size() > 1) {
            throw usage("'" + files.get(1) + "' is one too many; give one FILE.json");
        }
        return files.get(0);
    }

    private int rowsApart() {
        try {
            int number = Integer.parseInt(every);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number that is too small
        }
        throw usage("--every takes a whole number from 1, not '" + every + "'");
    }

    private ParameterException usage(String fault) {
        return new ParameterException(spec.commandLine(), fault);
    }

    private static void refuseOverwriting(String file, String out) {
        try {
            if (!out.equals("-") && Files.isSameFile(Path.of(file), Path.of(out))) {
                throw new InputException(out + " is the experiment itself; write to another file");
            }
        } catch (IOException e) {
            return; // one of them does not exist, so they differ
        }
    }

    private void write(Experiment experiment, List<Trajectory> trajectories, int rowsApart, String out) {
        PrintWriter err = spec.commandLine().getErr();
        long rows = trajectories.stream()
                .mapToLong(trajectory -> 2 + trajectory.last() / rowsApart)
                .sum();
        try (Progress progress = Progress.of(err, "writing", rows)) {
            Output.write(out, spec.commandLine().getOut(), writer -> {
                if (target.json != null) {
                    TrajectoryJson.write(experiment, trajectories, rowsApart, writer, progress::step);
                } else {
                    TrajectoryCsv.write(experiment, trajectories, rowsApart, writer, progress::step);
                }
            });
        }
    }

    /** A run that diverged is data, so the exit status stays 0, but nobody should have to search for it. */
    private void reportDiverged(List<String> labels, List<Trajectory> trajectories) {
        PrintWriter err = spec.commandLine().getErr();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
            trajectories
                    .get(i)
                    .divergedAt()
                    .ifPresent(t -> err.print("optiscope: " + label + " diverged at step " + t + "\n"));
        }
    }
}
