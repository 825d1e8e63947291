package org.optiscope.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Unary;

/**
 * An update rule as lines, whatever its settings. The last line is what the update adds to θ.
 *
 * <pre>
 * names in a line   the settings, other lines, g, theta, t, and  …Prev  of any line: its value one update before
 * memory            a line whose  …Prev  is asked for
 * shared            a line that depends on neither g nor theta nor memory that does: one number for all coordinates
 * power             base^t of a base made of settings: carried as a product from update to update
 * </pre>
 */
public final class RuleProgram {
    /** Ends the name of a line's value one update before. */
    public static final String PREVIOUS = "Prev";

    static final String G = "g";
    static final String THETA = "theta";
    static final String T = "t";

    /**
     * A line.
     *
     * @param start what its memory begins at, in the settings
     */
    public record Line(String name, Expression formula, Expression start) {}

    private final List<String> settings;
    private final List<Line> lines;
    private final Map<String, Line> byName = new HashMap<>();
    private final Switches switches;
    private final Set<String> remembered = new HashSet<>();
    private final Set<String> perCoordinate = new HashSet<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Integer> sharedSlots = new LinkedHashMap<>();
    private final List<Expression> sharedStarts = new ArrayList<>();

    /**
     * @param settings the first is what a schedule changes
     * @param switches of all the lines
     */
    public RuleProgram(List<String> settings, List<Line> lines, Switches switches) {
        this.settings = List.copyOf(settings);
        this.lines = List.copyOf(lines);
        this.switches = switches;
        lines.forEach(line -> byName.put(line.name, line));
        Set<String> named = new HashSet<>();
        lines.forEach(line -> named.addAll(line.formula.variables()));
        for (Line line : lines) {
            if (named.contains(line.name + PREVIOUS)) {
                remembered.add(line.name);
            }
        }
        findPerCoordinate();
        for (Line line : lines) {
            if (isMemory(line.name)) {
                slots.put(line.name, slots.size());
            } else if (remembered.contains(line.name)) {
                share(line.name, line.start);
            }
        }
        for (Line line : lines) {
            findPowers(line.formula);
        }
    }

    /** A line is one number a coordinate if it depends on g, θ or such a line; memory may depend on lines after it. */
    private void findPerCoordinate() {
        Set<String> own = new HashSet<>(List.of(G, THETA));
        int before = -1;
        while (perCoordinate.size() > before) {
            before = perCoordinate.size();
            for (Line line : lines) {
                Set<String> used = line.formula.variables();
                if (used.stream().anyMatch(own::contains) || line == lines.get(lines.size() - 1)) {
                    perCoordinate.add(line.name);
                    own.add(line.name);
                    own.add(line.name + PREVIOUS);
                }
            }
        }
    }

    private void share(String key, Expression start) {
        if (!sharedSlots.containsKey(key)) {
            sharedSlots.put(key, sharedStarts.size());
            sharedStarts.add(start);
        }
    }

    private void findPowers(Expression expression) {
        Power power = Power.of(expression, switches);
        if (power != null) {
            share(power.key(), new Expression.Constant(1));
        } else if (expression instanceof Unary e) {
            findPowers(e.u());
        } else if (expression instanceof Binary e) {
            findPowers(e.u());
            findPowers(e.v());
        } else if (expression instanceof Choice e) {
            findPowers(e.condition());
            findPowers(e.then());
            findPowers(e.otherwise());
        }
    }

    /** Whether the line is kept from update to update. */
    public boolean isKept(String line) {
        return remembered.contains(line);
    }

    /** Whether the line is kept for each coordinate from update to update. */
    public boolean isMemory(String line) {
        return remembered.contains(line) && perCoordinate.contains(line);
    }

    /** Whether the line is one number for all coordinates. */
    public boolean isShared(String line) {
        return !perCoordinate.contains(line);
    }

    /** How many numbers are kept from update to update for all coordinates. */
    public int sharedSize() {
        return sharedStarts.size();
    }

    /** What such a number begins at. */
    public double sharedStart(int slot, Map<String, Double> values) {
        return sharedStarts.get(slot).evaluate(values);
    }

    List<String> settings() {
        return settings;
    }

    List<Line> lines() {
        return lines;
    }

    /** The line of that name, or null. */
    public Line line(String name) {
        return byName.get(name);
    }

    Switches switches() {
        return switches;
    }

    /** The slot of a line in the memory of a coordinate, in the order of the lines; null if it is no memory. */
    Integer slot(String line) {
        return slots.get(line);
    }

    /** The slot of a shared line or a power; null if it is not kept. */
    Integer sharedSlot(String key) {
        return sharedSlots.get(key);
    }

    /**
     * Compiles the rule.
     *
     * @param active the lines in use with these settings
     * @param outcomes of the switches
     * @throws FormulaException if the code would be too large
     */
    public RuleKernel compile(Set<String> active, List<Boolean> outcomes) {
        return new RuleCompiler(this, new Lowering(this, active, outcomes)).compile();
    }

    /**
     * The rule and a surface compiled together; null if that would surely be no quicker, or the kernel was not made of a formula.
     *
     * @param active the lines in use with these settings
     * @param outcomes of the switches
     */
    public FusedKernel compile(Kernel surface, Set<String> active, List<Boolean> outcomes) {
        return surface instanceof FormulaKernel kernel
                ? FusedCompiler.compile(new RuleCompiler(this, new Lowering(this, active, outcomes)), kernel)
                : null;
    }
}
