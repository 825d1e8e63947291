package org.optiscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles of all rooms: complete in both languages, and nothing in them that nobody says. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/org/optiscope/text");
    /** A key, or the beginning of keys whose end is worked out. */
    private static final Pattern ASKED = Pattern.compile("Texts\\.(?:get|later)\\(\\s*\"([^\"]*)\"");

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?[^%n]");

    @AfterEach
    void back_to_english() {
        Texts.speak(Language.ENGLISH);
    }

    static Stream<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void german_has_every_text_and_no_other(String room) throws IOException {
        assertThat(bundle(room + "_de").keySet()).isEqualTo(bundle(room).keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void no_text_is_empty_and_both_languages_take_the_same_parts(String room) throws IOException {
        TreeMap<String, String> german = bundle(room + "_de");
        bundle(room).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(german.get(key)).as(key).isNotBlank();
            assertThat(parts(german.get(key))).as(key).isEqualTo(parts(text));
        });
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void every_key_stands_once(String room) throws IOException {
        for (String file : List.of(room, room + "_de")) {
            List<String> keys = Files.readAllLines(BUNDLES.resolve(file + ".properties")).stream()
                    .filter(line -> line.matches("[a-zA-Z0-9.-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_is_asked_for_is_there_and_what_is_there_is_asked_for() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String room : rooms().toList()) {
            bundle(room).keySet().forEach(key -> there.add(room + "." + key));
        }
        Set<String> asked = new TreeSet<>();
        List<String> beginnings = new ArrayList<>();
        for (String key : asked()) {
            (key.endsWith(".") ? beginnings : asked).add(key);
        }
        assertThat(there).containsAll(asked);
        assertThat(there)
                .allMatch(key -> asked.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertThat(beginnings).allMatch(beginning -> there.stream().anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void a_language_that_is_spoken_is_said() {
        assertThat(Texts.get("bar.hint")).isEqualTo("Click the plot to move the start.");
        Texts.speak(Language.GERMAN);
        assertThat(Texts.get("bar.no-value-as-at", "1", "2")).endsWith("etwa nach (1, 2).");
    }

    private static List<String> asked() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> keys = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                ASKED.matcher(Files.readString(file))
                        .results()
                        .map(hit -> hit.group(1))
                        .forEach(keys::add);
            }
            return keys;
        }
    }

    /** What stands in a text at which place; a part may be said more than once. */
    private static Set<String> parts(String text) {
        Set<String> parts = new TreeSet<>();
        int next = 1;
        for (MatchResult hit : PLACE.matcher(text.replace("%%", "")).results().toList()) {
            parts.add(hit.group(1) == null ? Integer.toString(next++) : hit.group(1));
        }
        return parts;
    }

    private static TreeMap<String, String> bundle(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file + ".properties"))) {
            properties.load(reader);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
