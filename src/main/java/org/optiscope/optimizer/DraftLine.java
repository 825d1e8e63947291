package org.optiscope.optimizer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a draft cut in two: {@code m = beta*mPrev + g}.
 *
 * @param name what stands before the sign, or ""
 * @param formula what stands after it, with blanks before it, so that the columns of faults are those of the line
 */
record DraftLine(String name, String formula) {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*([^\\s=:←()+*/^,;]*)\\s*(?::=|=(?!=)|←)(.*)", Pattern.DOTALL);

    static DraftLine of(RuleDraft.Line line) {
        Matcher parts = ASSIGNMENT.matcher(line.text());
        return parts.matches()
                ? new DraftLine(parts.group(1), " ".repeat(parts.start(2)) + parts.group(2))
                : new DraftLine("", "");
    }

    /** Whether there is a sign, and a name before it. */
    boolean isWhole() {
        return !name.isEmpty();
    }

    /** The text of a line. */
    static String text(String name, String formula) {
        return name + " = " + formula;
    }
}
