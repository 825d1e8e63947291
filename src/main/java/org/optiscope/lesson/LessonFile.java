package org.optiscope.lesson;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/** Reads lessons from Markdown, as {@code docs/lessons.md} describes it. */
public final class LessonFile {
    static final Supplier<String> WHAT = Texts.later("lesson.a-lesson");

    private LessonFile() {}

    /** Whether a file is a lesson, by its name. */
    public static boolean is(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".md") || small.endsWith(".markdown");
    }

    /**
     * The lesson in a file; its claims are read but not evaluated.
     *
     * @throws JsonException if it cannot be read, or does not hold a lesson: one sentence that begins with the file's name and
     *     says in which line what is wrong
     */
    public static Lesson read(Path file) throws JsonException {
        try {
            return parse(Json.text(file, WHAT));
        } catch (JsonException e) {
            throw e.in(file);
        } catch (OutOfMemoryError e) {
            throw ExperimentFile.tooLarge(file);
        }
    }

    /**
     * The lesson in a text.
     *
     * @throws JsonException if there is none: one sentence that begins with the line and says what is wrong
     */
    public static Lesson parse(String markdown) throws JsonException {
        return LessonReader.read(markdown);
    }
}
