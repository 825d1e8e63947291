package org.optiscope.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.BinaryFunction;
import org.optiscope.formula.Expression;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.text.Superscripts;

/**
 * A formula of one coordinate's update with a step's numbers in place of its names:
 * {@code −1.22090 − 0.05 · (−0.175312) / (√26100.4 + 1e−8)}. What is written there comes out on a pocket calculator.
 */
public final class StepLine {
    /** What a changing number usually takes, brackets included; lines are counted with it. */
    static final int SLOT = 10;

    /** What stands in brackets stays on one line up to this length. */
    private static final int LONGEST_UNIT = 36;

    private static final char FIRST_MARK = '\uE000';
    private static final Set<String> OPERATORS = Set.of("+", "−", "·", "/");
    /** After one of these, or at the beginning, a negative number needs no brackets. */
    private static final String OPENING = "(,|";
    /** Before one of these a negative number needs brackets. */
    private static final String POWERS = "^" + Superscripts.DIGITS;

    private static final String ONE_MINUS = "oneMinus_";

    /** One update of one coordinate, as the rule names its parts. */
    private record Update(Trajectory trajectory, int t, int coordinate, Optimizer.Step step) {}

    private final List<ToDoubleFunction<Update>> slots = new ArrayList<>();
    /** Words that stay on one line, marks in the places of numbers. */
    private final List<String> units = new ArrayList<>();

    StepLine(RunSpec run, Expression formula) {
        Optimizer optimizer = run.optimizer();
        Map<String, String> names = new HashMap<>();
        optimizer.values().forEach((key, value) -> {
            if (value instanceof Double number) {
                names.put(key, literal(number));
                names.put(ONE_MINUS + key, literal(oneMinus(number)));
            }
        });
        if (!run.schedule().isNone()) {
            put(names, TexSymbols.LEARNING_RATE, u -> u.trajectory.learningRate(u.t));
        }
        put(names, "theta", u -> position(u, u.t - 1));
        put(names, "g", u -> u.trajectory.gradient(u.t - 1, u.coordinate));
        put(names, "t", u -> u.t);
        for (Quantity quantity : optimizer.quantities()) {
            put(
                    names,
                    quantity.key() + "Prev",
                    u -> u.t == 1 ? optimizer.initial(quantity) : u.trajectory.value(quantity, u.t - 1, u.coordinate));
        }
        // After the others, since an optimizer may declare what was carried as a quantity of its own.
        for (Quantity quantity : optimizer.quantities()) {
            put(names, quantity.key(), u -> quantity.of().applyAsDouble(u.step));
        }
        split(folded(formula, optimizer).toLine(names));
    }

    /** The whole rule of a run's optimizer: θ and what the update adds to it. */
    public static StepLine ofRule(RunSpec run) {
        return new StepLine(run, UpdateEquation.of(run.optimizer()).moved());
    }

    /** The formula of one quantity. */
    public static StepLine of(RunSpec run, Quantity quantity) {
        return new StepLine(run, quantity.formula());
    }

    /** The formula with 1 − β as one number, as a person computes it. */
    private static Expression folded(Expression e, Optimizer optimizer) {
        if (e instanceof Expression.Binary b) {
            boolean isOneMinus = b.function() == BinaryFunction.SUBTRACT
                    && b.u().equals(new Expression.Constant(1))
                    && b.v() instanceof Expression.Variable v
                    && optimizer.values().get(v.name()) instanceof Double;
            return isOneMinus
                    ? new Expression.Variable(ONE_MINUS + ((Expression.Variable) b.v()).name())
                    : new Expression.Binary(b.function(), folded(b.u(), optimizer), folded(b.v(), optimizer));
        } else if (e instanceof Expression.Unary u) {
            return new Expression.Unary(u.function(), folded(u.u(), optimizer));
        } else if (e instanceof Expression.Choice c) {
            return new Expression.Choice(c.condition(), folded(c.then(), optimizer), folded(c.otherwise(), optimizer));
        }
        return e;
    }

    /** 1 − β in decimals: 0.1 for 0.9, where the difference of the doubles is 0.09999999999999998. */
    private static double oneMinus(double value) {
        return Double.isFinite(value)
                ? BigDecimal.ONE
                        .subtract(new BigDecimal(Double.toString(value)))
                        .doubleValue()
                : Double.NaN;
    }

    private static String literal(double value) {
        String exact = Numbers.exact(value).replace('-', '−');
        return exact.length() <= SLOT ? exact : Numbers.term(value);
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

    /** How many lines of that many characters it takes as a rule; more if its numbers are long. */
    public int lines(int width) {
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

    /** The update into row t, which is at least 1, on lines no longer than that many characters where it can be broken. */
    public String text(Trajectory trajectory, int t, int coordinate, int width) {
        Update update = new Update(trajectory, t, coordinate, trajectory.step(t, coordinate));
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String unit : units) {
            String filled = filled(unit, update, text.isEmpty());
            if (column > 0 && column + 1 + filled.length() > width) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            column += filled.length();
            text.append(filled);
        }
        return text.toString();
    }

    private String filled(String unit, Update update, boolean atBeginning) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < unit.length(); i++) {
            char c = unit.charAt(i);
            if (!isMark(c)) {
                text.append(c);
                continue;
            }
            String number = Numbers.term(slots.get(c - FIRST_MARK).applyAsDouble(update));
            boolean opens = text.isEmpty() ? atBeginning : OPENING.indexOf(text.charAt(text.length() - 1)) >= 0;
            boolean raised = i + 1 < unit.length() && POWERS.indexOf(unit.charAt(i + 1)) >= 0;
            boolean bare = number.charAt(0) != '−' || opens && !raised;
            text.append(bare ? number : "(" + number + ")");
        }
        return text.toString();
    }
}
