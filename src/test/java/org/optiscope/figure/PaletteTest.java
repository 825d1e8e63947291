package org.optiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.raster.ColorMap;
import org.optiscope.raster.OkLab;

class PaletteTest {
    /** WCAG 2.1, success criterion 1.4.3. */
    private static final double READABLE = 4.5;

    /** In OKLab, where a difference that is just seen between two fields side by side is about 0.02. */
    private static final double TOLD_APART = 0.05;

    /** A line that can be seen at all; WCAG asks 3 of small things, but a path has a casing too. */
    private static final double SEEN = 1.7;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_numbers_of_the_axes_can_be_read_on_every_colour_of_every_map(boolean dark) {
        Palette palette = Palette.of(dark);
        for (ColorMap map : ColorMap.all()) {
            for (int surface : map.table()) {
                assertThat(contrast(palette.axis(), over(palette.axisGround(), surface)))
                        .describedAs("%s on %08x", map.name(), surface)
                        .isGreaterThanOrEqualTo(READABLE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hues_can_be_told_from_one_another_and_from_what_they_lie_on(boolean dark) {
        Palette palette = Palette.of(dark);
        for (int i = 0; i < Palette.HUES; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(palette.hue(i), palette.hue(j)))
                        .as("hues %d and %d", i, j)
                        .isGreaterThan(TOLD_APART);
            }
            assertThat(contrast(palette.hue(i), palette.surface()))
                    .as("hue %d", i)
                    .isGreaterThan(SEEN);
        }
        assertThat(palette.hue(Palette.HUES)).isEqualTo(palette.hue(0));
    }

    /** Okabe, Ito, "Color Universal Design", 2008: blue, vermillion, bluish green, orange; the other four are made darker for a white ground. */
    @Test
    void the_first_hues_are_those_of_okabe_and_ito() {
        Palette light = Palette.of(false);
        assertThat(light.hue(0)).isEqualTo(0xff0072b2);
        assertThat(light.hue(1)).isEqualTo(0xffd55e00);
        assertThat(light.hue(2)).isEqualTo(0xff009e73);
        assertThat(light.hue(4)).isEqualTo(0xffe69f00);
    }

    private static double distance(int a, int b) {
        double[] first = OkLab.of(a);
        double[] second = OkLab.of(b);
        return Math.sqrt(Math.pow(first[0] - second[0], 2)
                + Math.pow(first[1] - second[1], 2)
                + Math.pow(first[2] - second[2], 2));
    }

    private static int over(int upper, int lower) {
        double opacity = (upper >>> 24) / 255.0;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = opacity * (upper >> shift & 255) + (1 - opacity) * (lower >> shift & 255);
            mixed = mixed << 8 | (int) Math.round(channel);
        }
        return mixed;
    }

    /** The contrast ratio of WCAG 2.1. */
    private static double contrast(int a, int b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 255) + 0.7152 * linear(argb >> 8 & 255) + 0.0722 * linear(argb & 255);
    }

    private static double linear(int level) {
        double channel = level / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
