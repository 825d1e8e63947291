package org.optiscope.ui.window;

import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportPreview;
import org.optiscope.json.JsonException;
import org.optiscope.scene.SceneFile;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Session;

/** Copies the experiment as text and the picture of the plot, and takes an experiment from the clipboard. */
final class Clips {
    private final Session session;
    private final ExperimentFiles files;

    Clips(Session session, ExperimentFiles files) {
        this.session = session;
        this.files = files;
    }

    /** What can be done with the clipboard, for a menu. */
    MenuItem[] menu() {
        return new MenuItem[] {
            item("Copy experiment as text", Ids.COPY_EXPERIMENT, this::copyExperiment),
            item("Paste experiment", Ids.PASTE_EXPERIMENT, this::pasteExperiment),
            item("Copy picture", Ids.COPY_PICTURE, this::copyPicture)
        };
    }

    private static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Copies all that is on screen as an experiment file's text. */
    void copyExperiment() {
        ClipboardContent content = new ClipboardContent();
        content.putString(SceneFile.format(session.getScene()));
        Clipboard.getSystemClipboard().setContent(content);
        session.answer("Copied the experiment as text.");
    }

    /** Shows the experiment whose text was copied; undo leads back. */
    void pasteExperiment() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            session.noticeProperty().set("There is no text to paste; copy an experiment first.");
            return;
        }
        try {
            if (files.take(SceneFile.parse(text), "what was copied")) {
                session.answer("Pasted the experiment; undo leads back.");
            }
        } catch (JsonException e) {
            session.noticeProperty().set("What was copied is no experiment: " + e.getMessage());
        }
    }

    /** Copies the plot as it is now, at the usual size of an export. */
    void copyPicture() {
        ExportPreview.Pixels pixels = new ExportPreview(ExportChoice.USUAL, session.getScene()).frame(0);
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
        session.answer("Copied the picture.");
    }
}
