package org.optiscope.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.optiscope.experiment.Descent;
import org.optiscope.experiment.Noise;
import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

/** One run on Rosenbrock's valley that records nothing, 1,000 steps from the start; the score is steps per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TrajectoryBenchmark {
    static final int STEPS = 1_000;

    private final Kernel kernel = SurfaceCatalog.byId("rosenbrock").kernel();
    private final Optimizer adam = OptimizerCatalog.byId("adam").create(Map.of("learningRate", 1e-3));
    private double x = -1.5;

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Descent adam() {
        x = x < -1 ? x + 1e-4 : -1.5;
        return Descent.of(kernel, adam, new Point(x, 2), STEPS, Noise.NONE);
    }
}
