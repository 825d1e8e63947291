package org.optiscope.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.optiscope.text.Texts;

/** The names of the two variables of a formula: x and y, or another such pair if exactly one is used. */
record Pair(String first, String second) {
    static final Pair XY = new Pair("x", "y");

    /** Letters that go together, so usual that one of them is enough. */
    private static final List<Pair> USUAL = List.of(
            new Pair("w", "b"), new Pair("u", "v"), new Pair("m", "c"), new Pair("θ", "φ"), new Pair("theta", "phi"));

    /** Letters that may just as well be parameters: both must occur, and no usual pair beside them. */
    private static final List<Pair> POSSIBLE = List.of(
            new Pair("m", "b"),
            new Pair("a", "b"),
            new Pair("r", "θ"),
            new Pair("r", "theta"),
            new Pair("p", "q"),
            new Pair("s", "t"),
            new Pair("r", "s"),
            new Pair("α", "β"),
            new Pair("alpha", "beta"),
            new Pair("μ", "σ"),
            new Pair("mu", "sigma"));

    boolean contains(String name) {
        return name.equals(first) || name.equals(second);
    }

    /**
     * Finds the pair.
     *
     * @param declared the names before the formula, as in {@code f(u, v) =}
     * @param free the names in it that stand for nothing else
     * @throws FormulaException if there are several that it could be
     */
    static Pair of(List<String> declared, Collection<String> free) {
        if (declared.size() == 2) {
            return new Pair(declared.get(0), declared.get(1));
        }
        if (declared.size() == 1 && free.contains(declared.get(0)) && !XY.contains(declared.get(0))) {
            return partner(declared.get(0));
        }
        if (free.contains("x") || free.contains("y")) {
            boolean isBoth = free.contains("x") && free.contains("y");
            boolean hasZ = free.contains("z") && !isBoth;
            return hasZ ? free.contains("x") ? new Pair("x", "z") : new Pair("y", "z") : XY;
        }
        List<Pair> candidates = candidates(free, 2, USUAL);
        candidates = candidates.isEmpty() ? candidates(free, 2, POSSIBLE) : candidates;
        candidates = candidates.isEmpty() ? candidates(free, 1, USUAL) : candidates;
        if (candidates.size() > 1) {
            Pair one = candidates.get(0);
            Pair other = candidates.get(1);
            throw new FormulaException(
                    Texts.get("formula.which-variables", one.first, one.second, other.first, other.second), -1);
        }
        return candidates.isEmpty() ? XY : candidates.get(0);
    }

    private static Pair partner(String name) {
        for (Pair pair : USUAL) {
            if (pair.contains(name)) {
                return pair;
            }
        }
        Pair indexed = indexed(name);
        return indexed != null ? indexed : new Pair(name, name.equals("y") ? "x" : "y");
    }

    private static List<Pair> candidates(Collection<String> free, int used, List<Pair> letters) {
        Set<Pair> pairs = new LinkedHashSet<>();
        if (letters == USUAL) {
            for (String name : new TreeSet<>(free)) {
                Pair pair = indexed(name);
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        pairs.addAll(letters);
        List<Pair> candidates = new ArrayList<>();
        for (Pair pair : pairs) {
            int count = (free.contains(pair.first) ? 1 : 0) + (free.contains(pair.second) ? 1 : 0);
            boolean isOverlapped = candidates.stream().anyMatch(other -> other.contains(pair.first) && used == 1);
            if (count == used && !isOverlapped) {
                candidates.add(pair);
            }
        }
        // x0 x1 x2: three of a kind are no pair.
        return candidates;
    }

    /** x₁ has the partner x₂, and x₀ has x₁; null if it has no such index. */
    private static Pair indexed(String name) {
        int last = name.length() - 1;
        boolean isIndexed = last > 0 && !Lexer.isDigit(name.charAt(last - 1)) && Lexer.isDigit(name.charAt(last));
        if (!isIndexed || !Names.isLetter(name)) {
            return null;
        }
        String stem = name.substring(0, last);
        return switch (name.charAt(last)) {
            case '0' -> new Pair(stem + "0", stem + "1");
            case '1' -> new Pair(stem + "1", stem + "2");
            default -> null;
        };
    }
}
