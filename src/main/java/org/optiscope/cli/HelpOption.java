package org.optiscope.cli;

import picocli.CommandLine.Option;

/** {@code --help} of a command. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this help")
    private boolean isAsked;
}
