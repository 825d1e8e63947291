package org.optiscope.ui.window;

import java.util.Optional;
import javafx.scene.control.MenuItem;
import org.optiscope.export.ExportChoice;
import org.optiscope.json.JsonException;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.MenuItems;
import org.optiscope.ui.kit.SceneCopy;
import org.optiscope.ui.kit.SystemClipboard;
import org.optiscope.ui.session.Session;

/** Copies the experiment as text and the picture of the plot, and takes an experiment from the clipboard. */
final class Clips {
    private final Session session;
    private final ExperimentFiles files;
    private final Latest<SceneCopy> copying = new Latest<>("picture-copier", Latest.Overtaken.CANCELLED);

    Clips(Session session, ExperimentFiles files) {
        this.session = session;
        this.files = files;
    }

    /** What can be done with the clipboard, for a menu. */
    MenuItem[] menu() {
        return new MenuItem[] {
            MenuItems.item(Texts.get("window.copy-experiment"), Ids.COPY_EXPERIMENT, this::copyExperiment),
            MenuItems.item(Texts.get("window.paste-experiment"), Ids.PASTE_EXPERIMENT, this::pasteExperiment),
            MenuItems.item(Texts.get("window.copy-picture"), Ids.COPY_PICTURE, this::copyPicture)
        };
    }

    /** Copies all that is on screen as an experiment file's text. */
    void copyExperiment() {
        SystemClipboard.put(SceneFile.format(session.getScene()));
        session.answer(Texts.get("window.copied-experiment"));
    }

    /** Shows the experiment whose text was copied; undo leads back. */
    void pasteExperiment() {
        Optional<String> text = SystemClipboard.text();
        if (text.isEmpty()) {
            session.noticeProperty().set(Texts.get("window.nothing-to-paste"));
            return;
        }
        try {
            if (files.take(SceneFile.parse(text.get()), Texts.get("window.what-was-copied"))) {
                session.answer(Texts.get("window.pasted"));
            }
        } catch (JsonException e) {
            session.noticeProperty().set(Texts.get("window.no-experiment-copied", e.getMessage()));
        }
    }

    /** Copies the plot as it is now, at the usual size of an export. */
    void copyPicture() {
        Scene scene = session.getScene();
        session.answer(Texts.get("export.copying"));
        copying.request(work -> SceneCopy.of(ExportChoice.USUAL, scene, work), copied -> {
            copied.put().run();
            session.answer(copied.sentence());
        });
    }
}
