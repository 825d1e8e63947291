package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final double ROUNDING = 1e-9;

    @Test
    void what_stands_apart_stays() {
        assertThat(Spread.apart(new double[] {1, 20, 40}, 10, 0, 100)).containsExactly(1, 20, 40);
    }

    @Test
    void what_collides_stands_about_its_mean() {
        assertThat(Spread.apart(new double[] {50, 50, 50}, 10, 0, 100)).containsExactly(40, 50, 60);
        assertThat(Spread.apart(new double[] {20, 50, 52}, 10, 0, 100)).containsExactly(20, 46, 56);
    }

    @Test
    void nothing_leaves_while_there_is_room() {
        assertThat(Spread.apart(new double[] {100, 100}, 10, 0, 100)).containsExactly(90, 100);
        assertThat(Spread.apart(new double[] {0, 0}, 10, 0, 100)).containsExactly(0, 10);
        assertThat(Spread.apart(new double[0], 10, 0, 100)).isEmpty();
    }

    @Property(tries = 200)
    void neighbours_are_apart_and_inside(@ForAll @IntRange(min = 1, max = 10) int count, @ForAll int seed) {
        double[] wanted = new Random(seed).doubles(count, 0, 100).sorted().toArray();
        double[] places = Spread.apart(wanted, 10, 0, 100);
        for (int i = 0; i < count; i++) {
            assertThat(places[i]).isBetween(-ROUNDING, 100 + ROUNDING);
            assertThat(i == 0 || places[i] - places[i - 1] >= 10 - ROUNDING).isTrue();
        }
    }
}
