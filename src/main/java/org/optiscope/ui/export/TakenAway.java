package org.optiscope.ui.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportPreview;
import org.optiscope.export.Watch;
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Pixels;
import org.optiscope.ui.kit.SystemClipboard;

/** What an export makes away from the application thread; what goes wrong is a sentence. */
final class TakenAway {
    private static final int COPIED_CHARACTERS = 4_000_000;

    private TakenAway() {}

    /** What puts a copy on the clipboard, and what to say then. */
    record Copied(Runnable put, String sentence) {}

    /** Makes what is copied, to be put on the clipboard on the application thread. */
    static Copied copied(ExportChoice choice, Scene scene, Latest.Work work) {
        try {
            if (choice.format().isDrawn()) {
                ExportPreview preview = new ExportPreview(choice, scene);
                preview.prepare(until(work));
                ExportPreview.Pixels pixels = preview.frame(0);
                return new Copied(
                        () -> SystemClipboard.put(Pixels.image(pixels.argb(), pixels.width(), pixels.height())),
                        Texts.get("export.copied"));
            }
            String text = choice.text(scene, COPIED_CHARACTERS, until(work));
            boolean isCut = text.length() > COPIED_CHARACTERS;
            return new Copied(
                    () -> SystemClipboard.put(text),
                    isCut ? Texts.get("export.copied-first", COPIED_CHARACTERS) : Texts.get("export.copied"));
        } catch (CancellationException overtaken) {
            return new Copied(() -> {}, "");
        } catch (Refusal refused) {
            return new Copied(() -> {}, refused.getMessage());
        } catch (OutOfMemoryError e) {
            return new Copied(() -> {}, Texts.get("export.no-memory"));
        }
    }

    /** Watches for what nobody wants any longer. */
    static Watch until(Latest.Work work) {
        return (done, of) -> !work.isCancelled();
    }

    /** Writes; returns what went wrong, as one sentence, or nothing. */
    static String written(ExportChoice choice, Scene scene, Path file, Latest.Work work, AtomicBoolean ended) {
        try {
            choice.write(scene, file, (done, of) -> {
                work.done((double) done / of);
                return !ended.get();
            });
            return "";
        } catch (IOException | UncheckedIOException | Refusal e) {
            return e.getMessage();
        } catch (CancellationException e) {
            return Texts.get("export.cancelled");
        } catch (OutOfMemoryError e) {
            return Texts.get("export.no-memory");
        }
    }
}
