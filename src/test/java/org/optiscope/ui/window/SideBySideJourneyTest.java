package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Numbers;
import org.optiscope.surface.Point;
import org.optiscope.ui.kit.Ids;

class SideBySideJourneyTest extends WindowJourney {
    @BeforeEach
    void look() {
        press(Ids.VIEW_SIDE_BY_SIDE);
    }

    private List<Bounds> visible(String query) {
        return lookup("#" + Ids.PLOT).lookup(query).queryAll().stream()
                .filter(Node::isVisible)
                .map(this::screenBounds)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 500})
    void no_card_covers_a_head_or_the_start_of_four_runs(int step) {
        interact(() -> session.playback().seek(step));
        settle();
        assertNothingIsCovered(4);
    }

    @Test
    void every_panel_shows_the_numbers_of_its_run() {
        interact(() -> session.playback().seek(40));
        settle();
        for (int run = 0; run < 4; run++) {
            Trajectory path = session.getTrajectories().get(run);
            Label loss = node(Ids.readout(run, "loss"), Label.class);
            assertThat(isShown(loss)).isTrue();
            assertThat(loss.getText()).isEqualTo(Numbers.live(path.loss(40)));
            assertThat(isShown(Ids.readout(run, "g-y"))).isTrue();
        }
    }

    @Test
    void what_is_said_of_arrows_covers_no_numbers() {
        interact(() -> session.playback().seek(40));
        press(Ids.EXPLAIN);
        interact(() -> session.explanation().next());
        settle();
        List<Bounds> notes = visible(".arrow-scale");
        List<Bounds> numbers = visible(".card-side");
        assertThat(notes).isNotEmpty();
        assertThat(numbers).isNotEmpty();
        assertThat(notes).allMatch(note -> numbers.stream().noneMatch(note::intersects));
    }

    @Test
    void nor_those_of_eight_runs() {
        for (int run = 0; run < 4; run++) {
            int copied = 2 * run;
            interact(() -> session.runs().duplicate(copied));
        }
        interact(() -> session.playback().seek(40));
        settle();
        assertNothingIsCovered(8);
    }

    private void assertNothingIsCovered(int panels) {
        List<Bounds> cards = visible(".card-side");
        assertThat(cards).hasSize(panels);
        List<Bounds> starts = visible(".start-marker");
        assertThat(starts).hasSize(panels);
        for (Bounds card : cards) {
            assertThat(starts).noneMatch(card::intersects);
            assertThat(visible(".run-marker")).noneMatch(head -> card.contains(head.getCenterX(), head.getCenterY()));
        }
    }

    @Test
    void on_a_card_there_is_nothing_to_read_and_a_click_selects_its_run() {
        Bounds card = visible(".card-side").get(1);
        Point start = session.getExperiment().start();
        Point2D place = new Point2D(Math.rint(card.getCenterX()), Math.rint(card.getMaxY() - 20));
        moveTo(place);
        settle();
        assertThat(session.display().hoverProperty().get()).isNull();

        clickOn(place);
        settle();
        assertThat(session.getExperiment().start()).isEqualTo(start);
        assertThat(session.selectedProperty().get()).isEqualTo(1);
    }
}
