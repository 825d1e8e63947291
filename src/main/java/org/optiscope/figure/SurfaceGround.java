package org.optiscope.figure;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.optiscope.raster.ColorMap;
import org.optiscope.raster.FieldImage;
import org.optiscope.raster.Levels;
import org.optiscope.raster.Viewport;
import org.optiscope.scene.Ground;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.Scale;
import org.optiscope.surface.Surface;

/** Paints the surface as pixels: what a plot's paths lie on. May be used by any one thread at a time. */
public final class SurfaceGround {
    /**
     * What is to be painted.
     *     * @param viewport in device pixels
     * @param levels how many intervals the contour lines cut the range of the surface into
     */
    public record Request(
            Surface surface, Viewport viewport, String colorMap, int levels, int contourArgb, double contourWidthPx) {
        /** What a theme and what was chosen make of a surface. */
        public static Request of(
                Surface surface, Viewport viewport, Ground ground, Palette palette, double contourWidthPx) {
            return new Request(
                    surface,
                    viewport,
                    ground.colorMap(palette.colorMap()),
                    ground.levels(),
                    palette.contour(),
                    contourWidthPx);
        }

        /** The same in fewer pixels, which would make contour lines thick: so without them. */
        public Request coarse() {
            Viewport fewer =
                    viewport.resized(Math.ceil(viewport.widthPx() / COARSE), Math.ceil(viewport.heightPx() / COARSE));
            return new Request(surface, fewer, colorMap, levels, 0, contourWidthPx);
        }

        public boolean sameAs(Request that) {
            return that != null
                    && surface.equals(that.surface)
                    && viewport.equals(that.viewport)
                    && colorMap.equals(that.colorMap)
                    && levels == that.levels
                    && contourArgb == that.contourArgb
                    && contourWidthPx == that.contourWidthPx;
        }
    }

    /**
     * What has been painted.
     *
     * @param argb [height × width] premultiplied colours in rows from the top
     * @param levels of the contour lines
     * @param colors bent so that the middle of the field is pale
     */
    public record Painting(Request request, int[] argb, Levels levels, ColorMap colors) {
        public int width() {
            return (int) request.viewport().widthPx();
        }

        public int height() {
            return (int) request.viewport().heightPx();
        }
    }

    /** How many pixels a side one pixel of the first painting stands for. */
    private static final double COARSE = 4;

    /** Samples along each side of the home domain, from which the levels are chosen. */
    private static final int LEVEL_SAMPLES = 160;

    private static final int ROWS_AT_ONCE = 32;
    /** Where on the ramp the middle of a field should lie, at the least. */
    private static final double PALE = 0.62;
    /** The ramp is not bent further than this power, so that steep places keep some contrast. */
    private static final double MOST_BENT = 0.4;

    /** The values of the last painting; a field of this size for every frame of a drag would fill the memory with garbage. */
    private double[] samples = {};

    private Surface levelled;
    private int counted;
    private Levels levels;
    private double bend = 1;

    /** Paints a part of a surface. */
    public synchronized Painting paint(Request request) {
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
        Levels shown = levelsOf(request.surface(), request.levels()).refine(values);
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
        return new Painting(request, argb, shown, map);
    }

    /** The power that brings the middle of the field to a pale colour, so that only the paths carry colour. */
    private static double bend(double[] values, Levels levels) {
        double[] finite =
                DoubleStream.of(values).filter(Double::isFinite).sorted().toArray();
        double median = finite.length == 0 ? 1 : levels.position(finite[finite.length / 2]);
        return median >= PALE || median <= 0 ? 1 : Math.max(MOST_BENT, Math.log(PALE) / Math.log(median));
    }

    private Levels levelsOf(Surface surface, int count) {
        if (!surface.equals(levelled) || count != counted) {
            Domain home = surface.domain();
            Viewport samples = new Viewport(home.x0(), home.x1(), home.y0(), home.y1(), LEVEL_SAMPLES, LEVEL_SAMPLES);
            double[] values = new double[LEVEL_SAMPLES * LEVEL_SAMPLES];
            surface.kernel().grid(samples.columns(), samples.rows(), values, 0, LEVEL_SAMPLES);
            double floor =
                    surface.minima().stream().mapToDouble(Minimum::value).min().orElse(Double.NaN);
            levels = Levels.of(values, surface.scale() == Scale.LOG, floor, count);
            bend = bend(values, levels);
            levelled = surface;
            counted = count;
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
