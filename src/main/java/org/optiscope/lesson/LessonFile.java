package org.optiscope.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Language;
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
     * The lesson in a file, in the language that is spoken if the file's translation stands in a folder of that language beside it,
     * as {@code de/lesson.md} does beside {@code lesson.md}.
     *
     * @throws JsonException as {@link #read(Path)} does
     */
    public static Lesson read(Path file, Language language) throws JsonException {
        Path translated = file.resolveSibling(language.code()).resolve(file.getFileName());
        return read(language != Language.ENGLISH && Files.isRegularFile(translated) ? translated : file);
    }

    /**
     * The lesson in a file, or its translation with the scenes and claims of the original; its claims are read but not evaluated.
     *
     * @throws JsonException if it cannot be read, or does not hold a lesson: one sentence that begins with the file's name and
     *     says in which line what is wrong
     */
    public static Lesson read(Path file) throws JsonException {
        Optional<Path> original = original(file);
        Optional<Lesson> shown = original.isPresent() ? Optional.of(read(original.get())) : Optional.empty();
        try {
            String text = Json.text(file, WHAT);
            return shown.isPresent() ? translation(text, shown.get()) : parse(text);
        } catch (JsonException e) {
            throw e.in(file);
        } catch (OutOfMemoryError e) {
            throw ExperimentFile.tooLarge(file);
        }
    }

    /** The file of the same name beside the folder of a language. */
    private static Optional<Path> original(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean isLanguage = folder != null
                && folder.getParent() != null
                && folder.getFileName() != null
                && Language.of(folder.getFileName().toString())
                        .filter(language -> language != Language.ENGLISH)
                        .isPresent();
        return isLanguage
                ? Optional.of(folder.resolveSibling(file.getFileName())).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /**
     * The lesson in a text.
     *
     * @throws JsonException if there is none: one sentence that begins with the line and says what is wrong
     */
    public static Lesson parse(String markdown) throws JsonException {
        return LessonReader.read(markdown, new OwnSteps());
    }

    /**
     * A lesson in the words of another language, with the scenes and claims of the original.
     *
     * @throws JsonException if the text is no translation of it: one sentence that begins with the line and says what is wrong
     */
    public static Lesson translation(String markdown, Lesson original) throws JsonException {
        return LessonReader.read(markdown, new TranslatedSteps(original));
    }
}
