package org.optiscope.cli;

import org.optiscope.experiment.Experiment;
import org.optiscope.export.TorchScript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optiscope torch}: the script for PyTorch that reproduces an experiment. */
@Command(
        name = "torch",
        description = "Writes a script for PyTorch that runs the experiment and prints the same table as simulate.")
final class TorchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--out",
            paramLabel = "F.py",
            defaultValue = "-",
            description = "write it to this file (default: standard output)")
    private String out;

    @Mixin
    private Overwriting overwriting;

    @Parameters(paramLabel = "FILE.json", description = "the experiment")
    private String file;

    @Override
    public void run() {
        Experiment experiment = SceneArgument.read(file).experiment();
        String script = TorchScript.of(experiment);
        overwriting.require(out);
        Output.write(out, spec.commandLine().getOut(), writer -> writer.write(script));
    }
}
