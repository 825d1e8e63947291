package org.optiscope.reading;

import org.optiscope.experiment.Trajectory;
import org.optiscope.surface.Domain;

/** What has become of a run, in the same words wherever it is told. */
public enum Ending {
    /** It goes on inside the domain. */
    NONE("", ""),
    UNDEFINED("undefined", "undefined at the start"),
    LEFT("left the domain", "left the domain"),
    DIVERGED("diverged", "diverged at step ");

    private final String word;
    private final String words;

    Ending(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** What has become of a run by step t. */
    public static Ending of(Trajectory run, int t, Domain domain) {
        if (run.divergedAt().isPresent() && t >= run.last()) {
            return run.last() == 0 ? UNDEFINED : DIVERGED;
        }
        int row = run.row(t);
        return domain.contains(run.x(row), run.y(row)) ? NONE : LEFT;
    }

    /** In the place of a number: one or two words, none while the run goes on. */
    public String word() {
        return word;
    }

    /** In the place of a number, with the step if there is one. */
    public String brief(Trajectory run) {
        return this == DIVERGED ? word + " at " + run.last() : word;
    }

    /** With the step at which it came to that. */
    public String words(Trajectory run) {
        return this == DIVERGED ? words + run.last() : words;
    }

    /** Whether there are no numbers any more. */
    public boolean isFinal() {
        return this == UNDEFINED || this == DIVERGED;
    }
}
