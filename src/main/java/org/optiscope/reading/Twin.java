package org.optiscope.reading;

import org.optiscope.experiment.Trajectory;
import org.optiscope.text.Texts;

/** What a run's twin is called: the same run with its bias correction switched over. */
public final class Twin {
    private Twin() {}

    /** What tells a twin from its run, in a word. */
    public static String word(Trajectory twin) {
        return twin.optimizer().corrects().orElse(false)
                ? Texts.get("reading.corrected")
                : Texts.get("reading.uncorrected");
    }

    /** A twin's name, after its run's: {@code Adam, uncorrected} beside {@code Adam}, and the other way round. */
    public static String name(String run, Trajectory twin) {
        return run.replace(", uncorrected", "") + ", " + word(twin);
    }
}
