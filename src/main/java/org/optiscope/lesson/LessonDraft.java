package org.optiscope.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Texts;

/** The beginning of a lesson that shows what is on screen, to be gone on with in a text editor. */
public final class LessonDraft {
    private LessonDraft() {}

    /** A lesson of one step in Markdown, which {@link LessonFile#parse} reads. */
    @SuppressWarnings("unchecked")
    public static String of(Scene scene) {
        Map<String, Object> experiment = new LinkedHashMap<>(SceneFile.members(scene));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("experiment", experiment);
        Object show = experiment.remove(ExperimentFile.SHOW);
        if (show != null) {
            shown.putAll((Map<String, Object>) show);
        }
        shown.keySet().removeAll(SceneReader.NOT_OURS);
        String name = SurfaceCatalog.said(scene.experiment().surface().name())
                .replaceAll("([\\\\`*_{}\\[\\]<>#$|])", "\\\\$1");
        return String.join(
                "\n",
                "# " + Texts.get("lesson.draft-title", name),
                "",
                Texts.get("lesson.draft-opening"),
                "",
                "## " + Texts.get("lesson.draft-step"),
                "",
                Texts.get("lesson.draft-text"),
                "",
                "```scene",
                JsonWriter.text(shown, JsonLayout.FILE),
                "```",
                "");
    }
}
