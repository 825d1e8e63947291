package org.optiscope.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue against values from PyTorch in double precision and against exact ones of 60 digits. */
class ReferenceTest {
    /** Two good implementations differ by a few units in the last place of the largest term; the data set states this bound. */
    private static final double TOLERANCE = 1e-12;

    private static final int SURFACES = 19;

    static Stream<JsonNode> surfaces() throws IOException {
        try (InputStream stream = ReferenceTest.class.getResourceAsStream("/reference/surfaces.json")) {
            return StreamSupport.stream(
                    new JsonMapper().readTree(stream).get("surfaces").spliterator(), false);
        }
    }

    private static Surface surface(JsonNode reference) {
        return SurfaceCatalog.byId(reference.get("name").textValue().replace('_', '-'));
    }

    @Test
    void the_data_set_is_complete() throws IOException {
        assertThat(surfaces())
                .hasSize(SURFACES)
                .allMatch(reference -> reference.get("points").size() == 25);
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void values_and_gradients_agree_with_the_reference(JsonNode reference) {
        Surface surface = surface(reference);
        double[] gradient = new double[2];
        for (JsonNode point : reference.get("points")) {
            double f = surface.gradient(
                    point.get("x").doubleValue(), point.get("y").doubleValue(), gradient);
            for (String prefix : new String[] {"", "exact_"}) {
                double value = point.get(prefix + "f").doubleValue();
                double gx = point.get(prefix + "grad").get(0).doubleValue();
                double gy = point.get(prefix + "grad").get(1).doubleValue();
                double slope = TOLERANCE * Math.max(1, Math.max(Math.abs(gx), Math.abs(gy)));
                assertThat(f).as("%s", point).isEqualTo(value, within(TOLERANCE * Math.max(1, Math.abs(value))));
                assertThat(gradient[0]).as("%s", point).isEqualTo(gx, within(slope));
                assertThat(gradient[1]).as("%s", point).isEqualTo(gy, within(slope));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void every_reference_minimum_inside_the_domain_is_in_the_catalogue(JsonNode reference) {
        Surface surface = surface(reference);
        for (String key : new String[] {"global_minima", "local_minima"}) {
            for (JsonNode minimum : reference.get(key)) {
                double x = minimum.get("x").doubleValue();
                double y = minimum.get("y").doubleValue();
                assertThat(surface.minima())
                        .anyMatch(m -> Math.abs(m.x() - x) < TOLERANCE && Math.abs(m.y() - y) < TOLERANCE);
            }
        }
    }
}
