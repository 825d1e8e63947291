package org.optiscope.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optiscope shell}: what a shell and {@code man} take, made of the commands themselves. */
@Command(
        name = "shell",
        description = "Prints the script that completes commands in bash and zsh, or the manual page.",
        hidden = true)
final class ShellCommand implements Runnable {
    /** What is printed. */
    enum What {
        completion,
        man
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "WHAT", description = "completion or man")
    private What what;

    @Override
    public void run() {
        CommandLine root = spec.parent().commandLine();
        PrintWriter out = spec.commandLine().getOut();
        out.print(what == What.man ? ManPage.of(root) : AutoComplete.bash(root.getCommandName(), root));
    }
}
