package org.optiscope.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.optiscope.raster.Polyline;
import org.optiscope.raster.Viewport;
import org.optiscope.ui.plot.CardPlacement.Corner;

class CardPlacementTest {
    private static final Viewport VIEW = new Viewport(0, 100, 0, 100, 100, 100);
    private static final Point2D BOTTOM_RIGHT = new Point2D(80, 80);
    private static final Point2D TOP_RIGHT = new Point2D(80, 20);
    private static final Point2D BOTTOM_LEFT = new Point2D(20, 80);

    private static final Point2D TOP_LEFT = new Point2D(10, 20);

    private static final Map<Corner, Rectangle2D> PLACES = Map.of(
            Corner.BOTTOM_RIGHT, new Rectangle2D(60, 60, 40, 40),
            Corner.TOP_RIGHT, new Rectangle2D(60, 0, 40, 40),
            Corner.BOTTOM_LEFT, new Rectangle2D(0, 60, 40, 40),
            Corner.TOP_LEFT, new Rectangle2D(0, 0, 40, 40),
            Corner.TOP_MIDDLE, new Rectangle2D(30, 0, 40, 40),
            Corner.BOTTOM_MIDDLE, new Rectangle2D(30, 60, 40, 40));

    /** A line of that many vertices, zigzagging about a place. */
    private static Polyline line(Point2D about, int vertices) {
        double[] x = new double[vertices];
        double[] y = new double[vertices];
        for (int i = 0; i < vertices; i++) {
            x[i] = about.getX() + i % 2 * 10;
            y[i] = 100 - about.getY() + i % 3 * 3;
        }
        return Polyline.of(x, y, vertices, VIEW);
    }

    private static Corner best(List<Polyline> lines, Point2D... spots) {
        return CardPlacement.best(PLACES, lines, List.of(spots));
    }

    @Test
    void a_card_that_hides_nothing_stands_at_the_bottom_right() {
        assertThat(best(List.of())).isEqualTo(Corner.BOTTOM_RIGHT);
    }

    @Test
    void a_minimum_is_not_hidden_however_long_the_path_in_a_free_corner() {
        List<Polyline> longPaths =
                List.of(line(TOP_RIGHT, 500), line(BOTTOM_LEFT, 500), line(new Point2D(20, 20), 500));

        assertThat(best(longPaths, BOTTOM_RIGHT)).isNotEqualTo(Corner.BOTTOM_RIGHT);
    }

    @Test
    void the_corner_of_the_title_is_taken_where_the_others_hide_a_spot() {
        assertThat(best(List.of(), BOTTOM_RIGHT, TOP_RIGHT, BOTTOM_LEFT)).isEqualTo(Corner.TOP_LEFT);
    }

    @Test
    void the_middle_is_taken_only_where_each_corner_hides_a_spot() {
        assertThat(best(List.of(
                        line(BOTTOM_RIGHT, 40), line(TOP_RIGHT, 40), line(BOTTOM_LEFT, 40), line(TOP_LEFT, 40))))
                .isEqualTo(Corner.BOTTOM_RIGHT);
        assertThat(best(List.of(), BOTTOM_RIGHT, TOP_RIGHT, BOTTOM_LEFT, TOP_LEFT))
                .isEqualTo(Corner.TOP_MIDDLE);
    }

    @Test
    void a_spot_whose_rim_alone_would_be_hidden_counts() {
        assertThat(best(List.of(), new Point2D(55, 80))).isNotEqualTo(Corner.BOTTOM_RIGHT);
    }

    @Test
    void of_corners_without_spots_that_is_taken_which_hides_much_less_of_the_paths() {
        assertThat(best(List.of(line(BOTTOM_RIGHT, 40), line(TOP_RIGHT, 40), line(BOTTOM_LEFT, 3))))
                .isEqualTo(Corner.TOP_LEFT);
        assertThat(best(List.of(line(BOTTOM_RIGHT, 40), line(TOP_RIGHT, 30)))).isEqualTo(Corner.BOTTOM_LEFT);
    }
}
