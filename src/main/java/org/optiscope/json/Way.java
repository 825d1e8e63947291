package org.optiscope.json;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last part of a way to a value and what leads to it. As a text for each value it would take more memory than the file. */
record Way(Way before, String key, int index) {
    static String text(Way way) {
        Deque<String> parts = new ArrayDeque<>();
        for (Way part = way; part != null; part = part.before) {
            parts.push(part.key == null ? "[" + part.index + "]" : part.before == null ? part.key : "." + part.key);
        }
        return String.join("", parts);
    }
}
