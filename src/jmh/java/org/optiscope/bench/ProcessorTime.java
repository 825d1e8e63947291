package org.optiscope.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The benchmarks on a machine that others use too: counted is the processor time of the thread, which does not grow when
 * it has to wait. Compare with the yardsticks' user time. On a quiet machine the benchmarks themselves say more.
 */
public final class ProcessorTime {
    private static final int ROUNDS = 8;
    private static final double ROUND_NANOS = 4e8;

    private ProcessorTime() {}

    private static String wanted = "";

    /** @param arguments a part of the names of those to measure, or nothing for all; each is best measured by itself */
    public static void main(String[] arguments) {
        wanted = arguments.length == 0 ? "" : arguments[0];
        Blackhole hole = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        TrajectoryBenchmark trajectory = new TrajectoryBenchmark();
        measure("trajectory, steps/s", TrajectoryBenchmark.STEPS, () -> hole.consume(trajectory.adam()));
        BatchBenchmark batch = new BatchBenchmark();
        batch.scatter();
        measure("batch, trajectory-steps/s", BatchBenchmark.BLOCK_STEPS, () -> hole.consume(batch.oneBlock()));
        for (FormulaBenchmark.Function function : FormulaBenchmark.Function.values()) {
            FormulaBenchmark formula = new FormulaBenchmark(function);
            formula.scatter();
            Map<String, Runnable> ways = Map.of(
                    "compiled at one point", () -> formula.compiledAtOnePoint(hole),
                    "by hand at one point", () -> formula.byHandAtOnePoint(hole),
                    "by hand with Math at one point", () -> formula.byHandWithMathAtOnePoint(hole),
                    "compiled on arrays", () -> hole.consume(formula.compiledOnArrays()),
                    "by hand on arrays", () -> hole.consume(formula.byHandOnArrays()),
                    "exp4j, value only", () -> formula.exp4jValueOnly(hole));
            ways.forEach((way, run) -> measure(function + " " + way + ", points/s", FormulaBenchmark.POINTS, run));
        }
        FieldBenchmark field = new FieldBenchmark();
        field.sample();
        measure("field values, 1/s", 1, () -> hole.consume(field.values()));
        measure("field picture, 1/s", 1, () -> hole.consume(field.picture()));
        measure("20 contours, 1/s", 1, () -> hole.consume(field.contours()));
        SimulationBenchmark simulation = new SimulationBenchmark();
        measure("8 × 1,000 steps recorded, 1/s", 1, () -> hole.consume(simulation.eightRunsOf1000Steps()));
        measure("12 × 100,000 steps recorded, 1/s", 1, () -> hole.consume(simulation.twelveRunsOf100000Steps()));
    }

    /** Best of some rounds, the first of which let the compiler do its work. */
    private static void measure(String what, double perRun, Runnable run) {
        if (!what.contains(wanted)) {
            return;
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long runs = 0;
            long from = system.getProcessCpuTime();
            long nanos;
            do {
                run.run();
                runs++;
                nanos = system.getProcessCpuTime() - from;
            } while (nanos < ROUND_NANOS);
            best = Math.max(best, runs * perRun / nanos * TimeUnit.SECONDS.toNanos(1));
        }
        System.out.printf(Locale.ROOT, "%-60s %.4g%n", what, best);
    }
}
