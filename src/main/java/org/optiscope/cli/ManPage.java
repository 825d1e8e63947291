package org.optiscope.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of all commands, in the language of {@code man(7)}. */
final class ManPage {
    private static final String STATUS = """
            .SH EXIT STATUS
            .TP
            .B 0
            done
            .TP
            .B 1
            the input is wrong, or more than the memory holds: one line on standard error says what, where, and what would be right
            .TP
            .B 2
            wrong usage
            .TP
            .B 70
            a defect of the program
            .SH ENVIRONMENT
            .TP
            .B OPTISCOPE_OPTS
            further options for Java, such as -Xmx4g for more memory
            .TP
            .B JAVA_HOME
            the Java that runs it, unless one was packed with it
            .TP
            .B OPTISCOPE_TELLS_IN_WINDOW
            if it is set, a file that is refused is told of in a window too, as the system's menu asks
            """;

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine root) {
        ManPage man = new ManPage();
        CommandSpec spec = root.getCommandSpec();
        String name = spec.name();
        String[] description = spec.usageMessage().description();
        man.line(".TH " + name.toUpperCase(Locale.ROOT) + " 1");
        man.line(".SH NAME");
        man.line(text(name) + " \\- " + text(description[0].replaceAll("\\.$", "")));
        man.line(".SH SYNOPSIS");
        man.line(".B " + text(name));
        man.line("[\\fIFILE.json\\fR | \\fIFILE.md\\fR]");
        man.commands(root).forEach(command -> {
            man.line(".br");
            man.synopsis(command.getCommandSpec());
        });
        man.line(".SH DESCRIPTION");
        Stream.of(description).map(ManPage::text).forEach(man::line);
        man.line(".SH OPTIONS");
        man.arguments(spec);
        man.line(".SH COMMANDS");
        man.commands(root).forEach(command -> man.command(command.getCommandSpec()));
        man.page.append(STATUS);
        return man.page.toString();
    }

    private Stream<CommandLine> commands(CommandLine root) {
        return root.getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden());
    }

    private void synopsis(CommandSpec command) {
        String synopsis = new CommandLine.Help(command, Ansi.OFF).synopsis(0).replaceAll("\\s+", " ");
        line(text(synopsis.strip()));
    }

    private void command(CommandSpec command) {
        line(".SS " + text(command.name()));
        Stream.of(command.usageMessage().description()).map(ManPage::text).forEach(this::line);
        arguments(command);
    }

    private void arguments(CommandSpec command) {
        for (ArgSpec arg : command.args()) {
            line(".TP");
            line(names(arg) + (arg.isOption() && arg.arity().max() == 0 ? "" : " \\fI" + text(label(arg)) + "\\fR"));
            line(text(String.join(" ", arg.description())));
        }
    }

    private static String names(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? Stream.of(option.names()).map(ManPage::text).collect(Collectors.joining("\\fR, \\fB", "\\fB", "\\fR"))
                : "";
    }

    private static String label(ArgSpec arg) {
        return arg.paramLabel().replaceAll("[<>]", "");
    }

    /** As it stands: roff takes a backslash and a hyphen for commands, and a dot or a quote at the beginning of a line. */
    private static String text(String plain) {
        String escaped = plain.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
