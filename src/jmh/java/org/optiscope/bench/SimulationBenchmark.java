package org.optiscope.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;

/** Whole experiments with everything recorded, as a moved slider asks for them; milliseconds each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SimulationBenchmark {
    private final Experiment slider = Scenes.runs(8, 1_000);
    private final Experiment longest = Scenes.runs(12, Experiment.MAX_STEPS);

    @Benchmark
    public List<Trajectory> eightRunsOf1000Steps() {
        return Simulator.run(slider);
    }

    @Benchmark
    public List<Trajectory> twelveRunsOf100000Steps() {
        return Simulator.run(longest);
    }
}
