package org.optiscope.figure;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
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
     *
     * @param viewport in device pixels
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

    /** Samples along each side of the home domain, from which the levels are chosen, and of what is seen, from which they are refined. */
    private static final int LEVEL_SAMPLES = 160;

    private static final int ROWS_AT_ONCE = 48;
    /** Where on the ramp the middle of a field should lie, at the least. */
    private static final double PALE = 0.62;
    /** The ramp is not bent further than this power, so that steep places keep some contrast. */
    private static final double MOST_BENT = 0.4;

    private Surface levelled;
    private int counted;
    private Levels levels;
    private double bend = 1;

    /** Paints a part of a surface. Its values are there for a few rows at a time, since those of a large picture would fill the memory. */
    public synchronized Painting paint(Request request) {
        Viewport viewport = request.viewport();
        Viewport few = viewport.resized(
                Math.min(LEVEL_SAMPLES, viewport.widthPx()), Math.min(LEVEL_SAMPLES, viewport.heightPx()));
        Levels shown = levelsOf(request.surface(), request.levels()).refine(samples(request.surface(), few));
        Painting painting = new Painting(
                request,
                new int[(int) viewport.widthPx() * (int) viewport.heightPx()],
                shown,
                ColorMap.byId(request.colorMap()).bent(bend));
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, ForkJoinPool.getCommonPoolParallelism() + 1)
                .parallel()
                .forEach(worker -> paintBands(painting, next));
        return painting;
    }

    /** Takes the next band of rows that nobody has taken, as long as there is one. */
    private static void paintBands(Painting painting, AtomicInteger next) {
        Request request = painting.request();
        int height = painting.height();
        double[] columns = request.viewport().columns();
        double[] rows = request.viewport().rows();
        double[] values = new double[Math.min(height, ROWS_AT_ONCE + 2 * FieldImage.AROUND) * columns.length];
        for (int from = next.getAndAdd(ROWS_AT_ONCE); from < height; from = next.getAndAdd(ROWS_AT_ONCE)) {
            int to = Math.min(height, from + ROWS_AT_ONCE);
            int first = Math.max(0, from - FieldImage.AROUND);
            int end = Math.min(height, to + FieldImage.AROUND);
            request.surface().kernel().grid(columns, Arrays.copyOfRange(rows, first, end), values, 0, end - first);
            FieldImage.shade(
                    values,
                    first,
                    columns.length,
                    height,
                    painting.levels(),
                    painting.colors(),
                    request.contourArgb(),
                    request.contourWidthPx(),
                    painting.argb(),
                    from,
                    to);
        }
    }

    private static double[] samples(Surface surface, Viewport viewport) {
        int rows = (int) viewport.heightPx();
        double[] values = new double[(int) viewport.widthPx() * rows];
        surface.kernel().grid(viewport.columns(), viewport.rows(), values, 0, rows);
        return values;
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
            double[] values = samples(
                    surface, new Viewport(home.x0(), home.x1(), home.y0(), home.y1(), LEVEL_SAMPLES, LEVEL_SAMPLES));
            double floor =
                    surface.minima().stream().mapToDouble(Minimum::value).min().orElse(Double.NaN);
            levels = Levels.of(values, surface.scale() == Scale.LOG, floor, count);
            bend = bend(values, levels);
            levelled = surface;
            counted = count;
        }
        return levels;
    }
}
