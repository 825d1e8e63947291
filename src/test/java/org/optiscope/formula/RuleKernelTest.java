package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that is made of a rule gives the bits of a tree walk, one coordinate at a time and many at once. */
class RuleKernelTest {
    private static final List<String> SETTINGS = List.of("rate", "beta", "epsilon", "on");
    private static final String[][] LINES = {
        {"product", "productPrev*share"},
        {"share", "beta*(1 - 0.5*0.96^((t + 1)*beta))"},
        {"m", "beta*mPrev + (1 - beta)*g"},
        {"v", "max(beta*vPrev, abs(g)) + if(g > 0, (1 - beta)*g^2, 0)"},
        {"hat", "if(on, m/(1 - beta^t), m) + share/(1 - product)*theta"},
        {"delta", "-rate*hat/(sqrt(v) + epsilon)"}
    };

    private final Switches switches = new Switches(Set.copyOf(SETTINGS));
    private final RuleProgram program = program();

    private RuleProgram program() {
        Set<String> names = new LinkedHashSet<>(List.of("rate", "beta", "epsilon", "g", "theta", "t"));
        for (String[] line : LINES) {
            names.add(line[0]);
            names.add(line[0] + RuleProgram.PREVIOUS);
        }
        List<RuleProgram.Line> lines = new ArrayList<>();
        for (String[] line : LINES) {
            Expression formula = Expression.parse(line[1], names, Set.of("on"));
            switches.add(formula);
            lines.add(new RuleProgram.Line(line[0], formula, new Expression.Constant(1)));
        }
        return new RuleProgram(SETTINGS, lines, switches);
    }

    private static Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        for (String[] line : LINES) {
            all.add(line[0]);
        }
        return all;
    }

    @Test
    void what_is_kept_and_what_is_shared_follow_from_the_lines() {
        assertThat(all()).filteredOn(program::isMemory).containsExactly("m", "v");
        assertThat(all()).filteredOn(program::isShared).containsExactly("product", "share");
        assertThat(program.sharedSize()).as("product, 0.96^t, beta^t").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void compiled_and_interpreted_give_the_same_bits(double on) {
        List<Boolean> outcomes = switches.outcomes(Map.of("rate", 0.1, "beta", 0.9, "epsilon", 0.0, "on", on));
        RuleKernel kernel = program.compile(all(), outcomes);
        Lowering lowering = new Lowering(program, all(), outcomes);
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            double[] settings = {0.1, random.nextDouble(), random.nextInt(4) == 0 ? 0 : 1e-8, on};
            double[] memory = {random.nextGaussian(), random.nextDouble()};
            double[] shared = {random.nextDouble(), random.nextDouble() * 1e-19, random.nextDouble()};
            double g = random.nextInt(5) == 0 ? 0 : random.nextGaussian();
            double theta = random.nextGaussian();
            int t = 1 + random.nextInt(50);
            Map<String, Double> values = new HashMap<>(Map.of("g", g, "theta", theta, "t", (double) t));
            for (int i = 0; i < settings.length; i++) {
                values.put(SETTINGS.get(i), settings[i]);
            }
            for (int slot = 0; slot < shared.length; slot++) {
                values.put(Lowering.KEPT + slot, shared[slot]);
            }
            values.put("mPrev", memory[0]);
            values.put("vPrev", memory[1]);
            double[] explained = new double[LINES.length];
            kernel.explain(t, settings[0], settings, theta, g, memory, shared, explained);
            for (int i = 0; i < LINES.length; i++) {
                assertSameBits(explained[i], lowering.lines().get(LINES[i][0]).evaluate(values));
            }
            for (int size : new int[] {1, 2, 37}) {
                double[] thetas = filled(size, theta);
                double[][] columns = {filled(size, memory[0]), filled(size, memory[1])};
                double[] after = shared.clone();
                kernel.stepAll(t, settings[0], settings, thetas, filled(size, g), columns, after);
                assertSameBits(thetas[size - 1], theta + explained[5]);
                assertSameBits(columns[0][size - 1], explained[2]);
                assertSameBits(columns[1][size - 1], explained[3]);
                for (int slot = 0; slot < shared.length; slot++) {
                    assertSameBits(after[slot], lowering.shared().get(slot).evaluate(values));
                }
            }
        }
    }

    /** Two coordinates on their way, once updated one by one and once by {@link RuleKernel#path}. */
    private record Walker(double[] theta, double[] gradient, double[][] memory, double[] shared) {
        static Walker at(double x, double y) {
            return new Walker(
                    new double[] {x, y}, new double[2], new double[][] {{0.1, -0.2}, {1, 2}}, new double[] {1, 1, 1});
        }

        double look(Kernel surface) {
            return surface.gradient(theta[0], theta[1], gradient);
        }

        double[] numbers() {
            return Stream.of(theta, gradient, memory[0], memory[1], shared)
                    .flatMapToDouble(DoubleStream::of)
                    .toArray();
        }
    }

    private static final double[] SETTING = {0.1, 0.9, 1e-8, 1};

    private RuleKernel compiled() {
        return program.compile(all(), switches.outcomes(Map.of("rate", 0.1, "beta", 0.9, "epsilon", 1e-8, "on", 1.0)));
    }

    /** Updates one by one until a row as {@link RuleKernel#path} ends at; returns that row. */
    private int oneByOne(Walker walker, Kernel surface, int from, int to, double target) {
        RuleKernel rule = compiled();
        int t = from;
        double loss;
        do {
            t++;
            rule.stepAll(t, SETTING[0], SETTING, walker.theta, walker.gradient, walker.memory, walker.shared);
            loss = walker.look(surface);
        } while (t < to
                && Double.isFinite(walker.theta[0])
                && Double.isFinite(walker.theta[1])
                && Double.isFinite(loss)
                && !(loss < target));
        return t;
    }

    @ParameterizedTest
    @CsvSource({
        "x^2 + 10*y^2, -1e300, false",
        "x^2 + 10*y^2, 0.5, true",
        "x^2 + 10*y^2, NaN, false",
        "x - 1e300*y, -1e300, true",
        "1/(x - 1.5) + y^2, -1e300, true"
    })
    void a_path_gives_the_bits_of_its_updates_one_by_one(String formula, double target, boolean endsEarly) {
        Kernel surface = Formula.parse(formula).kernel();
        Walker one = Walker.at(1.5, -1);
        Walker other = Walker.at(1.5, -1);
        one.look(surface);
        other.look(surface);
        int t = 0;
        for (int to : new int[] {1, 2, 14, 200}) {
            int row = t;
            t = compiled()
                    .path(
                            surface,
                            row,
                            to,
                            target,
                            SETTING[0],
                            SETTING,
                            other.theta,
                            other.gradient,
                            other.memory,
                            other.shared);
            assertThat(t).isEqualTo(oneByOne(one, surface, row, to, target));
            assertThat(other.numbers()).containsExactly(one.numbers());
            if (t < to) {
                break;
            }
        }
        assertThat(t < 200).isEqualTo(endsEarly);
    }

    private static double[] filled(int size, double value) {
        double[] column = new double[size];
        java.util.Arrays.fill(column, value);
        return column;
    }

    private static void assertSameBits(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).isEqualTo(Double.doubleToLongBits(expected));
    }
}
