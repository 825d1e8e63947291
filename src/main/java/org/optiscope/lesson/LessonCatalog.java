package org.optiscope.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonFolder;
import org.optiscope.text.Language;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * The lessons that the program brings along, in {@code assets/lessons}; the names of the files say their order. A translation has the
 * same name, in a folder named as its language.
 */
public final class LessonCatalog {
    private static final String FOLDER = "assets/lessons";
    private static final String SUFFIX = ".md";
    private static final JsonFolder FILES = new JsonFolder(FOLDER, SUFFIX);

    private LessonCatalog() {}

    /** The ids of all lessons, in their order; reads none. */
    public static List<String> ids() {
        return FILES.ids();
    }

    /**
     * The lesson of that id in the language that is spoken, read anew; in English if it was not translated.
     *
     * @throws Refusal if there is none
     */
    public static Lesson byId(String id) {
        if (!FILES.has(id)) {
            throw new Refusal(Texts.get("lesson.none", id, Nearest.suggestion(id, ids())));
        }
        Lesson original = read(FILES, id, LessonFile::parse);
        Language language = Texts.language();
        JsonFolder translations = new JsonFolder(FOLDER + "/" + language.code(), SUFFIX);
        return language != Language.ENGLISH && translations.has(id)
                ? read(translations, id, text -> LessonFile.translation(text, original))
                : original;
    }

    /** Makes a lesson of a file's text. */
    private interface Reading {
        Lesson of(String text) throws JsonException;
    }

    private static Lesson read(JsonFolder files, String id, Reading reading) {
        try (InputStream stream = files.open(id)) {
            return reading.of(Json.text(stream, LessonFile.WHAT));
        } catch (IOException | JsonException e) {
            throw new IllegalStateException(files.file(id) + ": " + e.getMessage(), e);
        }
    }
}
