package org.optiscope.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;

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
        String name = scene.experiment().surface().name().replaceAll("([\\\\`*_{}\\[\\]<>#$|])", "\\\\$1");
        return String.join(
                "\n",
                "# A lesson on " + name,
                "",
                "Say here in a paragraph what the lesson shows.",
                "",
                "## The first step",
                "",
                "Say here what there is to see. Formulas stand between dollar signs, as in $x^2 + y^2$.",
                "",
                "```scene",
                JsonWriter.text(shown, JsonLayout.FILE),
                "```",
                "");
    }
}
