package org.optiscope.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.WholeFile;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.text.Texts;

/**
 * An experiment file and what it says of its look, in the optional member {@value ExperimentFile#SHOW}. What it does not say stays as
 * it is where the file is opened.
 *
 * @param show what it says of the look
 */
public record SceneFile(Experiment experiment, Change show) {
    /** What is opened without a file. */
    public static SceneFile of(Experiment experiment) {
        return new SceneFile(experiment, scene -> scene);
    }

    /**
     * The experiment in a file, and its look.
     *
     * @throws JsonException if it cannot be read, or does not hold that: one sentence that begins with the file's name and says
     *     where and what
     */
    public static SceneFile read(Path file) throws JsonException {
        try {
            return of(ExperimentFile.json(file));
        } catch (JsonException e) {
            throw e.in(file);
        } catch (OutOfMemoryError e) {
            throw ExperimentFile.tooLarge(file);
        }
    }

    /**
     * The experiment in a JSON text, and its look.
     *
     * @throws JsonException if there is none: one sentence that says where and what
     */
    public static SceneFile parse(String text) throws JsonException {
        return of(ExperimentFile.json(text));
    }

    /**
     * The experiment that a JSON object holds, and its look.
     *
     * @throws JsonException if there is none: one sentence that says where and what
     */
    public static SceneFile of(Json file) throws JsonException {
        Experiment experiment = ExperimentFile.experiment(file);
        Map<String, Json> members = file.members(Texts.later("json.object"));
        return members.containsKey(ExperimentFile.SHOW)
                ? new SceneFile(experiment, ShowReader.read(members.get(ExperimentFile.SHOW), experiment))
                : of(experiment);
    }

    /** The scene where nothing was on screen before. */
    public Scene scene() {
        return show.apply(Scene.of(experiment));
    }

    /** A scene as text that {@link #parse} reads back to an equal one; of its look, what differs from the beginning. */
    public static String format(Scene scene) {
        return JsonWriter.text(members(scene), JsonLayout.FILE) + "\n";
    }

    /** The same as the members of a JSON object. */
    public static Map<String, Object> members(Scene scene) {
        Map<String, Object> members = ExperimentFile.members(scene.experiment());
        Map<String, Object> show = ShowText.members(scene);
        if (!show.isEmpty()) {
            members.put(ExperimentFile.SHOW, show);
        }
        return members;
    }

    /**
     * Writes a scene; a file that was there is replaced, or left as it was if that fails.
     *
     * @throws IOException with a sentence that names the file and says why
     */
    public static void write(Scene scene, Path file) throws IOException {
        String text = format(scene);
        WholeFile.write(file, out -> out.write(text));
    }
}
