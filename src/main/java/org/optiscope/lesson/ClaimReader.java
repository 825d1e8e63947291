package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optiscope.experiment.Experiment;
import org.optiscope.formula.Expression;
import org.optiscope.json.JsonException;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * Reads claims, one a line: a condition in which calls such as {@code loss(adam, 451)} stand for numbers. Each call is replaced by a
 * name, padded so that faults in the rest are told with their column.
 *
 * <pre>
 * loss(adam, end) < 0.01 and not diverged(sgd)
 * abs(x(sgd, t) - 4*0.8^t) < 1e-12 for t = 0 to 50
 * </pre>
 */
final class ClaimReader {
    private static final Pattern RANGE =
            Pattern.compile("\\s+for\\s+t\\s*=\\s*([0-9]{1,9})\\s+to\\s+([0-9]{1,9}|end)\\s*$");

    private static final Pattern CALL =
            Pattern.compile("(?<![\\p{L}\\p{Nd}_.])([\\p{L}_][\\p{L}\\p{Nd}_]{0,99}(?:\\.[xy])?)\\(");

    /** The last step. */
    private static final String END = "end";

    private final String line;
    private final int number;
    private final Experiment experiment;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private int from;
    private int to;
    private boolean ranges;

    private ClaimReader(String line, int number, Experiment experiment) {
        this.line = line;
        this.number = number;
        this.experiment = experiment;
    }

    static List<Claim> read(Block block, Experiment experiment) throws JsonException {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < block.lines().size(); i++) {
            String line = block.lines().get(i);
            if (!line.isBlank()) {
                try {
                    claims.add(new ClaimReader(line, block.lineOf(i), experiment).claim());
                } catch (Refusal refused) {
                    throw Fault.at(block.lineOf(i), refused.getMessage());
                }
            }
        }
        if (claims.isEmpty()) {
            throw Fault.at(block.line(), Texts.get("lesson.no-claims"));
        }
        return claims;
    }

    private Claim claim() {
        Matcher range = RANGE.matcher(line);
        String condition = line;
        if (range.find()) {
            condition = line.substring(0, range.start());
            ranges = true;
            from = Integer.parseInt(range.group(1));
            to = range.group(2).equals(END) ? experiment.steps() : Integer.parseInt(range.group(2));
            if (from > to || to > experiment.steps()) {
                throw new Refusal(Texts.get("lesson.claim-range", from, to, experiment.steps()));
            }
        }
        StringBuilder names = new StringBuilder();
        Matcher call = CALL.matcher(condition);
        int copied = 0;
        for (int at = 0; at <= condition.length() && call.find(at); ) {
            int run = run(condition, call);
            if (run == RunByName.NONE) {
                at = call.end(); // a function
                continue;
            }
            int end = call(condition, call, run);
            String name = name(calls.size() - 1);
            names.append(condition, copied, call.start()).append(name);
            names.append(" ".repeat(Math.max(0, end - call.start() - name.length())));
            copied = end;
            at = end;
        }
        if (calls.isEmpty()) {
            throw new Refusal(Texts.get("lesson.claim-without-number"));
        }
        names.append(condition.substring(copied));
        Expression read = Expression.parseCondition(names.toString(), variables(), switches());
        return new Claim(number, line.strip(), read, calls, from, to);
    }

    private static String name(int call) {
        return "q" + call;
    }

    private Set<String> variables() {
        Set<String> variables = new HashSet<>(calls.keySet());
        variables.removeAll(switches());
        if (ranges) {
            variables.add(Claim.STEP);
        }
        return variables;
    }

    private Set<String> switches() {
        Set<String> switches = new HashSet<>();
        calls.forEach((name, call) -> {
            if (call.measure().kind() == Measure.Kind.TRUTH) {
                switches.add(name);
            }
        });
        return switches;
    }

    /** The run that a call's first argument names; {@link RunByName#NONE} if this is no call but a function. */
    private int run(String condition, Matcher call) {
        String measure = call.group(1);
        String name = first(condition, call.end());
        boolean isCall = Measure.isOfEveryRun(measure) || measure.endsWith(".x") || measure.endsWith(".y");
        return isCall ? RunByName.find(experiment, name) : RunByName.lookUp(experiment, name);
    }

    /** A call's first argument, without its quotes. */
    private static String first(String condition, int start) {
        String argument =
                condition.substring(start, endOfFirst(condition, start)).strip();
        boolean quoted = argument.length() > 1 && argument.startsWith("\"") && argument.endsWith("\"");
        return quoted ? argument.substring(1, argument.length() - 1) : argument;
    }

    private static int endOfFirst(String condition, int start) {
        boolean quoted = false;
        int end = start;
        while (end < condition.length() && (quoted || ",)".indexOf(condition.charAt(end)) < 0)) {
            quoted ^= condition.charAt(end) == '"';
            end++;
        }
        return end;
    }

    /** Takes the call that begins here, and says where it ends. */
    private int call(String condition, Matcher begin, int run) {
        int separator = endOfFirst(condition, begin.end());
        int depth = 1;
        int end = separator;
        while (end < condition.length() && (depth > 1 || condition.charAt(end) != ')')) {
            depth += condition.charAt(end) == '(' ? 1 : condition.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        if (end == condition.length()) {
            throw new Refusal(Texts.get("lesson.open-bracket", begin.group(1), begin.start() + 1));
        }
        String text = condition.substring(begin.start(), end + 1);
        String name = begin.group(1);
        Measure measure = Measure.of(name, experiment, run)
                .orElseThrow(() -> new Refusal(Texts.get(
                        "lesson.no-such-number",
                        experiment.labels().get(run),
                        name,
                        Nearest.suggestion(name, Measure.names(experiment, run)))));
        boolean takesOne = measure.kind() == Measure.Kind.AT_STEP || measure.kind() == Measure.Kind.FOR_NUMBER;
        if (takesOne != (separator < end)) {
            throw new Refusal(Texts.get(
                    "lesson.incomplete-call", text, name, measure.kind().takes.get()));
        }
        Expression argument = takesOne ? argument(condition, separator + 1, end) : new Expression.Constant(0);
        Call call = new Call(text, begin.start(), run, measure, argument);
        if (measure.kind() == Measure.Kind.AT_STEP) {
            requireStep(call, call.argument(from));
            requireStep(call, call.argument(to));
        }
        calls.put(name(calls.size()), call);
        return end + 1;
    }

    private Expression argument(String condition, int start, int end) {
        String inPlace = " ".repeat(start) + condition.substring(start, end);
        Set<String> names = ranges ? Set.of(Claim.STEP, END) : Set.of(END);
        return Expression.parse(inPlace, names, Set.of())
                .with(Map.of(END, new Expression.Constant(experiment.steps())));
    }

    private void requireStep(Call call, double t) {
        if (t != Math.rint(t) || t < 0 || t > experiment.steps()) {
            throw new Refusal(Texts.get("lesson.no-such-step", call.text(), Call.text(t), experiment.steps()));
        }
    }
}
