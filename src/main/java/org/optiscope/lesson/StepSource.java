package org.optiscope.lesson;

import java.util.List;
import org.optiscope.json.JsonException;

/** What the steps of a lesson show and claim while its words are read: what stands between them, or what another lesson has. */
interface StepSource {
    /** Takes labels of runs, which stand before the first step. */
    void labels(Block block) throws JsonException;

    /**
     * A step begins.
     *
     * @param number 0, 1, …
     */
    void begin(int number, int line) throws JsonException;

    /** Takes a scene of the step on its way. */
    void scene(Block block, String title) throws JsonException;

    /** Takes claims of the step on its way. */
    void claim(Block block) throws JsonException;

    /**
     * Looks at a question of the step on its way.
     *
     * @param number 0, 1, … in the step
     */
    void question(Question question, int number, int line) throws JsonException;

    /** Ends the step on its way: these words, and what it shows. */
    LessonStep step(List<Piece> heading, int line, List<Passage> text, List<Question> questions) throws JsonException;

    /** The lesson ends after so many steps, in that line. */
    void complete(int steps, int line) throws JsonException;
}
