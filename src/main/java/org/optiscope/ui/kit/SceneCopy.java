package org.optiscope.ui.kit;

import java.util.concurrent.CancellationException;
import javafx.scene.image.Image;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportPreview;
import org.optiscope.export.Watch;
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * A copy of a scene that is made away from the application thread.
 *
 * @param put puts it on the clipboard, on the application thread
 * @param sentence what to say then; what went wrong is a sentence too
 */
public record SceneCopy(Runnable put, String sentence) {
    private static final int MOST_CHARACTERS = 4_000_000;

    /** Makes a copy. */
    public static SceneCopy of(ExportChoice choice, Scene scene, Latest.Work work) {
        try {
            if (choice.format().isDrawn()) {
                ExportPreview preview = new ExportPreview(choice, scene);
                preview.prepare(until(work));
                Image picture = Pixels.shared(preview.only());
                return new SceneCopy(() -> SystemClipboard.put(picture), Texts.get("export.copied"));
            }
            String text = choice.text(scene, MOST_CHARACTERS, until(work));
            boolean isCut = text.length() > MOST_CHARACTERS;
            return new SceneCopy(
                    () -> SystemClipboard.put(text),
                    isCut ? Texts.get("export.copied-first", MOST_CHARACTERS) : Texts.get("export.copied"));
        } catch (CancellationException overtaken) {
            return new SceneCopy(() -> {}, "");
        } catch (Refusal refused) {
            return new SceneCopy(() -> {}, refused.getMessage());
        } catch (OutOfMemoryError e) {
            return new SceneCopy(() -> {}, Texts.get("export.no-memory"));
        }
    }

    /** Watches for what nobody wants any longer. */
    public static Watch until(Latest.Work work) {
        return (done, of) -> !work.isCancelled();
    }
}
