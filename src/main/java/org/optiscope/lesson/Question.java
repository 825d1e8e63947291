package org.optiscope.lesson;

import java.util.List;

/**
 * What is asked before it is shown.
 *
 * @param question what is asked
 * @param choices of which one is right; none if a point or a curve is to be predicted in the plot
 * @param answer what is right, one of the choices if there are any
 * @param reason why; may be empty
 */
public record Question(List<Piece> question, List<List<Piece>> choices, List<Piece> answer, List<Piece> reason) {
    public Question {
        question = List.copyOf(question);
        choices = choices.stream().map(List::copyOf).toList();
        answer = List.copyOf(answer);
        reason = List.copyOf(reason);
    }

    /** The number of the right choice; −1 if there are none. */
    public int right() {
        return choices.indexOf(answer);
    }

    /** Whether the answer is guessed in the plot instead of chosen. */
    public boolean isPrediction() {
        return choices.isEmpty();
    }
}
