package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.Test;
import org.optiscope.figure.Palette;
import org.optiscope.ui.kit.RunStyle;

class PaletteJourneyTest extends WindowJourney {
    /** Colours of pictures have 8 bits a channel; those of nodes are real numbers. */
    private static final double ONE_LEVEL = 1.01 / 255;

    @Test
    void nodes_and_figures_have_the_same_colours_in_both_themes() {
        for (boolean dark : new boolean[] {false, true}) {
            interact(() -> session.display().darkProperty().set(dark));
            settle();
            Palette palette = Palette.of(dark);
            for (int hue = 0; hue < Palette.HUES; hue++) {
                assertSame("hue " + hue, palette.hue(hue), styled("-run-hue", RunStyle.styleClass(hue)));
            }
            assertSame("casing", palette.casing(), styled("-casing"));
            assertSame("contour", palette.contour(), styled("-contour"));
            assertSame("axis", palette.axis(), styled("-axis"));
            assertSame("axis ground", palette.axisGround(), styled("-axis-ground"));
            assertSame("grid", palette.grid(), styled("-grid"));
            assertSame("minimum", palette.minimum(), styled("-star"));
            assertSame("rim of a minimum", palette.minimumRim(), styled("-star-rim"));
            assertSame("rim", palette.rim(), styled("-rim"));
            assertSame("start", palette.start(), styled("-start"));
            assertSame("surface", palette.surface(), styled("-surface"));
            assertSame("text", palette.text(), styled("-text"));
            assertSame("card", palette.card(), styled("-card"));
        }
    }

    /** The colour that the style sheet gives a node. */
    private Color styled(String role, String... styleClasses) {
        Circle[] made = new Circle[1];
        interact(() -> {
            made[0] = new Circle(1);
            made[0].setStyle("-fx-fill: " + role);
            made[0].getStyleClass().addAll(styleClasses);
            Group group = new Group(made[0]);
            window.getChildren().add(group);
            group.applyCss();
            window.getChildren().remove(group);
        });
        return (Color) made[0].getFill();
    }

    private static void assertSame(String what, int argb, Color color) {
        double[] figure = {argb >> 16 & 255, argb >> 8 & 255, argb & 255, argb >>> 24};
        double[] node = {color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity()};
        for (int i = 0; i < node.length; i++) {
            assertThat(figure[i] / 255).as(what).isCloseTo(node[i], within(ONE_LEVEL));
        }
    }
}
