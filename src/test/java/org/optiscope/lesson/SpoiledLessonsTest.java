package org.optiscope.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.json.JsonException;

/** Lessons with slips of the key, lost lines and strange characters: each is read or refused, and nothing else happens. */
class SpoiledLessonsTest {
    private static final int SPOILED = 300;

    private static final String[] STRANGE = {
        "`",
        "```",
        "```\n",
        "$",
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "\"",
        ",",
        "#",
        "## ",
        "- ",
        "\n",
        "\r",
        "\t",
        "    ",
        "> ",
        "*",
        "_",
        "<",
        "\\",
        "\0",
        "\uFEFF",
        "\u2028",
        "\uD800",
        "é",
        "t",
        "end",
        "-",
        "9",
        "0",
        "e",
        ".",
        "1e999",
        "null",
        "for t = 0 to 9",
        "answer:",
        "predict",
        "~~~",
        "![a](b)",
        "[a]: b\n",
        "```scene\n{}\n```\n"
    };

    static List<Path> files() throws IOException {
        return LessonsTest.files();
    }

    /** Reads a text. */
    private interface Reading {
        Lesson of(String text) throws JsonException;
    }

    private static String spoiled(String text, Random random) {
        StringBuilder spoiled = new StringBuilder(text);
        for (int slip = random.nextInt(3); slip >= 0; slip--) {
            int at = random.nextInt(spoiled.length());
            int end = Math.min(spoiled.length(), at + 1 + random.nextInt(random.nextInt(8) == 0 ? 400 : 4));
            switch (random.nextInt(4)) {
                case 0 -> spoiled.delete(at, end);
                case 1 -> spoiled.insert(at, STRANGE[random.nextInt(STRANGE.length)]);
                case 2 -> spoiled.replace(at, end, STRANGE[random.nextInt(STRANGE.length)]);
                default -> spoiled.insert(random.nextInt(spoiled.length()), spoiled.substring(at, end));
            }
        }
        return spoiled.toString();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_spoiled_lesson_is_read_or_refused_in_a_sentence_with_its_line(Path file) throws IOException {
        spoil(file, LessonFile::parse, SPOILED / 10);
    }

    /** A slip in a translation seldom makes it unreadable: most of it is words. */
    @ParameterizedTest
    @MethodSource("files")
    void a_spoiled_translation_is_read_or_refused_in_a_sentence_with_its_line(Path file)
            throws IOException, JsonException {
        Lesson original = LessonFile.read(file);
        Path translation = file.resolveSibling("de").resolve(file.getFileName());
        spoil(translation, text -> LessonFile.translation(text, original), SPOILED / 30);
    }

    private static void spoil(Path file, Reading reading, int fewest) throws IOException {
        String text = Files.readString(file);
        Random random = new Random(17);
        int refused = 0;
        for (int i = 0; i < SPOILED; i++) {
            String spoiled = spoiled(text, random);
            long lines = spoiled.split("\r\n|\r|\n", -1).length;
            try {
                assertThat(reading.of(spoiled).steps()).isNotEmpty();
            } catch (JsonException e) {
                refused++;
                assertThat(e.getMessage()).as("spoiled %d of %s", i, file).matches("line [0-9]+[,:] .+");
                long line = Long.parseLong(e.getMessage().replaceFirst("line ([0-9]+).*", "$1"));
                assertThat(line).as(e.getMessage()).isBetween(1L, lines);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("spoiled " + i + " of " + file + ":\n" + spoiled, e);
            }
        }
        assertThat(refused).as("of %d", SPOILED).isBetween(fewest, SPOILED);
    }
}
