package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.json.JsonException;

/** Whatever is wrong with a file, it is refused in one sentence, and nothing else happens. */
class RefusedFilesTest {
    /** Every key of the format once; {@code @} and the type's name stand before each value. */
    private static final String CATALOGUE = String.join(
            "\n",
            "{ \"format\": @text\"optiscope-experiment/1\",",
            "  \"surface\": @surface{ \"id\": @text\"ravine\", \"parameters\": @object{ \"kappa\": @number 4 },",
            "    \"domain\": @pair[ @pair[@number-1, @number 1], @pair[@number-2, @number 2]] },",
            "  \"start\": @pair[@number-1.5, @number 2.0], \"steps\": @whole 200,",
            "  \"noise\": @object{ \"sigma\": @notNegative 0.5, \"keep\": @pair[@probability 1, @probability 0.5],",
            "    \"seed\": @whole 1 },",
            "  \"runs\": @list[",
            "    @object{ \"optimizer\": @text\"adam\", \"label\": @text\"a\", \"visible\": @truth true, \"hue\": @whole 3,",
            "      \"learningRate\": @notNegative 0.01, \"beta1\": @decay 0.9, \"beta2\": @decay 0.999,",
            "      \"epsilon\": @notNegative 1e-8, \"biasCorrection\": @truth true, \"amsgrad\": @truth false,",
            "      \"weightDecay\": @notNegative 0 },",
            "    @object{ \"optimizer\": @text\"sgd\", \"momentum\": @probability 0.5, \"dampening\": @decay 0.5,",
            "      \"nesterov\": @truth false },",
            "    @object{ \"optimizer\": @text\"rmsprop\", \"decay\": @decay 0.5, \"momentum\": @probability 0.5,",
            "      \"centered\": @truth true },",
            "    @object{ \"optimizer\": @text\"adagrad\", \"learningRateDecay\": @notNegative 0.5,",
            "      \"initialAccumulator\": @notNegative 0.5 } ] }");

    private static final String TYPED =
            "{ \"surface\": @surface{ \"formula\": @formula\"x^2 + k*y^2\", \"parameters\": @object{ \"k\": @number 4 } },"
                    + " \"runs\": @list[ @object{ \"optimizer\": @text\"sgd\" } ] }";

    private static final String GOOD = plain(CATALOGUE);

    private static String plain(String marked) {
        return marked.replaceAll("@[a-zA-Z]+", "");
    }

    private static List<String> wrong(String type) {
        List<String> wrong = new ArrayList<>(List.of("null", "NaN", "-", "tru", "1e999,", "\"\\x\"", "\u0000"));
        boolean number = List.of("number", "whole", "notNegative", "decay", "probability")
                .contains(type);
        if (number) {
            wrong.addAll(
                    List.of("true", "\"1\"", "[]", "[1]", "{}", "1e999", "-1e999", "01", "1.", ".5", "0x10", "+1"));
        }
        wrong.addAll(
                switch (type) {
                    case "text", "formula" ->
                        List.of(
                                "true",
                                "1",
                                "1.5",
                                "[]",
                                "{}",
                                "\"line\nbreak\"",
                                type.equals("text") ? "[\"a\"]" : "\"x +\"");
                    case "truth" -> List.of("1", "0", "\"true\"", "[]", "{}", "True");
                    case "whole" -> List.of("1.5", "1e-3", "1e30", "99999999999999999999", "-9e18");
                    case "notNegative" -> List.of("-1e-300", "-1");
                    case "decay" -> List.of("1", "1.5", "-0.1");
                    case "probability" -> List.of("1.0000000000000002", "-1e-9");
                    case "pair" ->
                        List.of("true", "1", "\"1,2\"", "{}", "[]", "[1]", "[1, 2, 3]", "[1, null]", "[[], []]");
                    case "object" -> List.of("true", "1", "\"a\"", "[]", "{\"nothing\": 1}");
                    case "surface" ->
                        List.of(
                                "true",
                                "1",
                                "[]",
                                "{}",
                                "\"\"",
                                "\"nowhere\"",
                                "{\"id\": \"nowhere\"}",
                                "{\"formula\": \"\"}");
                    case "list" ->
                        List.of("true", "1", "\"a\"", "{}", "[1]", "[[]]", "[{}]", "[null]", "[{\"optimizer\": \"\"}]");
                    default -> List.<String>of();
                });
        return wrong;
    }

