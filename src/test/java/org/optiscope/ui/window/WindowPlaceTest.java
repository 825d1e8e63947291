package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1366, 768);
    private static final Rectangle2D RIGHT = new Rectangle2D(1366, 0, 1920, 1080);

    private static final List<Rectangle2D> BOTH = List.of(LEFT, RIGHT);

    @Test
    void a_window_opens_where_it_was() {
        Rectangle2D place = new Rectangle2D(1400, 50, 1600, 1000);
        assertThat(WindowPlace.of(place, BOTH)).contains(place);
    }

    @Test
    void one_that_was_on_a_screen_that_is_gone_has_no_place() {
        assertThat(WindowPlace.of(new Rectangle2D(1400, 50, 1600, 1000), List.of(LEFT)))
                .isEmpty();
    }

    @Test
    void one_that_was_never_anywhere_has_no_place() {
        assertThat(WindowPlace.of(new Rectangle2D(Double.NaN, Double.NaN, 1600, 1000), BOTH))
                .isEmpty();
    }

    @Test
    void one_of_which_little_was_to_be_seen_comes_whole_onto_the_screen_that_showed_most() {
        assertThat(WindowPlace.of(new Rectangle2D(1340, 700, 1200, 700), BOTH))
                .contains(new Rectangle2D(1366, 380, 1200, 700));
        assertThat(WindowPlace.of(new Rectangle2D(-1100, -20, 1200, 700), List.of(LEFT)))
                .contains(new Rectangle2D(0, 0, 1200, 700));
    }

    @Test
    void one_that_is_larger_than_its_screen_fills_it() {
        assertThat(WindowPlace.of(new Rectangle2D(200, 0, 1920, 1000), List.of(LEFT)))
                .contains(LEFT);
    }
}
