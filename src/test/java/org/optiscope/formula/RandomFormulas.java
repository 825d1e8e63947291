package org.optiscope.formula;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Formulas put together by chance from everything the grammar knows. */
final class RandomFormulas {
    private static final List<String> LEAVES =
            List.of("x", "y", "a", "b", "pi", "e", "0", "1", "2", "0.5", "3", "7.25", "1e-3");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "%", "^");
    private static final List<String> EXPONENTS =
            List.of("0", "1", "2", "3", "5", "-1", "-2", "7", "0.5", "64", "65", "-64");

    private static final List<String> RELATIONS =
            List.of(" < ", " <= ", " > ", " >= ", " == ", " != ", " < 1 or 0 <= ");
    private static final Set<String> CONDITIONAL = Set.of("if", "where", "ifelse", "iif");
    private static final List<String> NAMES = Names.FUNCTIONS.keySet().stream()
            .filter(name -> !name.equals("piecewise"))
            .toList();

    private final Random random;

    RandomFormulas(long seed) {
        this.random = new Random(seed);
    }

    String next(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return pick(LEAVES);
        }
        return switch (random.nextInt(6)) {
            case 0 -> call(depth);
            case 1 -> "-" + brackets(depth);
            case 2 -> brackets(depth) + "^(" + pick(EXPONENTS) + ")";
            default -> brackets(depth) + " " + pick(OPERATORS) + " " + brackets(depth);
        };
    }

    private String call(int depth) {
        String name = pick(NAMES);
        StringBuilder arguments = new StringBuilder(next(depth - 1));
        for (int i = 1; i < Names.FUNCTIONS.get(name).arity(); i++) {
            arguments.append(", ").append(next(depth - 1));
        }
        if (CONDITIONAL.contains(name)) {
            return name + "(" + next(depth - 1) + pick(RELATIONS) + arguments + ")";
        }
        return name + "(" + arguments + ")";
    }

    private String brackets(int depth) {
        return "(" + next(depth - 1) + ")";
    }

    /** A coordinate: usually of moderate size, now and then an integer, zero, or huge. */
    double coordinate() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(5) - 2;
            case 1 -> random.nextGaussian() * 1e3;
            default -> random.nextGaussian();
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
