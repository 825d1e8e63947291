package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.scene.OpeningScene;

class TabbedTextTest {
    private final Experiment experiment = OpeningScene.create();
    private final List<Trajectory> trajectories = Simulator.run(experiment);

    @Test
    void an_update_is_told_in_full() {
        Trajectory adam = trajectories.get(0);

        List<String> lines = TabbedText.update(experiment.runs().get(0), adam, 3, List.of("x", "y"))
                .lines()
                .toList();

        assertThat(lines.get(0)).isEqualTo("step 3\tname\tx\ty");
        assertThat(lines.get(1)).isEqualTo("g\tgradient\t" + adam.gradient(2, 0) + "\t" + adam.gradient(2, 1));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("m̂\t"));
        assertThat(lines).allSatisfy(line -> assertThat(line.split("\t")).hasSizeBetween(3, 4));
    }

    @Test
    void a_row_alone_is_the_tables() {
        String whole = TabbedText.update(experiment.runs().get(0), trajectories.get(0), 3, List.of("x", "y"));
        List<String> rows = Reading.ofUpdate(experiment.runs().get(0)).stream()
                .map(reading -> TabbedText.row(reading, trajectories.get(0), 3))
                .toList();

        assertThat(whole.lines().skip(1).toList()).isEqualTo(rows);
    }

    @Test
    void at_the_start_there_is_no_gradient_that_was_used() {
        String start = TabbedText.update(experiment.runs().get(0), trajectories.get(0), 0, List.of("x", "y"));

        assertThat(start).contains("\ng\tgradient\t\t\n").contains("0.0");
    }

    @Test
    void a_race_is_told_by_rank() {
        Race race = new Race(trajectories, experiment.surface().minima(), 0.1, null);
        List<Race.Standing> ranking = race.ranked(500, Race.Measure.LOSS, false);

        List<String> lines =
                TabbedText.race(ranking, experiment.labels()).lines().toList();

        assertThat(lines.get(0)).isEqualTo("run\tf\tto min\tsteps\tpath");
        assertThat(lines).hasSize(1 + experiment.runs().size());
        assertThat(lines.get(1))
                .startsWith(experiment.labels().get(ranking.get(0).run()) + "\t"
                        + ranking.get(0).loss());
    }
}
