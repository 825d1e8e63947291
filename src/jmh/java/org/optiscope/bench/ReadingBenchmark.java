package org.optiscope.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.optiscope.formula.Formula;

/** Text to tree with both derivatives and the reading that is shown, for a formula of a line. The score is the time of one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingBenchmark {
    @Param({
        "(1-x)^2 + 100*(y-x^2)^2",
        "f(x_1, x_2) = \\frac{1}{2}\\left(x_1^2+x_2^2\\right)",
        "-20*np.exp(-0.2*np.sqrt(0.5*(x**2+y**2))) - np.exp(0.5*(np.cos(2*np.pi*x)+np.cos(2*np.pi*y))) + np.e + 20",
        "{x<0: -x, x<1: ½x², otherwise: |x-1||y| sin 2x}"
    })
    private String text;

    @Benchmark
    public String read() {
        return Formula.typed(text, Map.of()).reading();
    }
}
