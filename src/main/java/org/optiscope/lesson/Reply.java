package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What was answered to a question.
 *
 * @param step the number of the question's step, 0, 1, …
 * @param question its number in the step
 * @param chosen the number of the choice that was taken; {@link #NONE} if none was
 * @param shown whether the answer was shown
 * @param votes how many were for each choice, where a lecturer counted them
 */
public record Reply(int step, int question, int chosen, boolean shown, List<Integer> votes) {
    public static final int NONE = -1;

    public Reply {
        votes = List.copyOf(votes);
    }

    /** Nothing was answered yet. */
    static Reply none(int step, int question, Question asked) {
        return new Reply(
                step, question, NONE, false, Collections.nCopies(asked.choices().size(), 0));
    }

    /** The answer is shown, and that choice was taken, or {@link #NONE}. */
    public Reply withChosen(int choice) {
        return new Reply(step, question, choice, true, votes);
    }

    /** One vote more for a choice, or one less if there was any. */
    public Reply withVote(int choice, boolean more) {
        List<Integer> counted = new ArrayList<>(votes);
        counted.set(choice, Math.max(0, votes.get(choice) + (more ? 1 : -1)));
        return new Reply(step, question, chosen, shown, counted);
    }

    boolean isTo(int ofStep, int number) {
        return step == ofStep && question == number;
    }
}
