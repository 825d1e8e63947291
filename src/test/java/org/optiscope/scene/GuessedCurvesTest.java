package org.optiscope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.raster.ValueAxis;
import org.optiscope.reading.Curve;

class GuessedCurvesTest {
    private static final Scene HIDDEN =
            Scene.of(OpeningScene.create()).withPrediction(Optional.of(Prediction.of(0, 10, true)));

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1e-320, 1",
        "0.5, 12.5",
        "-3, 7",
        "-1e308, 1e308",
        "1e308, 1.7e308",
        "-1.7e308, -1e308",
        "1e-300, 1.7e308"
    })
    void there_is_an_axis_for_any_losses(double least, double greatest) {
        double[] losses = {least, greatest, Double.NaN, Double.POSITIVE_INFINITY};
        Curve curve = new Curve("Adam", "", 0, 0, Curve.Line.SOLID, 0, false, false, losses);

        ValueAxis axis = GuessedCurves.axis(HIDDEN, "loss", List.of(curve)).orElseThrow();

        assertThat(axis.share(least)).isNotNaN();
        assertThat(axis.share(greatest)).isGreaterThanOrEqualTo(axis.share(least));
    }
}
