package org.optiscope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What is predicted before it is seen: until it is revealed, nothing is shown of what comes after a step.
 *
 * @param from the last step that is shown
 * @param to the step for which is guessed
 * @param inPlot whether points are guessed in the plot, and not only thought of
 * @param revealed whether all is shown
 */
public record Prediction(int from, int to, boolean inPlot, boolean revealed, List<Guess> guesses) {
    public Prediction {
        guesses = List.copyOf(guesses);
    }

    /** Nothing is guessed yet. */
    public static Prediction of(int from, int to, boolean inPlot) {
        return new Prediction(from, to, inPlot, false, List.of());
    }

    public Prediction withTo(int step) {
        return new Prediction(from, step, inPlot, revealed, guesses);
    }

    public Prediction withRevealed(boolean shown) {
        return new Prediction(from, to, inPlot, shown, guesses);
    }

    public Prediction withGuesses(List<Guess> others) {
        return new Prediction(from, to, inPlot, revealed, others);
    }

    public Prediction with(Guess guess) {
        List<Guess> all = new ArrayList<>(guesses);
        all.add(guess);
        return withGuesses(all);
    }

    /** The same where the runs have other numbers; what is guessed of one that has none goes. */
    Prediction renumbered(IntFunction<OptionalInt> number) {
        return withGuesses(guesses.stream()
                .flatMap(guess -> number.apply(guess.run()).stream().mapToObj(guess::withRun))
                .toList());
    }

    /** The same in an experiment of so many steps and runs. */
    Prediction within(int steps, int runs) {
        int last = Math.max(0, Math.min(from, steps));
        int guessed = Math.max(last, Math.min(to, steps));
        List<Guess> known = guesses.stream()
                .filter(guess -> guess.run() < runs)
                .flatMap(guess ->
                        guess instanceof Guess.Course course ? course.within(steps).stream() : Stream.of(guess))
                .toList();
        return new Prediction(last, guessed, inPlot, revealed, known);
    }
}
