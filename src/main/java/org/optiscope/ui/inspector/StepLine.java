package org.optiscope.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.BinaryFunction;
import org.optiscope.formula.Expression;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.ui.Numbers;

/**
 * The update rule of one coordinate with a step's numbers in place of its names:
 * {@code −1.2209 − 0.05 · −0.1753 / (√2.61e4 + 1e−8)}.
 *
 * <p>Every number that changes from step to step has a place of {@value #SLOT} characters, right-aligned together with
 * the root or bracket before it, and lines break at the same signs whatever the numbers are: nothing jumps.
 */
final class StepLine {
    /** The longest a {@link Numbers#compact} number gets. */
    static final int SLOT = 8;

    /** What stands in brackets stays on one line up to this length. */
    private static final int LONGEST_UNIT = 36;

    private static final char FIRST_MARK = '\uE000';
    /** The formulas of all optimizers seen, by text and names: a moved slider shows the same ones again. */
    private static final Map<List<Object>, Expression> PARSED = new ConcurrentHashMap<>();

    private static final Set<String> OPERATORS = Set.of("+", "−", "·", "/");

    /** One update of one coordinate, as the rule names its parts. */
    private record Update(Trajectory trajectory, int t, int coordinate, Optimizer.Step step) {}

    private final List<ToDoubleFunction<Update>> slots = new ArrayList<>();
    /** Words that stay on one line, marks in the places of numbers. */
    private final List<String> units = new ArrayList<>();

    StepLine(RunSpec run) {
        Optimizer optimizer = run.optimizer();
        Map<String, String> names = new HashMap<>();
        optimizer.values().forEach((key, value) -> {
            if (value instanceof Double number) {
                names.put(key, literal(number));
            }
        });
        if (!run.schedule().isNone()) {
            put(names, TexSymbols.LEARNING_RATE, u -> u.trajectory.learningRate(u.t));
        }
        put(names, "theta", u -> position(u, u.t - 1));
        put(names, "g", u -> u.trajectory.gradient(u.t - 1, u.coordinate));
        put(names, "t", u -> u.t);
        List<Quantity> carried = optimizer.carried();
        for (Quantity quantity : optimizer.quantities()) {
            int slot = carried.indexOf(quantity);
            put(
                    names,
                    quantity.key() + "Prev",
                    u -> u.t == 1
                            ? slot < 0 ? Double.NaN : optimizer.initialMemory(slot)
                            : u.trajectory.value(quantity, u.t - 1, u.coordinate));
        }
        // After the others, since an optimizer may declare what was carried as a quantity of its own.
        for (Quantity quantity : optimizer.quantities()) {
            put(names, quantity.key(), u -> quantity.of().applyAsDouble(u.step));
        }
        split(rule(optimizer).toLine(names));
    }

    /** θ and what the update adds to it. */
    static Expression rule(Optimizer optimizer) {
        Quantity update = optimizer.quantities().stream()
                .filter(quantity -> quantity.role() == Quantity.Role.UPDATE)
                .findFirst()
                .orElseThrow();
        return new Expression.Binary(
                BinaryFunction.ADD, new Expression.Variable("theta"), parse(optimizer, update.formula()));
    }

    /** A formula that an optimizer shows, as a tree. */
    static Expression parse(Optimizer optimizer, String formula) {
        Set<String> names = TexSymbols.of(optimizer).keySet();
        return PARSED.computeIfAbsent(List.of(formula, names), key -> Expression.parse(formula, names));
    }

    private static String literal(double value) {
        String exact = Numbers.exact(value).replace('-', '−');
        return exact.length() <= SLOT ? exact : Numbers.compact(value);
    }

    private void put(Map<String, String> names, String name, ToDoubleFunction<Update> value) {
        names.put(name, String.valueOf((char) (FIRST_MARK + slots.size())));
        slots.add(value);
    }

    private void split(String line) {
        String unit = "";
        int depth = 0;
        for (String word : line.split(" ")) {
            boolean fits = length(unit + word) < LONGEST_UNIT;
            if (OPERATORS.contains(word) && !unit.isEmpty() && !(depth > 0 && fits)) {
                units.add(unit);
                unit = "";
            }
            unit += unit.isEmpty() ? word : " " + word;
            depth += count(word, '(') - count(word, ')');
        }
        units.add(unit);
    }

    private static double position(Update update, int t) {
        return update.coordinate == 0 ? update.trajectory.x(t) : update.trajectory.y(t);
    }

    /** How many lines it takes if none is longer than that many characters. */
    int lines(int width) {
        int lines = 1;
        int column = 0;
        for (String unit : units) {
            int length = length(unit);
            if (column > 0 && column + 1 + length > width) {
                lines++;
                column = 0;
            }
            column += (column > 0 ? 1 : 0) + length;
        }
        return lines;
    }

    private int length(String unit) {
        return unit.length()
                + (SLOT - 1) * (int) unit.chars().filter(StepLine::isMark).count();
    }

    private static int count(String word, char bracket) {
        return (int) word.chars().filter(c -> c == bracket).count();
    }

    private static boolean isMark(int c) {
        return c >= FIRST_MARK && c < FIRST_MARK + 256;
    }

    /** The update into row t, which is at least 1, on lines no longer than that many characters. */
    String text(Trajectory trajectory, int t, int coordinate, int width) {
        Update update = new Update(trajectory, t, coordinate, trajectory.step(t, coordinate));
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String unit : units) {
            int length = length(unit);
            if (column > 0 && column + 1 + length > width) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            column += length;
            fill(text, unit, update);
        }
        return text.toString();
    }

    private void fill(StringBuilder text, String unit, Update update) {
        int opening = text.length();
        for (int i = 0; i < unit.length(); i++) {
            char c = unit.charAt(i);
            if (!isMark(c)) {
                text.append(c);
                opening = c == ' ' ? text.length() : opening;
                continue;
            }
            String number = Numbers.compact(slots.get(c - FIRST_MARK).applyAsDouble(update));
            text.insert(opening, " ".repeat(Math.max(0, SLOT - number.length())));
            text.append(number);
            opening = text.length();
        }
    }
}
