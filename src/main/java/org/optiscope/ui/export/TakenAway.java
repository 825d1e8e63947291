package org.optiscope.ui.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.optiscope.export.ExportChoice;
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Latest;

/** What an export makes away from the application thread; what goes wrong is a sentence. */
final class TakenAway {
    private TakenAway() {}

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
