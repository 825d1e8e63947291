package org.optiscope.bench;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.optiscope.experiment.Descent;
import org.optiscope.experiment.Noise;
import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.sweep.Batch;

/** 65,536 starts on Rosenbrock's valley at once; the score is steps of a trajectory per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class BatchBenchmark {
    private static final int STARTS = 65_536;
    private static final int STEPS = 1_000;
    private static final int BLOCK = 1_200;
    static final int BLOCK_STEPS = BLOCK * STEPS;

    @Param({"1", "2"})
    private int threads = 1;

    /** Whether single paths were computed before in the same virtual machine, as the program will have. */
    @Param({"false", "true"})
    private boolean afterPaths = false;

    private final Kernel kernel = SurfaceCatalog.byId("rosenbrock").kernel();
    private final Optimizer adam = OptimizerCatalog.byId("adam").create(Map.of("learningRate", 1e-3));
    private final Batch batch = new Batch(kernel, adam, Noise.NONE, STEPS);
    private final double[] x = new double[STARTS];
    private final double[] y = new double[STARTS];
    private final Batch.Ends ends =
            new Batch.Ends(new double[STARTS], new double[STARTS], new double[STARTS], new int[STARTS]);
    private ForkJoinPool pool;

    @Setup
    public void scatter() {
        Random random = new Random(12345);
        for (int i = 0; i < STARTS; i++) {
            x[i] = -2 + 4 * random.nextDouble();
            y[i] = -1 + 4 * random.nextDouble();
        }
        pool = new ForkJoinPool(threads);
        for (int i = 0; afterPaths && i < 10_000; i++) {
            Descent.of(kernel, adam, new Point(x[i], y[i]), STEPS, Noise.NONE);
        }
    }

    /** The work of one thread in little. */
    Batch.Ends oneBlock() {
        batch.run(x, y, 0, BLOCK, ends);
        return ends;
    }

    @TearDown
    public void close() {
        pool.shutdown();
    }

    @Benchmark
    @OperationsPerInvocation(STARTS * STEPS)
    public Batch.Ends adam() {
        return pool.submit(() -> batch.run(x, y)).join();
    }
}
