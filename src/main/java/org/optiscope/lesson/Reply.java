package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.optiscope.scene.Guess;

/**
 * What was answered to a question.
 *
 * @param step the number of the question's step, 0, 1, …
 * @param question its number in the step
 * @param chosen the number of the choice that was taken; {@link #NONE} if none was
 * @param shown whether the answer was shown
 * @param votes how many were for each choice, where a lecturer counted them
 * @param guesses in the plot, where the question asks for them
 */
public record Reply(int step, int question, int chosen, boolean shown, List<Integer> votes, List<Guess> guesses) {
    public static final int NONE = -1;

    public Reply {
        votes = List.copyOf(votes);
        guesses = List.copyOf(guesses);
    }

    /** Nothing was answered yet. */
    static Reply none(int step, int question, Question asked) {
        List<Integer> votes = Collections.nCopies(asked.choices().size(), 0);
        return new Reply(step, question, NONE, false, votes, List.of());
    }

    /** The answer is shown, and that choice was taken, or {@link #NONE}. */
    public Reply withChosen(int choice) {
        return new Reply(step, question, choice, true, votes, guesses);
    }

    /** One vote more for a choice, or one less if there was any. */
    public Reply withVote(int choice, boolean more) {
        List<Integer> counted = new ArrayList<>(votes);
        counted.set(choice, Math.max(0, votes.get(choice) + (more ? 1 : -1)));
        return new Reply(step, question, chosen, shown, counted, guesses);
    }

    public Reply withGuesses(List<Guess> others) {
        return new Reply(step, question, chosen, shown, votes, others);
    }

    boolean isTo(int ofStep, int number) {
        return step == ofStep && question == number;
    }
}
