package org.optiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.raster.ColorMap;

class PaletteTest {
    /** WCAG 2.1, success criterion 1.4.3. */
    private static final double READABLE = 4.5;

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
    void hues_differ_from_one_another(boolean dark) {
        Set<Integer> hues = new HashSet<>();
        for (int i = 0; i < Palette.HUES; i++) {
            hues.add(Palette.of(dark).hue(i));
        }
        assertThat(hues).hasSize(Palette.HUES);
        assertThat(Palette.of(dark).hue(Palette.HUES))
                .isEqualTo(Palette.of(dark).hue(0));
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
