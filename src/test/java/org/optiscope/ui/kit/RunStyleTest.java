package org.optiscope.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStyleTest {
    private static final double RIM = 1.8;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void a_rim_begins_at_the_edge_of_the_marker_and_lies_around_it(int hue) {
        List<Double> plain = ((Polygon) RunStyle.marker(hue, 7.5)).getPoints();
        Polygon rimmed = (Polygon) RunStyle.rimmedMarker(hue, 7.5, RIM);

        assertThat(rimmed.getStrokeType()).isEqualTo(StrokeType.CENTERED);
        assertThat(rimmed.getStrokeWidth()).isEqualTo(RIM);
        for (int i = 0; i < plain.size(); i += 2) {
            int next = (i + 2) % plain.size();
            for (int corner : new int[] {i, next}) {
                assertThat(outside(plain, i, next, rimmed.getPoints(), corner))
                        .as("corner %s of hue %s", corner / 2, hue)
                        .isEqualTo(RIM / 2, offset(1e-12));
            }
        }
    }

    /** How far a corner lies to the left of the edge between two others, which is outside where they go round clockwise. */
    private static double outside(List<Double> edge, int from, int to, List<Double> corners, int corner) {
        double x = edge.get(to) - edge.get(from);
        double y = edge.get(to + 1) - edge.get(from + 1);
        double awayX = corners.get(corner) - edge.get(from);
        double awayY = corners.get(corner + 1) - edge.get(from + 1);
        return (y * awayX - x * awayY) / Math.hypot(x, y);
    }
}
