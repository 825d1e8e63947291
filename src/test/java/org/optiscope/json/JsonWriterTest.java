package org.optiscope.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonWriterTest {
    /** A little of everything: objects in an array, in an object and alone, arrays of arrays, and what is empty. */
    private static Map<String, Object> whole() {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("at", 3);
        step.put("look", Map.of("dark", true));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", "A \"lesson\"");
        whole.put("domain", List.of(List.of(0.0, 1.0), List.of(-1.0, 1e-8)));
        whole.put("steps", List.of(step, Map.of()));
        whole.put("claims", List.of());
        whole.put("answer", null);
        return whole;
    }

    @Test
    void a_file_has_a_line_a_member_and_a_line_for_each_object_of_an_array() {
        assertThat(JsonWriter.text(whole(), JsonLayout.FILE)).isEqualTo("""
                        {
                          "title": "A \\"lesson\\"",
                          "domain": [[0.0, 1.0], [-1.0, 1.0E-8]],
                          "steps": [
                            { "at": 3, "look": { "dark": true } },
                            { }
                          ],
                          "claims": [],
                          "answer": null
                        }""");
    }

    @Test
    void a_listing_has_a_line_for_every_member() {
        assertThat(JsonWriter.text(List.of(whole()), JsonLayout.LISTING)).isEqualTo("""
                        [ {
                          "title" : "A \\"lesson\\"",
                          "domain" : [ [ 0.0, 1.0 ], [ -1.0, 1.0E-8 ] ],
                          "steps" : [ {
                            "at" : 3,
                            "look" : {
                              "dark" : true
                            }
                          }, { } ],
                          "claims" : [ ],
                          "answer" : null
                        } ]""");
    }

    @Test
    void rows_have_a_line_each_and_no_air() {
        assertThat(JsonWriter.text(whole(), JsonLayout.ROWS)).isEqualTo("""
                        {
                        "title":"A \\"lesson\\"",
                        "domain":[[0.0,1.0],[-1.0,1.0E-8]],
                        "steps":[
                        {"at":3,"look":{"dark":true}},
                        {}],
                        "claims":[],
                        "answer":null}""");
    }

    @Test
    void what_is_not_finite_is_a_text() {
        List<Double> numbers = List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0);
        assertThat(JsonWriter.text(numbers, JsonLayout.FILE)).isEqualTo("[\"NaN\", \"Infinity\", \"-Infinity\", -0.0]");
    }

    @Test
    void what_json_has_no_value_for_is_a_mistake() {
        assertThatThrownBy(() -> JsonWriter.text(new Object(), JsonLayout.FILE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(JsonLayout.class)
    void every_layout_says_the_same(JsonLayout layout) throws Exception {
        JsonMapper mapper = new JsonMapper();
        JsonNode expected = mapper.valueToTree(whole());
        assertThat(mapper.readTree(JsonWriter.text(whole(), layout)).toString()).isEqualTo(expected.toString());
    }

    @Property(seed = "1", tries = 1000)
    void texts_and_numbers_come_back_as_they_were(@ForAll String text, @ForAll double number, @ForAll long whole)
            throws Exception {
        List<Object> given = new ArrayList<>(Arrays.asList(text, number, whole));
        List<Json> read = Json.parse(JsonWriter.text(given, JsonLayout.FILE), () -> "a list")
                .items(3, () -> "three values");
        assertThat(read.get(0).text()).isEqualTo(text);
        assertThat(Double.doubleToLongBits(read.get(1).number())).isEqualTo(Double.doubleToLongBits(number));
        assertThat(read.get(2).whole()).isEqualTo(whole);
    }
}
