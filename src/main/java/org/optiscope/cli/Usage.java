package org.optiscope.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the usage of a command; picocli's own words stay where they name what a person typed. */
final class Usage {
    private Usage() {}

    /** The sentence without its full stop, as it follows a colon. */
    static String fault(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        } else if (e instanceof MissingParameterException missing
                && missing.getMissing().stream().allMatch(ArgSpec::isPositional)
                && !missing.getMissing().isEmpty()) {
            return missing.getMissing().get(0).paramLabel() + " is missing";
        } else if (e.getCause() instanceof TypeConversionException refused
                && e.getArgSpec() instanceof OptionSpec option) {
            return option.longestName() + " " + refused.getMessage();
        }
        return Cli.sentence(e.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String argument = "'" + e.getUnmatched().get(0) + "'";
        if (e.isUnknownOption()) {
            return "unknown option " + argument;
        }
        return e.getCommandLine().getCommandSpec().positionalParameters().stream()
                .findFirst()
                .map(known -> argument + " is one too many; give one " + known.paramLabel())
                .orElse("unknown argument " + argument);
    }
}