    /** The marked text with one value replaced by each that is wrong there. */
    private static Stream<String> withWrongValues(String marked) {
        List<String> texts = new ArrayList<>();
        for (int at = marked.indexOf('@'); at >= 0; at = marked.indexOf('@', at + 1)) {
            int from = at + 1;
            while (Character.isLetter(marked.charAt(from))) {
                from++;
            }
            String type = marked.substring(at + 1, from);
            int to = endOfValue(marked, from);
            for (String value : wrong(type)) {
                texts.add(plain(marked.substring(0, at)) + " " + value + plain(marked.substring(to)));
            }
        }
        return texts.stream();
    }

    private static int endOfValue(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; ; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ']' || c == '}' || c == ',') && depth == 0) {
                return i;
            } else if (!quoted && (c == ']' || c == '}')) {
                depth--;
            }
        }
    }

    private static String refusal(ThrowingCallable reading, String text) {
        Throwable thrown = catchThrowable(reading);
        assertThat(thrown).as(text).isExactlyInstanceOf(JsonException.class);
        assertThat(thrown.getMessage())
                .as(text)
                .isNotBlank()
                .hasSizeLessThan(400)
                .doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]")
                .doesNotContain("Exception", "java.", "jackson", "StreamRead", "Source:", "null (", "Json");
        return thrown.getMessage();
    }

    private static String refusal(String text) {
        return refusal(() -> ExperimentFile.parse(text), text);
    }

    private static void assertReadOrRefused(String text) {
        try {
            ExperimentFile.parse(text);
        } catch (JsonException e) {
            refusal(text);
        }
    }

    @Test
    void the_texts_to_be_spoiled_are_good() throws JsonException {
        assertThat(ExperimentFile.parse(GOOD).runs()).hasSize(4);
        assertThat(ExperimentFile.parse(plain(TYPED)).runs()).hasSize(1);
    }

    @Test
    void every_wrong_value_at_every_key_is_refused_with_its_place() {
        List<String> texts = Stream.of(CATALOGUE, TYPED)
                .flatMap(RefusedFilesTest::withWrongValues)
                .toList();
        assertThat(texts).hasSizeGreaterThan(600);
        for (String text : texts) {
            assertThat(refusal(text)).as(text).matches("line \\d+, column \\d+: .+");
        }
    }

    @Test
    void unknown_keys_are_refused_at_every_level() {
        for (int brace = GOOD.indexOf('{'); brace >= 0; brace = GOOD.indexOf('{', brace + 1)) {
            String text = GOOD.substring(0, brace + 1) + "\"colour\": 1," + GOOD.substring(brace + 1);
            long line =
                    1 + text.substring(0, brace).chars().filter(c -> c == '\n').count();
            assertThat(refusal(text)).startsWith("line " + line + ", column ").contains("colour");
        }
    }

    @Test
    void every_key_may_stand_only_once() {
        List<String> keys = Stream.of(GOOD.split("\""))
                .filter(word -> GOOD.contains("\"" + word + "\":"))
                .toList();
        assertThat(keys).hasSizeGreaterThan(20);
        for (String key : keys) {
            String pair = "\"" + key + "\":";
            assertThat(refusal(GOOD.replaceFirst(pair, pair + " 1, " + pair))).contains("second time", key);
        }
    }

    @Test
    void a_text_that_ends_anywhere_is_refused() {
        for (int length = 0; length < GOOD.length(); length++) {
            refusal(GOOD.substring(0, length));
        }
    }

    @Test
    void a_text_that_lacks_any_one_character_is_read_or_refused() {
        for (int i = 0; i < GOOD.length(); i++) {
            assertReadOrRefused(GOOD.substring(0, i) + GOOD.substring(i + 1));
        }
    }

    @Property(seed = "1", tries = 2000)
    void spoiled_texts_are_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(GOOD);
        for (int i = random.nextInt(4); i >= 0; i--) {
            String signs = "{}[]\",:0-.eE\\x \n\u0000\ud800\u2028NI";
            text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
        }
        assertReadOrRefused(text.toString());
    }

    @Property(seed = "1", tries = 1000)
    void any_text_at_all_is_read_or_refused(@ForAll String text) {
        assertReadOrRefused(text);
        assertReadOrRefused("{\"surface\": {\"formula\": " + text + "}, \"runs\": []}");
    }

    static Stream<String> excesses() {
        int many = 100_000;
        String formula = "{\"runs\": [], \"surface\": {\"formula\": \"";
        return Stream.of(
                "[".repeat(many),
                "{\"a\":".repeat(many),
                "{\"runs\": " + "[".repeat(many) + "]".repeat(many) + "}",
                "{\"steps\": " + "9".repeat(many) + "}",
                "{\"steps\": 0." + "9".repeat(many) + "}",
                "{\"" + "k".repeat(many) + "\": 1}",
                "{\"surface\": \"" + "s".repeat(many) + "\", \"runs\": []}",
                "{\"format\": \"" + "s".repeat(many) + "\"}",
                formula + "(".repeat(many) + "\"}}",
                formula + "(".repeat(many) + "x" + ")".repeat(many) + "\"}}",
                formula + "-".repeat(many) + "x\"}}",
                formula + "sin(".repeat(many) + "x" + ")".repeat(many) + "\"}}",
                formula + "x^".repeat(many) + "x\"}}",
                formula + "x+".repeat(many) + "x\"}}");
    }

    @ParameterizedTest
    @MethodSource("excesses")
    void too_much_of_anything_is_refused(String text) {
        refusal(text);
    }

    @Provide
    Arbitrary<Experiment> experiments() {
        return RandomExperiments.all();
    }

    @Property(seed = "1", tries = 500)
    void what_is_written_reads_back_to_an_equal_experiment(@ForAll("experiments") Experiment experiment)
            throws JsonException {
        String text = ExperimentFile.format(experiment);
        assertThat(ExperimentFile.parse(text)).as(text).isEqualTo(experiment);
    }

    /** What cannot be opened, or is no text, is told with the file's name. */
    static class OnDisk {
        @TempDir
        Path folder;

        private String refusal(Path file) {
            String said = RefusedFilesTest.refusal(() -> ExperimentFile.read(file), file.toString());
            assertThat(said).startsWith(file + ": ");
            return said.substring((file + ": ").length());
        }

        private Path file(byte[] bytes) throws Exception {
            return Files.write(folder.resolve("e.json"), bytes);
        }

        @Test
        void a_missing_file_and_a_folder() {
            assertThat(refusal(folder.resolve("none.json"))).isEqualTo("there is no such file");
            assertThat(refusal(folder)).isEqualTo("the file cannot be read, it is a folder");
        }

        @Test
        void an_empty_file_and_one_of_a_byte_order_mark_only() throws Exception {
            String empty = "the file is empty; it must hold an experiment as a JSON object";
            assertThat(refusal(file(new byte[0]))).isEqualTo(empty);
            assertThat(refusal(file(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})))
                    .isEqualTo(empty);
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
        void another_encoding(String encoding) throws Exception {
            refusal(file("{\"surface\": \"ravine\", \"runs\": []}".getBytes(encoding)));
            refusal(file(GOOD.replace("\"a\"", "\"ä\"").getBytes(StandardCharsets.ISO_8859_1)));
        }

        @Test
        void no_text() throws Exception {
            Random random = new Random(1);
            for (int i : IntStream.range(0, 100).toArray()) {
                byte[] bytes = new byte[1 + i * 10];
                random.nextBytes(bytes);
                refusal(file(bytes));
            }
        }

        @Test
        void a_file_far_too_large() throws Exception {
            assertThat(refusal(file(new byte[(16 << 20) + 1])))
                    .isEqualTo("the file is larger than 16 MB; this is no experiment");
        }
    }

    @org.junit.jupiter.api.Nested
    class on_disk extends OnDisk {}
}
