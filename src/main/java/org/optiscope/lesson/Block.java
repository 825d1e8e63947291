package org.optiscope.lesson;

import java.util.List;

/**
 * The lines between two fences.
 *
 * @param line the line of the first fence, from 1
 * @param lines those between the fences, as they are written
 */
record Block(int line, List<String> lines) {
    Block {
        lines = List.copyOf(lines);
    }

    /** The lines where they stand in the file: as many lines before them as there are, but empty ones. */
    String inPlace() {
        return "\n".repeat(line) + String.join("\n", lines);
    }

    boolean isBlank() {
        return lines.stream().allMatch(String::isBlank);
    }

    /** The line in the file, from 1, of one of these lines, from 0. */
    int lineOf(int index) {
        return line + 1 + index;
    }
}
