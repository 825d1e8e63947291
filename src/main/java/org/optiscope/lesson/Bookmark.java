package org.optiscope.lesson;

import org.optiscope.json.JsonException;

/**
 * Where somebody was in a lesson.
 *
 * @param source the lesson's id in the catalogue, or the path of its file
 * @param step its number, 0, 1, …
 */
public record Bookmark(String source, int step) {
    /** Opens the lesson there. */
    public Course read() throws JsonException {
        return Course.read(source).withAt(step);
    }
}
