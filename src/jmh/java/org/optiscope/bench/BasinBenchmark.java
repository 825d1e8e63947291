package org.optiscope.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.sweep.BasinMap;
import org.optiscope.sweep.Follower;

/**
 * A map of basins, 512² starts and 500 steps of Adam on Rosenbrock's valley: best of some rounds, by the clock and by the processors' time.
 * The first rate is too low for anybody to arrive, so nobody leaves early.
 */
public final class BasinBenchmark {
    private static final int SIDE = 512;
    private static final int STEPS = 500;
    private static final int ROUNDS = 8;
    private static final double MILLI = 1e6;

    private BasinBenchmark() {}

    public static void main(String[] arguments) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Surface surface = SurfaceCatalog.byId("rosenbrock");
        for (double rate : new double[] {1e-3, 0.1, 0.3}) {
            RunSpec run = new RunSpec(OptimizerCatalog.byId("adam").create(Map.of("learningRate", rate)), "", true, 0);
            Experiment experiment = new Experiment(surface, surface.start(), STEPS, Noise.NONE, List.of(run));
            BasinMap.Question question = new BasinMap.Question(experiment, 0, surface.domain(), SIDE, SIDE);
            double clock = Double.POSITIVE_INFINITY;
            double processor = Double.POSITIVE_INFINITY;
            for (int round = 0; round < ROUNDS; round++) {
                long nanos = System.nanoTime();
                long cpu = system.getProcessCpuTime();
                BasinMap.compute(question, Follower.none());
                processor = Math.min(processor, (system.getProcessCpuTime() - cpu) / MILLI);
                clock = Math.min(clock, (System.nanoTime() - nanos) / MILLI);
            }
            System.out.printf(Locale.ROOT, "rate %.3f: %.0f ms, %.0f ms of processor time%n", rate, clock, processor);
        }
    }
}
