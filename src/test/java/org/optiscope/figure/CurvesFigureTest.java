package org.optiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;
import org.optiscope.reading.CurveInputs;
import org.optiscope.reading.CurveTab;
import org.optiscope.reading.QuantityTabs;
import org.optiscope.reading.RunTabs;
import org.optiscope.scene.OpeningScene;

class CurvesFigureTest {
    private static final int WIDTH = 500;
    private static final int HEIGHT = 200;

    private final Experiment experiment = OpeningScene.create();
    private final CurveInputs inputs = CurveInputs.of(experiment, Simulator.run(experiment), 0, Optional.empty());
    private final ImagePen pen = new ImagePen(WIDTH, HEIGHT, 1, 11);

    private CurveChart chart(CurveTab tab) {
        List<Curve> curves = tab.source().curves(inputs, () -> false);
        return CurveChart.of(curves, 0, experiment.steps(), tab, new CurveChart.Wish(null, false));
    }

    @Test
    void every_curve_passes_through_its_values() {
        CurveChart chart = chart(RunTabs.create().get(0));
        Box area = new CurvesFigure(pen, Palette.of(false), 1).draw(chart, WIDTH, HEIGHT);
        int[] pixels = pen.argb();

        for (Curve curve : chart.curves()) {
            int hit = 0;
            for (int t = 0; t <= experiment.steps(); t += 10) {
                int px = (int) CurvesFigure.px(chart, area, t);
                int py = (int) CurvesFigure.py(chart, area, curve.values()[t]);
                hit += isNear(pixels, px, py, Palette.of(false).hue(curve.hue())) ? 1 : 0;
            }
            assertThat(hit).as(curve.label()).isGreaterThan(experiment.steps() / 10 / 2);
        }
    }

    /** Whether a pixel within two of that place has the colour; curves are drawn over one another. */
    private static boolean isNear(int[] pixels, int px, int py, int argb) {
        for (int y = Math.max(0, py - 2); y <= Math.min(HEIGHT - 1, py + 2); y++) {
            for (int x = Math.max(0, px - 2); x <= Math.min(WIDTH - 1, px + 2); x++) {
                if (pixels[y * WIDTH + x] == argb) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void nothing_of_a_curve_is_drawn_outside_the_area_between_the_axes() {
        CurveChart chart = chart(RunTabs.create().get(0));
        Box area = new CurvesFigure(pen, Palette.of(false), 1).draw(chart, WIDTH, HEIGHT);
        int[] pixels = pen.argb();

        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < (int) area.x() - 1; x++) {
                int pixel = pixels[y * WIDTH + x];
                assertThat(chart.curves())
                        .noneMatch(curve -> pixel == Palette.of(false).hue(curve.hue()));
            }
        }
    }

    @Test
    void the_names_of_an_optimizers_quantities_stand_at_the_ends_of_their_curves() {
        CurveTab own = QuantityTabs.of(experiment.runs().get(0).optimizer()).get(0);
        Box area = new CurvesFigure(pen, Palette.of(false), 1).draw(chart(own), WIDTH, HEIGHT);
        int[] pixels = pen.argb();
        long inked = Arrays.stream(pixels).filter(pixel -> pixel != 0).count();

        assertThat(inked).isPositive();
        assertThat(area.right()).isLessThan(WIDTH - 20);
        boolean named = false;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = (int) area.right() + 4; x < WIDTH; x++) {
                named |= pixels[y * WIDTH + x] >>> 24 > 128;
            }
        }
        assertThat(named).isTrue();
    }
}
