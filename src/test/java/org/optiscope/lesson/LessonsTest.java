package org.optiscope.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.json.JsonException;

/** The files in {@code assets/lessons}: what each claims is true. */
class LessonsTest {
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "lessons"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_claim_of_every_lesson_is_true(Path file) throws JsonException {
        Lesson lesson = LessonFile.read(file);
        assertThat(lesson.claims()).isGreaterThanOrEqualTo(lesson.steps().size());
        assertThat(lesson.falseClaims()).extracting(FalseClaim::sentence).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_step_says_something_and_claims_something_of_what_it_shows(Path file) throws JsonException {
        assertThat(LessonFile.read(file).steps()).allSatisfy(step -> {
            assertThat(step.text()).isNotEmpty();
            assertThat(step.claims()).isNotEmpty();
            assertThat(step.scene().run()).isPresent();
            assertThat(step.scene()
                            .experiment()
                            .surface()
                            .domain()
                            .contains(
                                    step.scene().experiment().start().x(),
                                    step.scene().experiment().start().y()))
                    .isTrue();
        });
    }

    @Test
    void the_program_finds_its_lessons_in_their_order() throws IOException {
        assertThat(LessonCatalog.ids())
                .isEqualTo(files().stream()
                        .map(file -> file.getFileName().toString().replace(".md", ""))
                        .toList());
        assertThat(LessonCatalog.byId(LessonCatalog.ids().get(0)).title()).isEqualTo("One step downhill");
    }
}
