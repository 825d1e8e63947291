package org.optiscope.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
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
 * The first rate is too low for anybody to arrive, so nobody leaves early. Then the wait for the first coarse picture, and for the end of a map that is not wanted any more.
 */
public final class BasinBenchmark {
    private static final int SIDE = 512;
    private static final int STEPS = 500;
    /** The compiler is done with the first rate after ten. */
    private static final int ROUNDS = 16;

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
            System.out.printf(
                    Locale.ROOT, "    first picture %.0f ms, end %.1f ms%n", untilFirst(question), untilEnd(question));
        }
    }

    /** Until there is something to be seen, the search for the minima included. */
    private static double untilFirst(BasinMap.Question question) {
        long from = System.nanoTime();
        double[] first = {0};
        BasinMap.compute(question, new Follower<BasinMap>() {
            @Override
            public boolean goesOn() {
                return true;
            }

            @Override
            public void refined(BasinMap map) {
                first[0] = first[0] == 0 ? (System.nanoTime() - from) / MILLI : first[0];
            }
        });
        return first[0];
    }

    /** The longest of some waits for the work to end once nobody wants it any more, in the midst of the finest pass. */
    private static double untilEnd(BasinMap.Question question) {
        double longest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long[] unwanted = {0};
            Follower<BasinMap> leaving = new Follower<>() {
                @Override
                public boolean goesOn() {
                    return unwanted[0] == 0;
                }

                @Override
                public void reached(int cells, int of) {
                    unwanted[0] = unwanted[0] == 0 && cells > of / 2 ? System.nanoTime() : unwanted[0];
                }
            };
            try {
                BasinMap.compute(question, leaving);
            } catch (CancellationException ended) {
                longest = Math.max(longest, (System.nanoTime() - unwanted[0]) / MILLI);
            }
        }
        return longest;
    }
}
