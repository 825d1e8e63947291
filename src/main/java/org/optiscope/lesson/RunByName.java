package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** Finds the run that a lesson means: by its label, or by its optimizer's id where only one run has that. */
final class RunByName {
    static final int NONE = -1;

    private RunByName() {}

    /**
     * The number of the run, from 0.
     *
     * @throws Refusal if there is none of that name, or several
     */
    static int find(Experiment experiment, String name) {
        int run = lookUp(experiment, name);
        if (run == NONE) {
            List<String> known = new ArrayList<>(experiment.labels());
            experiment.runs().forEach(each -> known.add(each.optimizer().kind().id()));
            throw new Refusal(Texts.get(
                    "lesson.no-run",
                    name,
                    Nearest.suggestion(name, known.stream().distinct().toList())));
        }
        return run;
    }

    /** Likewise, {@link #NONE} if there is none of that name. */
    static int lookUp(Experiment experiment, String name) {
        int labelled = experiment.labels().indexOf(name);
        if (labelled >= 0) {
            return labelled;
        }
        int found = NONE;
        for (int i = 0; i < experiment.runs().size(); i++) {
            if (experiment.runs().get(i).optimizer().kind().id().equals(name)) {
                if (found != NONE) {
                    throw new Refusal(Texts.get("lesson.several-runs", name, String.join(", ", experiment.labels())));
                }
                found = i;
            }
        }
        return found;
    }
}
