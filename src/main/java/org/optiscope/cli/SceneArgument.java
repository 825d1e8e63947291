package org.optiscope.cli;

import org.optiscope.json.JsonException;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Refusal;

/** The experiment file that a command is given. */
final class SceneArgument {
    private SceneArgument() {}

    /** @throws Refusal if it is none: one sentence with its name and the place */
    static SceneFile read(String file) {
        try {
            return SceneFile.read(FileName.path(file));
        } catch (JsonException e) {
            throw new Refusal(e.getMessage());
        }
    }
}
