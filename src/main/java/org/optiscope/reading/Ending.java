package org.optiscope.reading;

import org.optiscope.experiment.Trajectory;
import org.optiscope.surface.Domain;
import org.optiscope.text.Texts;

/** What has become of a run, in the same words wherever it is told. */
public enum Ending {
    /** It goes on inside the domain. */
    NONE,
    UNDEFINED,
    LEFT,
    DIVERGED;
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
        return switch (this) {
            case NONE -> "";
            case UNDEFINED -> Texts.get("reading.undefined");
            case LEFT -> Texts.get("reading.left");
            case DIVERGED -> Texts.get("reading.diverged");
        };
    }

    /** In the place of a number, with the step if there is one. */
    public String brief(Trajectory run) {
        return this == DIVERGED ? Texts.get("reading.diverged-brief", run.last()) : word();
    }

    /** With the step at which it came to that. */
    public String words(Trajectory run) {
        return switch (this) {
            case NONE, LEFT -> word();
            case UNDEFINED -> Texts.get("reading.undefined-at-start");
            case DIVERGED -> Texts.get("reading.diverged-at", run.last());
        };
    }

    /** Whether there are no numbers any more. */
    public boolean isFinal() {
        return this == UNDEFINED || this == DIVERGED;
    }
}
