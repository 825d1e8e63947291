package org.optiscope.ui.maps;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Ending;
import org.optiscope.reading.Numbers;
import org.optiscope.sweep.Axis;
import org.optiscope.text.Texts;

/** What is said of settings, and of how a run ends with them. */
final class Outcome {
    private Outcome() {}

    static String settings(List<Axis> axes, Map<String, Object> values) {
        return axes.stream()
                .map(axis -> axis.hyperparameter().symbol() + " " + Numbers.exact((Double) values.get(axis.key())))
                .collect(Collectors.joining("   "));
    }

    /** Where a run is in the end, and when it got below the target. */
    static String of(Trajectory way, Experiment experiment, double target) {
        if (way.divergedAt().isPresent()) {
            return way.last() == 0
                    ? Ending.UNDEFINED.words(way)
                    : Texts.get("maps.diverges-at", way.divergedAt().getAsInt());
        } else if (way.last() < experiment.steps()) {
            return "";
        }
        String loss = Numbers.live(way.loss(way.last())).strip();
        int reached = way.firstBelow(target);
        return reached < 0
                ? Texts.get("maps.ends-at", loss, way.last())
                : Texts.get("maps.ends-below", loss, way.last(), Numbers.exact(target), reached);
    }
}
