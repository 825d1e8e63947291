package org.optiscope.lesson;

import org.optiscope.json.JsonException;

/** Says where in a lesson's file something is wrong. */
final class Fault {
    private static final String LINE = "line ";

    private Fault() {}

    /** @param line from 1 */
    static JsonException at(int line, String sentence) {
        return new JsonException(LINE + line + ": " + sentence);
    }

    /** The same fault with that line, unless it names one itself. */
    static JsonException at(int line, JsonException fault) {
        return fault.getMessage().startsWith(LINE) ? fault : at(line, fault.getMessage());
    }
}
