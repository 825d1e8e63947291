package org.optiscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.optiscope.formula.Kernel;
import org.optiscope.raster.ColorMap;
import org.optiscope.raster.Contours;
import org.optiscope.raster.FieldImage;
import org.optiscope.raster.Levels;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.SurfaceCatalog;

/** Rosenbrock's valley on 1024 × 1024 points, on one thread: values, picture, and 20 contour lines; milliseconds each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FieldBenchmark {
    private static final int SIZE = 1024;
    private static final int LEVELS = 20;
    private static final int CONTOUR = 0x80404040;

    private final Kernel rosenbrock = SurfaceCatalog.byId("rosenbrock").kernel();
    private final Kernel rastrigin = SurfaceCatalog.byId("rastrigin").kernel();
    private final ColorMap map = ColorMap.byId("viridis");
    private final double[] xs = new Viewport(-2, 2, -1, 3, SIZE, SIZE).columns();
    private final double[] ys = new Viewport(-2, 2, -1, 3, SIZE, SIZE).rows();
    private final double[] values = new double[SIZE * SIZE];
    private final double[] logs = new double[SIZE * SIZE];
    private final double[] out = new double[SIZE * SIZE];
    private final double[] levelValues = new double[LEVELS];
    private final int[] argb = new int[SIZE * SIZE];
    private Levels levels;

    /** The contours are those of ln(1 + f), at 20 levels between its extremes. */
    @Setup
    public void sample() {
        rosenbrock.grid(xs, ys, values, 0, SIZE);
        levels = Levels.of(values, true, 0, LEVELS);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log1p(values[i]);
            least = Math.min(least, logs[i]);
            most = Math.max(most, logs[i]);
        }
        for (int k = 0; k < LEVELS; k++) {
            levelValues[k] = least + (most - least) * (k + 1) / (LEVELS + 1);
        }
    }

    @Benchmark
    public double[] values() {
        rosenbrock.grid(xs, ys, out, 0, SIZE);
        return out;
    }

    @Benchmark
    public double[] valuesOfRastrigin() {
        rastrigin.grid(xs, ys, out, 0, SIZE);
        return out;
    }

    /** Colours and anti-aliased contour lines, from values that are there. */
    @Benchmark
    public int[] picture() {
        FieldImage.shade(values, 0, SIZE, SIZE, levels, map, CONTOUR, 1, argb, 0, SIZE);
        return argb;
    }

    /** The contours as polylines, from values that are there. */
    @Benchmark
    public List<List<double[]>> contours() {
        Contours contours = Contours.of(logs, SIZE, SIZE);
        List<List<double[]>> lines = new ArrayList<>();
        for (double level : levelValues) {
            lines.add(contours.trace(level));
        }
        return lines;
    }

    /** What the yardstick does: values, and contours of them. */
    @Benchmark
    public List<List<double[]>> valuesAndContours() {
        values();
        return contours();
    }
}
