package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.ui.kit.Ids;

/** Eggholder, whose values and paths have many digits. */
class RaceJourneyTest extends WindowJourney {
    private static final List<String> COLUMNS = List.of("LOSS", "DISTANCE", "STEPS", "LENGTH");
    /** Less than a digit is wide, more than any kerning. */
    private static final double APART_PX = 5;

    @Override
    protected Experiment opening() {
        Experiment valley = super.opening();
        return new Experiment(
                SurfaceCatalog.byId("eggholder"), new Point(-190, -210), 500, valley.noise(), valley.runs());
    }

    @BeforeEach
    void open_the_inspector_at_the_end() {
        press(Ids.INSPECTOR);
        interact(() -> session.playback().toEnd());
        settle();
    }

    private double textWidth(Labeled label) {
        double[] width = new double[1];
        interact(() -> {
            Text text = new Text(label.getText());
            text.setFont(label.getFont());
            width[0] = text.getLayoutBounds().getWidth();
        });
        return width[0];
    }

    @Test
    void numbers_of_neighbouring_columns_stand_apart_and_whole() {
        for (int run = 0; run < session.getTrajectories().size(); run++) {
            double before = Double.NEGATIVE_INFINITY;
            for (String column : COLUMNS) {
                Label label = node(Ids.race(run, column), Label.class);
                Bounds bounds = screenBounds(label);
                double width = textWidth(label);
                assertThat(width).as(label.getText()).isLessThanOrEqualTo(bounds.getWidth());
                assertThat(bounds.getMaxX() - width - before)
                        .as(label.getText())
                        .isGreaterThan(APART_PX);
                before = bounds.getMaxX();
            }
        }
        double before = Double.NEGATIVE_INFINITY;
        for (String column : COLUMNS) {
            Labeled head = node(Ids.RACE + "-by-" + column.toLowerCase(java.util.Locale.ROOT), Labeled.class);
            double width = textWidth(head);
            assertThat(screenBounds(head).getMaxX() - width - before).isGreaterThan(APART_PX);
            before = screenBounds(head).getMaxX();
        }
    }

    @Test
    void a_hidden_run_does_not_race() {
        double height = node(Ids.RACE, Region.class).getHeight();
        assertThat(node(Ids.race(1), Node.class).isVisible()).isTrue();

        press(Ids.run(1, "visible"));

        assertThat(session.getExperiment().runs().get(1).visible()).isFalse();
        assertThat(node(Ids.race(1), Node.class).isVisible()).isFalse();
        assertThat(node(Ids.RACE, Region.class).getHeight()).isLessThan(height);
        List<Double> places = new java.util.ArrayList<>();
        for (int run : new int[] {0, 2, 3}) {
            places.add(screenBounds(node(Ids.race(run), Node.class)).getMinY());
        }
        double first = places.stream().min(Double::compare).orElseThrow();
        double last = places.stream().max(Double::compare).orElseThrow();
        double row = screenBounds(node(Ids.race(0), Node.class)).getHeight();
        assertThat(last - first).isEqualTo(2 * row);
    }
}
