package org.optiscope.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.text.Refusal;

class JsonTest {
    private static Json parse(String text) throws JsonException {
        return Json.parse(text, () -> "a lesson");
    }

    @Test
    void every_value_knows_its_way_and_its_place() throws JsonException {
        Json last = parse("{\"steps\": [\n {\"at\": [1, 2.5]}]}")
                .required("steps")
                .items(1, () -> "one step")
                .get(0)
                .required("at")
                .items(-1, () -> "numbers")
                .get(1);
        assertThat(last.path()).isEqualTo("steps[0].at[1]");
        assertThat(last.number()).isEqualTo(2.5);
        assertThat(last.wrong("too late")).hasMessage("line 2, column 13: too late");
        assertThat(last.wrong("too late").sentence()).isEqualTo("too late");
        assertThat(last.wrong("too late").in("a.json").sentence()).isEqualTo("too late");
    }

    @Test
    void keys_are_listed_as_they_were_given() {
        assertThat(Json.keys("z", "a", "m")).containsExactly("z", "a", "m");
    }

    @Test
    void a_key_that_is_missing_is_missed_where_it_belongs() throws JsonException {
        Json inner = parse("{\"scene\":\n  {}}").required("scene");
        assertThatThrownBy(() -> inner.required("at"))
                .isInstanceOf(JsonException.class)
                .hasMessage("line 2, column 3: scene: the key \"at\" is missing");
        assertThatThrownBy(() -> parse("[]").required("at"))
                .hasMessage("line 1, column 1: the file must be an object with the key \"at\", not an array");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws Exception {
        byte[] bytes = "\uFEFF7".getBytes(StandardCharsets.UTF_8);
        assertThat(Json.read(new ByteArrayInputStream(bytes), () -> "a number").whole())
                .isEqualTo(7);
    }

    @Test
    void a_refusal_is_told_with_the_place_and_a_mistake_of_the_program_goes_on() throws JsonException {
        Json rate = parse("{\"rate\": -1}").required("rate");
        assertThatThrownBy(() -> rate.located(() -> {
                    throw new Refusal("it must be at least 0");
                }))
                .isInstanceOf(JsonException.class)
                .hasMessage("line 1, column 10: rate: it must be at least 0");
        assertThatThrownBy(() -> rate.located(() -> {
                    throw new IllegalArgumentException("fromIndex(3) > toIndex(2)");
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class what_is_said_of_the_whole {
        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                quoteCharacter = '`',
                value = {
                    "``~the file is empty; it must hold a lesson as a JSON object",
                    "{} {}~line 1, column 4: there is more text after the end of the lesson"
                })
        void says_what_the_file_should_hold(String text, String sentence) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(JsonException.class)
                    .hasMessage(sentence);
        }

        @Test
        void does_so_too_if_there_is_too_much_of_it() {
            assertThatThrownBy(() -> parse("[".repeat(101)))
                    .hasMessageEndingWith("the brackets are nested more than 100 deep; a lesson needs only a few");
            assertThatThrownBy(() -> parse("[" + "1,".repeat(2_000_000) + "1]"))
                    .hasMessageEndingWith("the file holds more than 2000000 values; this is no lesson");
            byte[] large = new byte[(16 << 20) + 1];
            assertThatThrownBy(() -> Json.read(new ByteArrayInputStream(large), () -> "a lesson"))
                    .hasMessage("the file is larger than 16 MB; this is no lesson");
        }
    }
}
