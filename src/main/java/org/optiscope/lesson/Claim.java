package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.optiscope.formula.Expression;
import org.optiscope.text.Texts;

/**
 * What must be true of the numbers, such as {@code loss(adam, 451) < 0.01}.
 *
 * @param line where it stands in the file, from 1
 * @param text as it is written
 * @param condition over the calls' names, and {@value #STEP} if it is made of several steps
 * @param calls the numbers that it asks for, by the name that stands for each in the condition
 * @param from the first step that it is made of; the same as {@code to} if it names its steps itself
 * @param to the last one
 */
public record Claim(int line, String text, Expression condition, Map<String, Call> calls, int from, int to) {
    /** The step, in a claim {@code … for t = 1 to 20}. */
    static final String STEP = "t";

    /** So many numbers are told of a false claim. */
    private static final int TOLD = 4;

    public Claim {
        calls = Map.copyOf(calls);
    }

    /** Empty if it is true of the trajectories; else the first step at which it is not, with the numbers there. */
    Optional<FalseClaim> evaluate(Outcome outcome) {
        for (int t = from; t <= to; t++) {
            Map<String, Double> values = new HashMap<>();
            values.put(STEP, (double) t);
            for (Map.Entry<String, Call> call : calls.entrySet()) {
                values.put(call.getKey(), call.getValue().value(outcome, t));
            }
            if (condition.evaluate(values) != 1) {
                return Optional.of(new FalseClaim(line, text, found(values, t)));
            }
        }
        return Optional.empty();
    }

    private String found(Map<String, Double> values, int t) {
        List<String> told = new ArrayList<>();
        calls.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(a.getValue().position(), b.getValue().position()))
                .limit(TOLD)
                .forEach(call -> told.add(Texts.get(
                        "lesson.is", call.getValue().text(), call.getValue().told(values.get(call.getKey())))));
        String numbers = String.join(", ", told);
        return from < to ? Texts.get("lesson.at-step", t, numbers) : numbers;
    }
}
