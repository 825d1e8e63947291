package org.optiscope.ui.plot;

import javafx.scene.image.Image;
import org.optiscope.figure.SurfaceGround;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Pixels;

/**
 * Paints the surface as an image, away from the application thread; the latest request wins. What was painted last
 * stays to be shown, stretched to its place, until the new one is there.
 */
final class FieldPainter {
    /**
     * What has been painted.
     *
     * @param image the pixels, as the screen takes them
     */
    record Painting(SurfaceGround.Painting ground, Image image) {
        SurfaceGround.Request request() {
            return ground.request();
        }
    }

    private final SurfaceGround ground = new SurfaceGround();
    private final Latest<Painting> worker = new Latest<>("field-painter", Latest.Overtaken.FINISHED);
    private final Runnable onPainted;
    private SurfaceGround.Request wanted;
    private Painting latest;

    /** @param onPainted called on the application thread when {@link #latest} has changed */
    FieldPainter(Runnable onPainted) {
        this.onPainted = onPainted;
    }

    /** What was painted last, or null. */
    Painting latest() {
        return latest;
    }

    /**
     * Asks for a painting, to be there when it is done. Instead of the very first one a coarse one is there when this returns:
     * as the window opens, the program is not compiled yet, and the whole picture would take a tenth of a second.
     */
    void request(SurfaceGround.Request request) {
        if (request.sameAs(wanted)) {
            return;
        }
        wanted = request;
        if (latest == null) {
            latest = paint(request.coarse());
        }
        worker.request(work -> paint(request), painting -> {
            latest = painting;
            onPainted.run();
        });
    }

    /** Waits for what was asked for last; for pictures that are taken once. */
    void paintNow() {
        if (wanted != null && (latest == null || latest.request() != wanted)) {
            latest = paint(wanted);
        }
    }

    private Painting paint(SurfaceGround.Request request) {
        SurfaceGround.Painting painted = ground.paint(request);
        return new Painting(painted, Pixels.shared(painted.argb(), painted.width(), painted.height()));
    }
}
