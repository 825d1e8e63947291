package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.optiscope.raster.ColorMap;
import org.optiscope.ui.kit.Roles;

class AxisContrastTest extends WindowJourney {
    @Test
    void the_numbers_of_the_axes_can_be_read_on_every_colour_of_every_map_in_both_themes() {
        Roles roles = (Roles) window.lookup(".roles");
        for (boolean dark : new boolean[] {false, true}) {
            interact(() -> session.display().darkProperty().set(dark));
            settle();
            for (ColorMap map : ColorMap.all()) {
                for (int argb : map.table()) {
                    Color surface = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
                    assertThat(contrast(roles.axis(), over(roles.axisGround(), surface)))
                            .describedAs("%s on %s, dark: %s", map.name(), surface, dark)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    private static Color over(Color upper, Color lower) {
        Color opaque = Color.color(upper.getRed(), upper.getGreen(), upper.getBlue());
        return lower.interpolate(opaque, upper.getOpacity());
    }

    /** The contrast ratio of WCAG 2.1. */
    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
