package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Functions and derivatives that others published; see {@code outside/README.md}. */
class OutsideFormulasTest {
    /** A published value has about twelve digits that the order of operations does not touch. */
    private static final double VALUE_TOLERANCE = 1e-11;

    /** Optima are published with a few digits. */
    private static final double OPTIMUM_TOLERANCE = 1e-3;

    /** Antiderivatives cancel near some points, so it is asked for at most of them. */
    private static final double DERIVATIVE_TOLERANCE = 1e-7;

    /** How many derivatives agreed when this was written; 5 lines are placeholders and 40 are real nowhere. */
    private static final int DERIVATIVES = 1_675;

    private static final double[] RANGES = {1, -2.5, 0.1, 6, -40};

    private static List<String[]> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                OutsideFormulasTest.class.getResourceAsStream("/outside/" + file), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split("\t")).toList();
        }
    }

    @Test
    void the_test_functions_of_scipy_have_their_values() throws IOException {
        Map<String, Formula> formulas = new HashMap<>();
        Set<String> names = new HashSet<>();
        Set<String> wrong = new TreeSet<>();
        for (String[] line : lines("scipy.tsv")) {
            Formula formula = formulas.computeIfAbsent(line[5], Formula::parse);
            double f = Double.parseDouble(line[4]);
            double tolerance = line[1].equals("p") ? VALUE_TOLERANCE : OPTIMUM_TOLERANCE;
            double value = formula.kernel().value(Double.parseDouble(line[2]), Double.parseDouble(line[3]));
            names.add(line[0]);
            boolean isNumber = !Double.isNaN(f) || !Double.isNaN(value);
            if (isNumber && !(Math.abs(value - f) <= tolerance * (1 + Math.abs(f)))) {
                wrong.add(line[0]);
            }
        }
        assertThat(names).hasSize(153);
        // These have branches or random numbers, which their traces do not show. Damavandi's optimum is 0/0 in both.
        assertThat(wrong)
                .containsExactly(
                        "NeedleEye",
                        "OddSquare",
                        "Penalty01",
                        "Penalty02",
                        "Schwefel06",
                        "Schwefel21",
                        "Stochastic",
                        "Tripod",
                        "XinSheYang01",
                        "YaoLiu04",
                        "Zimmerman");
    }

    @Test
    void the_derivatives_of_textbook_antiderivatives_are_their_integrands() throws IOException {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (String[] line : lines("rubi.tsv")) {
            Boolean agrees = line[2].equals("0") ? null : agrees(line[1], line[2]);
            if (Boolean.TRUE.equals(agrees)) {
                right++;
            } else if (agrees != null) {
                wrong.add(line[1] + " | " + line[2]);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(DERIVATIVES);
    }

    /** Whether the derivative is the integrand wherever both are numbers; null if that is nowhere. */
    private static Boolean agrees(String integrand, String antiderivative) {
        Boolean agrees = null;
        for (double scale : new double[] {1, -1, 0.1, 5}) {
            agrees = agrees == null ? agrees(integrand, antiderivative, scale) : agrees;
        }
        return agrees;
    }

    private static Boolean agrees(String integrand, String antiderivative, double scale) {
        Map<String, Double> letters = letters(integrand + " " + antiderivative, scale);
        Formula f;
        Formula g;
        try {
            f = Formula.parse("f(x,y) = " + integrand, letters);
            g = Formula.parse("f(x,y) = " + antiderivative, letters);
        } catch (FormulaException refused) {
            return null;
        }
        double[] gradient = new double[2];
        Random random = new Random(1);
        int points = 0;
        int close = 0;
        for (int i = 0; i < 40; i++) {
            double x = random.nextDouble() * RANGES[i % RANGES.length];
            double value = f.kernel().value(x, 0);
            g.kernel().gradient(x, 0, gradient);
            if (Double.isFinite(value) && Double.isFinite(gradient[0])) {
                points++;
                close += Math.abs(value - gradient[0]) <= DERIVATIVE_TOLERANCE * (1 + Math.abs(value)) ? 1 : 0;
            }
        }
        return points == 0 ? null : Boolean.valueOf(2 * close > points);
    }

    private static Map<String, Double> letters(String text, double scale) {
        Map<String, Double> letters = new HashMap<>();
        Stream.of(text.split("[^A-Za-z]+"))
                .filter(name -> name.matches("[A-Za-z]") && !"exyE".contains(name))
                .forEach(name -> letters.put(name, scale * (0.6 + 0.1 * (name.charAt(0) % 7))));
        return letters;
    }
}
