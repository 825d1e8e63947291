package org.optiscope.lesson;

import org.optiscope.text.Texts;

/**
 * A claim that the numbers do not bear out.
 *
 * @param line where it stands in the file, from 1
 * @param claim as it is written
 * @param found the numbers that it is about, in words
 */
public record FalseClaim(int line, String claim, String found) {
    /** What is wrong, as a sentence that begins with the place. */
    public String sentence() {
        return Texts.get("lesson.false-claim", line, claim, found);
    }
}
