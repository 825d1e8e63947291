package org.optiscope.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonFolder;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** The lessons that the program brings along, in {@code assets/lessons}; the names of the files say their order. */
public final class LessonCatalog {
    private static final JsonFolder FILES = new JsonFolder("assets/lessons", ".md");

    private LessonCatalog() {}

    /** The ids of all lessons, in their order; reads none. */
    public static List<String> ids() {
        return FILES.ids();
    }

    /**
     * The lesson of that id, read anew.
     *
     * @throws Refusal if there is none
     */
    public static Lesson byId(String id) {
        if (!FILES.has(id)) {
            throw new Refusal(Texts.get("lesson.none", id, Nearest.suggestion(id, ids())));
        }
        try (InputStream stream = FILES.open(id)) {
            return LessonFile.parse(Json.text(stream, LessonFile.WHAT));
        } catch (IOException | JsonException e) {
            throw new IllegalStateException(FILES.file(id) + ": " + e.getMessage(), e);
        }
    }
}
