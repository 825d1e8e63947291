package org.optiscope.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.optiscope.text.Nearest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the usage of a command; picocli's own words stay where they name what a person typed. */
final class Usage {
    /** What the window opens. */
    private static final Predicate<String> FILE =
            Pattern.compile("(?i).*\\.(json|md)").asMatchPredicate();

    private Usage() {}

    /** The sentence without its full stop, as it follows a colon. An option that nobody knows is told before what it brings about. */
    static String fault(ParameterException e) {
        List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
        Optional<String> unknown =
                unmatched.stream().filter(argument -> argument.startsWith("-")).findFirst();
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (unmatched.size() > 1 && command.parent() == null && FILE.test(unmatched.get(0))) {
            return "'" + unmatched.get(1) + "' is one too many; the window takes one FILE.json or FILE.md alone";
        } else if (unknown.isPresent()) {
            return "unknown option '" + unknown.get() + "'";
        } else if (e instanceof UnmatchedArgumentException) {
            return tooMany(unmatched.get(0), command);
        } else if (e instanceof MissingParameterException missing && isParameter(missing.getMissing())) {
            return missing.getMissing().get(0).paramLabel() + " is missing";
        } else if (e.getCause() instanceof TypeConversionException refused
                && e.getArgSpec() instanceof OptionSpec option) {
            return option.longestName() + " " + refused.getMessage();
        }
        return Cli.sentence(e.getMessage());
    }

    private static boolean isParameter(List<ArgSpec> missing) {
        return !missing.isEmpty() && missing.stream().allMatch(ArgSpec::isPositional);
    }

    private static String tooMany(String argument, CommandSpec command) {
        return command.positionalParameters().stream()
                .findFirst()
                .map(known -> "'" + argument + "' is one too many; give one " + known.paramLabel())
                .orElseGet(() -> "unknown argument '" + argument + "'"
                        + Nearest.of(argument, command.subcommands().keySet())
                                .map(name -> "; " + Nearest.question(name))
                                .orElse(""));
    }
}
