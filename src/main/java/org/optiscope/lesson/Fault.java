package org.optiscope.lesson;

import org.optiscope.json.JsonException;

/** Says where in a lesson's file something is wrong. */
final class Fault {
    private Fault() {}

    /** @param line from 1 */
    static JsonException at(int line, String sentence) {
        return JsonException.inLine(line, sentence);
    }

    /** The same fault with that line, unless it names one itself. */
    static JsonException at(int line, JsonException fault) {
        return fault.isPlaced() ? fault : at(line, fault.getMessage());
    }
}
