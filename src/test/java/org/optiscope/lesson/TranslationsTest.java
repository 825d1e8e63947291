package org.optiscope.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.json.JsonException;
import org.optiscope.text.Language;
import org.optiscope.text.Texts;

/** Lessons in German: they say what the originals say, about what the originals show. */
class TranslationsTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");

    private static final Pattern WORD = Pattern.compile("\\b[a-z]{2,}\\b");

    static Stream<String> ids() {
        return LessonCatalog.ids().stream();
    }

    static Stream<Path> files() throws IOException {
        return LessonsTest.files().stream()
                .map(file -> file.resolveSibling("de").resolve(file.getFileName()));
    }

    private static Lesson spoken(Language language, String id) {
        Texts.speak(language);
        return LessonCatalog.byId(id);
    }

    @AfterEach
    void back_to_english() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void every_lesson_is_translated_and_nothing_else() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "lessons", "de"))) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(files().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_lesson_asked_for_in_german_is_german_and_in_english_english(String id) {
        Lesson english = LessonCatalog.byId(id);
        Lesson german = spoken(Language.GERMAN, id);
        assertThat(german.opening()).isNotEqualTo(english.opening());
        for (int i = 0; i < english.steps().size(); i++) {
            List<List<Piece>> original = lines(english.steps().get(i));
            List<List<Piece>> translated = lines(german.steps().get(i));
            assertThat(translated).hasSameSizeAs(original);
            for (int k = 0; k < original.size(); k++) {
                String said = Piece.text(translated.get(k));
                if (said.equals(Piece.text(original.get(k)))) {
                    assertThat(words(translated.get(k))).as(said).isEmpty();
                }
            }
        }
        assertThat(spoken(Language.ENGLISH, id).opening()).isEqualTo(english.opening());
    }

    /** Those in small letters, which no name is. */
    private static List<String> words(List<Piece> line) {
        return line.stream()
                .filter(piece -> piece.kind() != Piece.Kind.FORMULA)
                .flatMap(piece -> WORD.matcher(piece.text()).results().map(MatchResult::group))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_translation_shows_asks_and_claims_what_the_original_does(String id) {
        Lesson english = LessonCatalog.byId(id);
        Lesson german = spoken(Language.GERMAN, id);
        assertThat(german.steps()).hasSameSizeAs(english.steps());
        for (int i = 0; i < english.steps().size(); i++) {
            LessonStep original = english.steps().get(i);
            LessonStep step = german.steps().get(i);
            assertThat(nameless(step)).isEqualTo(nameless(original));
            assertThat(step.scene().look()).isEqualTo(original.scene().look());
            assertThat(step.play()).isEqualTo(original.play());
            assertThat(step.controls()).isEqualTo(original.controls());
            assertThat(step.claims())
                    .extracting(Claim::line, Claim::text)
                    .isEqualTo(original.claims().stream()
                            .map(claim -> tuple(claim.line(), claim.text()))
                            .toList());
            assertThat(step.questions())
                    .extracting(Question::right, question -> question.choices().size())
                    .isEqualTo(original.questions().stream()
                            .map(question ->
                                    tuple(question.right(), question.choices().size()))
                            .toList());
            assertThat(step.text())
                    .extracting(Passage::kind)
                    .isEqualTo(original.text().stream().map(Passage::kind).toList());
        }
    }

    /** The experiment without the labels of its runs. */
    private static Experiment nameless(LessonStep step) {
        Experiment experiment = step.scene().experiment();
        List<RunSpec> runs = new ArrayList<>();
        experiment.runs().forEach(run -> runs.add(run.withLabel("")));
        return experiment.withRuns(runs);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_translation_has_the_formulas_and_numbers_of_the_original_in_each_step(String id) {
        Lesson english = LessonCatalog.byId(id);
        Lesson german = spoken(Language.GERMAN, id);
        assertThat(formulas(german.opening())).isEqualTo(formulas(english.opening()));
        for (int i = 0; i < english.steps().size(); i++) {
            LessonStep original = english.steps().get(i);
            LessonStep step = german.steps().get(i);
            assertSame(step, original, TranslationsTest::formulas);
            assertSame(step, original, TranslationsTest::numbers);
        }
    }

    private static void assertSame(LessonStep step, LessonStep original, Function<List<Piece>, List<String>> part) {
        assertThat(lines(step).stream().flatMap(line -> part.apply(line).stream()))
                .as(original.title())
                .containsExactlyInAnyOrderElementsOf(lines(original).stream()
                        .flatMap(line -> part.apply(line).stream())
                        .toList());
    }

    private static List<List<Piece>> lines(LessonStep step) {
        List<List<Piece>> lines = new ArrayList<>();
        lines.add(step.heading());
        step.text().forEach(passage -> lines.add(passage.pieces()));
        for (Question question : step.questions()) {
            lines.add(question.question());
            lines.addAll(question.choices());
            lines.add(question.answer());
            lines.add(question.reason());
        }
        return lines;
    }

    private static List<String> formulas(List<Piece> line) {
        return line.stream()
                .filter(piece -> piece.kind() == Piece.Kind.FORMULA)
                .map(Piece::text)
                .toList();
    }

    /** Those outside of formulas, without what groups their digits. */
    private static List<String> numbers(List<Piece> line) {
        return line.stream()
                .filter(piece -> piece.kind() != Piece.Kind.FORMULA)
                .flatMap(piece -> NUMBER.matcher(piece.text()).results().map(MatchResult::group))
                .map(number -> number.replace(",", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_label_that_has_words_is_translated(String id) {
        Lesson english = LessonCatalog.byId(id);
        Lesson german = spoken(Language.GERMAN, id);
        for (int i = 0; i < english.steps().size(); i++) {
            List<String> translated = german.steps().get(i).scene().experiment().labels();
            assertThat(english.steps().get(i).scene().experiment().labels())
                    .filteredOn(label -> WORD.matcher(label).find())
                    .doesNotContainAnyElementsOf(translated);
        }
    }

    @Test
    void runs_bear_the_labels_of_the_language() {
        assertThat(spoken(Language.GERMAN, "07-bias-correction")
                        .steps()
                        .get(1)
                        .scene()
                        .experiment()
                        .labels())
                .containsExactly("Adam", "unkorrigiert");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_bookmark_holds_in_every_language(String id) throws JsonException {
        Texts.speak(Language.GERMAN);
        Course german = new Bookmark(id, 1).read();
        Texts.speak(Language.ENGLISH);
        Course english = new Bookmark(id, 1).read();
        assertThat(german.source()).isEqualTo(english.source());
        assertThat(german.at()).isEqualTo(english.at());
        assertThat(german.lesson().title())
                .isEqualTo(spoken(Language.GERMAN, id).title());
    }

    @Nested
    class In_files {
        private static final String ORIGINAL = "# Title\n\nWhat it shows.\n\n## One\n\nText.\n\n"
                + "```scene\n{ \"experiment\": { \"surface\": \"sphere\", \"steps\": 5, \"runs\": [\n"
                + "  { \"optimizer\": \"sgd\", \"label\": \"slow\" } ] } }\n```\n\n"
                + "```question\nWhich?\n- A\n- B\nanswer: B\n```\n\n"
                + "```question\nWhere?\npredict\nanswer: here\n```\n\n"
                + "## Two\n\nText.\n";

        /** Labels in line 5, steps in 9 and 27, questions in 13 and 20. */
        private static final String GERMAN =
                "# Titel\n\nWas sie zeigt.\n\n```labels\nslow: langsam\n```\n\n## Eins\n\nText.\n\n"
                        + "```question\nWelches?\n- C\n- D\nanswer: D\n```\n\n"
                        + "```question\nWo?\npredict\nanswer: hier\n```\n\n\n"
                        + "## Zwei\n\nText.\n";

        @TempDir
        private Path folder;

        private Path write(String name, String text) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        }

        @Test
        void the_translation_beside_a_lesson_is_opened_where_its_language_is_spoken()
                throws IOException, JsonException {
            Path original = write("own.md", ORIGINAL);
            Texts.speak(Language.GERMAN);
            assertThat(Course.read(original.toString()).lesson().title()).isEqualTo("Title");
            Path translation = write("de/own.md", GERMAN);
            assertThat(Course.read(original.toString()).lesson().title()).isEqualTo("Titel");
            Texts.speak(Language.ENGLISH);
            assertThat(Course.read(original.toString()).lesson().title()).isEqualTo("Title");
            Lesson read = LessonFile.read(translation);
            assertThat(read.title()).isEqualTo("Titel");
            assertThat(read.steps().get(1).scene().experiment().labels()).containsExactly("langsam");
        }

        @Test
        void a_lesson_in_a_folder_of_that_name_without_an_original_is_a_lesson() throws IOException, JsonException {
            assertThat(LessonFile.read(write("de/alone.md", ORIGINAL)).title()).isEqualTo("Title");
        }

        @Test
        void faults_of_a_translation_are_told_with_its_file_and_line() throws IOException {
            write("own.md", ORIGINAL);
            Map<String, String> faults = Map.ofEntries(
                    Map.entry(
                            GERMAN.replace("slow:", "fast:"), "line 6: no run of the original has the label \"fast\""),
                    Map.entry(GERMAN.replace("slow: langsam", "slow = langsam"), "line 6: a label and its translation"),
                    Map.entry(
                            GERMAN.replace("slow: langsam", "slow: langsam\nslow: träge"),
                            "line 7: the label \"slow\" is translated twice"),
                    Map.entry(
                            GERMAN.replace("## Zwei\n", "```labels\nslow: träge\n```\n\n## Zwei\n"),
                            "line 27: labels are translated before the first step"),
                    Map.entry(GERMAN.replace("answer: D", "answer: C"), "line 13: the answer is choice 1; in the"),
                    Map.entry(GERMAN.replace("- D\n", "- D\n- E\n"), "line 13: the question has choices: 3; in the"),
                    Map.entry(
                            GERMAN.replace("predict\nanswer: hier", "- F\n- G\nanswer: F"),
                            "line 20: the original has something predicted here"),
                    Map.entry(
                            GERMAN.replace("- C\n- D\nanswer: D", "predict\nanswer: D"),
                            "line 13: the question has choices: 0; in the original: 2"),
                    Map.entry(
                            GERMAN.replace("## Zwei\n", "## Zwei\n\n```question\nWo?\npredict\nanswer: hier\n```\n"),
                            "line 27: questions in the step \"Zwei\": 1; in the original: 0"),
                    Map.entry(GERMAN + "\n## Drei\n\nText.\n", "line 31: the translation goes on; the original ends"),
                    Map.entry(
                            GERMAN.replace("## Zwei\n\nText.\n", ""),
                            "line 27: the translation ends after step 1; the original has 2"),
                    Map.entry(GERMAN + "\n```scene\n{}\n```\n", "line 31: a translation has no scenes and claims"),
                    Map.entry(
                            GERMAN + "\n```claim\nloss(sgd, 1) < 99\n```\n",
                            "line 31: a translation has no scenes and claims"));
            faults.forEach((text, fault) -> assertThatThrownBy(() -> LessonFile.read(write("de/own.md", text)))
                    .as(text)
                    .isInstanceOf(JsonException.class)
                    .hasMessageStartingWith(folder.resolve("de").resolve("own.md") + ": " + fault));
        }

        @Test
        void a_lesson_gives_its_runs_their_labels_in_the_scene() {
            assertThatThrownBy(
                            () -> LessonFile.parse(ORIGINAL.replace("## One\n", "```labels\nslow: x\n```\n\n## One\n")))
                    .isInstanceOf(JsonException.class)
                    .hasMessageStartingWith("line 5: labels are translated in a translation");
        }
    }
}
