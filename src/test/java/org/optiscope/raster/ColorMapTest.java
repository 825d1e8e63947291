package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.text.Refusal;

class ColorMapTest {
    /** Rounding a colour to bytes moves its lightness by up to half a byte: at most 0.3 in L*. */
    private static final double BYTE = 0.3;
    /** Between two anchors the published tables bend a little more than a cubic does: in bytes of one channel. */
    private static final int BEND = 3;

    static Iterable<ColorMap> all() {
        return ColorMap.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void lightness_runs_one_way(ColorMap map) {
        int[] table = map.table();
        double direction = Math.signum(lightness(table[ColorMap.SIZE - 1]) - lightness(table[0])),
                furthest = direction * lightness(table[0]);
        for (int argb : table) {
            assertThat(direction * lightness(argb)).isGreaterThanOrEqualTo(furthest - BYTE);
            furthest = Math.max(furthest, direction * lightness(argb));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void neighbouring_colours_are_a_byte_or_two_apart(ColorMap map) {
        int[] table = map.table();
        for (int i = 1; i < table.length; i++) {
            assertThat(distance(table[i - 1], table[i])).isLessThanOrEqualTo(2);
            assertThat(table[i] >>> 24).isEqualTo(255);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void where_there_is_no_value_the_colour_is_not_of_the_ramp(ColorMap map) {
        assertThat(map.argb(Double.NaN)).isEqualTo(map.undefined());
        assertThat(map.table()).doesNotContain(map.undefined());
    }

    @ParameterizedTest
    @MethodSource("all")
    void positions_beyond_the_ramp_are_its_ends(ColorMap map) {
        assertThat(map.argb(-1)).isEqualTo(map.argb(0)).isEqualTo(map.table()[0]);
        assertThat(map.argb(Double.POSITIVE_INFINITY)).isEqualTo(map.argb(1)).isEqualTo(map.table()[1023]);
    }

    /** Entries of the published tables that are not anchors here. */
    @ParameterizedTest
    @CsvSource({
        "viridis,   0, 440154", "viridis,  128, 21918c", "viridis,  202, 75d054", "viridis,  255, fde725",
        "magma,     7, 03030f", "magma,    127, b5367a", "magma,    202, fd9b6b", "magma,    248, fcf0b2",
        "cividis,  52, 36466c", "cividis,  127, 7c7b78", "cividis,  202, c6b667", "cividis,  255, fee838",
        "inferno,  52, 440a68", "inferno,  255, fcffa4"
    })
    void the_published_colours_are_met(String id, int index, String rgb) {
        int published = 0xFF000000 | Integer.parseInt(rgb, 16);
        assertThat(distance(ColorMap.byId(id).argb(index / 255.0), published)).isLessThanOrEqualTo(BEND);
    }

    @Test
    void the_default_is_ink_and_its_valley_is_the_dark_end() {
        assertThat(ColorMap.all().get(0).id()).isEqualTo("ink");
        assertThat(lightness(ColorMap.byId("ink").argb(0))).isLessThan(45);
        assertThat(lightness(ColorMap.byId("ink").argb(1))).isGreaterThan(97);
        assertThat(lightness(ColorMap.byId("ink-dark").argb(0))).isGreaterThan(70);
        assertThat(lightness(ColorMap.byId("ink-dark").argb(1))).isLessThan(12);
    }

    @Test
    void an_unknown_id_is_answered_with_the_known_ones() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ColorMap.byId("jet"))
                .withMessageContaining("jet")
                .withMessageContaining("ink, ink-dark, viridis");
    }

    @Test
    void a_colour_survives_the_way_through_oklab() {
        for (int rgb : new int[] {0, 0xFFFFFF, 0x3C5A7D, 0xFF0000, 0x00FF00, 0x0000FF}) {
            double[] lab = OkLab.of(rgb);
            assertThat(OkLab.argb(lab[0], lab[1], lab[2])).isEqualTo(0xFF000000 | rgb);
        }
        assertThat(OkLab.of(0xFFFFFF)[0]).isCloseTo(1, within(1e-6)); // the published matrices have ten digits
    }

    /** CIE L*, 0..100. */
    private static double lightness(int argb) {
        double y = 0.2126 * OkLab.linear(argb >> 16 & 255)
                + 0.7152 * OkLab.linear(argb >> 8 & 255)
                + 0.0722 * OkLab.linear(argb & 255);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static int distance(int a, int b) {
        int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255)), green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
        return Math.max(Math.max(red, green), Math.abs((a & 255) - (b & 255)));
    }

    @Test
    void a_bent_map_is_the_same_ramp_sooner_at_its_end() {
        ColorMap ink = ColorMap.byId("ink");
        ColorMap bent = ink.bent(0.5);

        assertThat(bent.argb(0)).isEqualTo(ink.argb(0));
        assertThat(bent.argb(1)).isEqualTo(ink.argb(1));
        assertThat(bent.table()[256]).isEqualTo(ink.argb(Math.sqrt(256 / 1023.0)));
        assertThat(ink.bent(1)).isSameAs(ink);
    }
}
