package org.optiscope.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.optiscope.formula.Formula;
import org.optiscope.formula.Kernel;

/**
 * Value and gradient of a typed formula, compiled, against the same function written by hand, in {@link StrictMath} as
 * the compiled code calls it and in {@link Math} as one might, and against exp4j, which gives the value only. The score
 * is points per second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FormulaBenchmark {
    /** Not a power of two: with arrays a multiple of 4 KB apart, loads wait for stores elsewhere, and a figure halves by chance. */
    static final int POINTS = 1_100;

    /** A function as it is typed, and as a programmer would write it. */
    public enum Function {
        ROSENBROCK("(1-x)^2 + 100*(y-x^2)^2", new Rosenbrock(), new Rosenbrock()),
        RASTRIGIN("20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)", new StrictRastrigin(), new Rastrigin());

        private final String text;
        private final Kernel strict;
        private final Kernel loose;

        Function(String text, Kernel strict, Kernel loose) {
            this.text = text;
            this.strict = strict;
            this.loose = loose;
        }
    }

    @Param
    private Function function;

    public FormulaBenchmark() {}

    FormulaBenchmark(Function function) {
        this.function = function;
    }

    private Kernel compiled;
    private Kernel strict;
    private Kernel loose;
    private Expression interpreted;
    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];
    private final double[] f = new double[POINTS];
    private final double[] gx = new double[POINTS];
    private final double[] gy = new double[POINTS];
    private final double[] gradient = new double[2];

    @Setup
    public void scatter() {
        compiled = Formula.parse(function.text).kernel();
        strict = function.strict;
        loose = function.loose;
        interpreted = new ExpressionBuilder(function.text).variables("x", "y").build();
        Random random = new Random(1);
        for (int i = 0; i < POINTS; i++) {
            x[i] = -2 + 4 * random.nextDouble();
            y[i] = -1 + 4 * random.nextDouble();
        }
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void compiledAtOnePoint(Blackhole hole) {
        atOnePoint(compiled, hole);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void byHandAtOnePoint(Blackhole hole) {
        atOnePoint(strict, hole);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void byHandWithMathAtOnePoint(Blackhole hole) {
        atOnePoint(loose, hole);
    }

    private void atOnePoint(Kernel kernel, Blackhole hole) {
        for (int i = 0; i < POINTS; i++) {
            hole.consume(kernel.gradient(x[i], y[i], gradient));
            hole.consume(gradient[0]);
            hole.consume(gradient[1]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double[] compiledOnArrays() {
        compiled.gradients(x, y, f, gx, gy, 0, POINTS);
        return f;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double[] byHandOnArrays() {
        strict.gradients(x, y, f, gx, gy, 0, POINTS);
        return f;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double[] byHandWithMathOnArrays() {
        loose.gradients(x, y, f, gx, gy, 0, POINTS);
        return f;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void exp4jValueOnly(Blackhole hole) {
        for (int i = 0; i < POINTS; i++) {
            hole.consume(
                    interpreted.setVariable("x", x[i]).setVariable("y", y[i]).evaluate());
        }
    }
}
