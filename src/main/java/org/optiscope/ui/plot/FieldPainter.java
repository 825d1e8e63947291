package org.optiscope.ui.plot;

import java.nio.IntBuffer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.optiscope.raster.ColorMap;
import org.optiscope.raster.FieldImage;
import org.optiscope.raster.Levels;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.Scale;
import org.optiscope.surface.Surface;
import org.optiscope.ui.kit.Latest;

/**
 * Paints the surface as an image, away from the application thread; the latest request wins. What was painted last
 * stays to be shown, stretched to its place, until the new one is there.
 */
final class FieldPainter {
    /**
     * What is to be painted.
     *
     * @param viewport in device pixels
     */
    record Request(Surface surface, Viewport viewport, String colorMap, int contourArgb, double contourWidthPx) {
        /** The same in fewer pixels, which would make contour lines thick: so without them. */
        Request coarse() {
            Viewport fewer =
                    viewport.resized(Math.ceil(viewport.widthPx() / COARSE), Math.ceil(viewport.heightPx() / COARSE));
            return new Request(surface, fewer, colorMap, 0, contourWidthPx);
        }

        boolean sameAs(Request that) {
            return that != null
                    && surface.equals(that.surface)
                    && viewport.equals(that.viewport)
                    && colorMap.equals(that.colorMap)
                    && contourArgb == that.contourArgb
                    && contourWidthPx == that.contourWidthPx;
        }
    }

    /**
     * What has been painted.
     *
     * @param levels of the contour lines
     * @param colors bent so that the middle of the field is pale
     */
    record Painting(Request request, Image image, Levels levels, ColorMap colors) {}

    /** How many pixels a side one pixel of the first painting stands for. */
    private static final double COARSE = 4;

    /** Samples along each side of the home domain, from which the levels are chosen. */
    private static final int LEVEL_SAMPLES = 160;

    /** Contour lines over the range of the surface. */
    private static final int LEVELS = 18;

    private static final int ROWS_AT_ONCE = 32;
    /** Where on the ramp the middle of a field should lie, at the least. */
    private static final double PALE = 0.62;
    /** The ramp is not bent further than this power, so that steep places keep some contrast. */
    private static final double MOST_BENT = 0.4;

    private final Latest<Painting> worker = new Latest<>("field-painter", Latest.Overtaken.FINISHED);
    private final Runnable onPainted;
    private Request wanted;
    private Painting latest;

    /** The values of the last painting; a field of this size for every frame of a drag would fill the memory with garbage. */
    private double[] samples = {};

    private Surface levelled;
    private Levels levels;
    private double bend = 1;

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
    void request(Request request) {
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

    private synchronized Painting paint(Request request) {
        Viewport viewport = request.viewport();
        int width = (int) viewport.widthPx();
        int height = (int) viewport.heightPx();
        double[] columns = viewport.columns();
        double[] rows = viewport.rows();
        if (samples.length != width * height) {
            samples = new double[width * height];
        }
        double[] values = samples;
        bands(height, (from, to) -> request.surface().kernel().grid(columns, rows, values, from, to));
        Levels shown = levelsOf(request.surface()).refine(values);
        int[] argb = new int[width * height];
        ColorMap map = ColorMap.byId(request.colorMap()).bent(bend);
        bands(
                height,
                (from, to) -> FieldImage.shade(
                        values,
                        width,
                        height,
                        shown,
                        map,
                        request.contourArgb(),
                        request.contourWidthPx(),
                        argb,
                        from,
                        to));
        PixelBuffer<IntBuffer> pixels =
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        return new Painting(request, new WritableImage(pixels), shown, map);
    }

    /** The power that brings the middle of the field to a pale colour, so that only the paths carry colour. */
    private static double bend(double[] values, Levels levels) {
        double[] finite =
                DoubleStream.of(values).filter(Double::isFinite).sorted().toArray();
        double median = finite.length == 0 ? 1 : levels.position(finite[finite.length / 2]);
        return median >= PALE || median <= 0 ? 1 : Math.max(MOST_BENT, Math.log(PALE) / Math.log(median));
    }

    private Levels levelsOf(Surface surface) {
        if (!surface.equals(levelled)) {
            Domain home = surface.domain();
            Viewport samples = new Viewport(home.x0(), home.x1(), home.y0(), home.y1(), LEVEL_SAMPLES, LEVEL_SAMPLES);
            double[] values = new double[LEVEL_SAMPLES * LEVEL_SAMPLES];
            surface.kernel().grid(samples.columns(), samples.rows(), values, 0, LEVEL_SAMPLES);
            double floor =
                    surface.minima().stream().mapToDouble(Minimum::value).min().orElse(Double.NaN);
            levels = Levels.of(values, surface.scale() == Scale.LOG, floor, LEVELS);
            bend = bend(values, levels);
            levelled = surface;
        }
        return levels;
    }

    private interface Band {
        void rows(int from, int to);
    }

    private static void bands(int height, Band band) {
        IntStream.range(0, (height + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE)
                .parallel()
                .forEach(i -> band.rows(i * ROWS_AT_ONCE, Math.min(height, (i + 1) * ROWS_AT_ONCE)));
    }
}
