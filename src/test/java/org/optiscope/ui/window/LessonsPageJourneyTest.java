package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.lesson.Bookmark;
import org.optiscope.lesson.Lesson;
import org.optiscope.lesson.LessonCatalog;
import org.optiscope.lesson.LessonFile;
import org.optiscope.scene.Scene;
import org.optiscope.scene.WindowLook;
import org.optiscope.surface.Point;
import org.optiscope.text.Language;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

/** Where a lesson is chosen, opened from a file, and begun anew. */
class LessonsPageJourneyTest extends WindowJourney {
    private static final String MOMENTUM = "03-momentum-and-nesterov";
    private static final String BIAS = "07-bias-correction";

    @TempDir
    private Path folder;

    private void choose() {
        press(Ids.LESSONS);
        press(Ids.LESSONS_ALL);
    }

    private boolean isPicturedAndTitled(String id) {
        Button card = node(Ids.lessonCard(id), Button.class);
        ImageView picture =
                from(card).lookup(".image-view").tryQueryAs(ImageView.class).orElse(null);
        return picture != null
                && picture.getImage() != null
                && card.getAccessibleText().startsWith(LessonCatalog.byId(id).title() + ".");
    }

    @Test
    void every_lesson_is_on_a_card_with_its_picture_and_a_click_opens_it() throws TimeoutException {
        choose();
        for (String id : LessonCatalog.ids()) {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> isPicturedAndTitled(id));
        }

        press(Ids.lessonCard(MOMENTUM));

        assertThat(node(Ids.LESSONS_SHEET, Node.class).isVisible()).isFalse();
        assertThat(text(Ids.LESSON_TITLE))
                .isEqualTo(LessonCatalog.byId(MOMENTUM).title());
        assertThat(session.getExperiment())
                .isEqualTo(LessonCatalog.byId(MOMENTUM).steps().get(0).scene().experiment());
    }

    @Test
    void where_german_is_spoken_cards_and_lessons_are_german() throws TimeoutException {
        Lesson english = LessonCatalog.byId(BIAS);
        Texts.speak(Language.GERMAN);
        choose();
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> isPicturedAndTitled(BIAS));

        press(Ids.lessonCard(BIAS));

        assertThat(text(Ids.LESSON_TITLE)).isEqualTo("Bias-Korrektur").isNotEqualTo(english.title());
        press(Ids.LESSON_NEXT);
        assertThat(session.getExperiment().labels()).containsExactly("Adam", "unkorrigiert");
        assertThat(session.lessons().strayedProperty().get()).isFalse();
        assertThat(session.lessons().bookmark()).hasValue(new Bookmark(BIAS, 1));
    }

    @AfterEach
    void back_to_english() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void escape_closes_the_page_and_keys_do_not_work_behind_it() {
        choose();
        type(KeyCode.RIGHT);
        assertThat(session.playback().getPlayhead()).isZero();

        type(KeyCode.ESCAPE);
        settle();
        assertThat(node(Ids.LESSONS_SHEET, Node.class).isVisible()).isFalse();
        type(KeyCode.RIGHT);
        assertThat(session.playback().getPlayhead()).isEqualTo(1);
    }

    @Test
    void the_last_lesson_goes_on_where_it_was_left() {
        interact(() -> session.lessons().remember(new Bookmark(MOMENTUM, 2)));
        choose();

        press(Ids.LESSONS_SHEET_LAST);

        assertThat(session.lessons().course().orElseThrow().source()).isEqualTo(MOMENTUM);
        assertThat(session.lessons().course().orElseThrow().at()).isEqualTo(2);
    }

    @Test
    void the_opening_scene_is_a_click_away_and_ends_the_lesson() {
        interact(() -> window.lessons().open(MOMENTUM));
        choose();

        press(Ids.LESSONS_SHEET_SCENE);

        assertThat(session.lessons().course()).isEmpty();
        assertThat(session.getExperiment()).isEqualTo(opening());
    }

    @Test
    void an_invitation_leaves_the_keys_alone_and_goes_when_the_window_is_used() {
        interact(() -> window.lessons().invite());
        settle();
        Node invitation = node(Ids.INVITATION_SHOW, Node.class).getParent();
        type(KeyCode.RIGHT);
        settle();
        assertThat(session.playback().getPlayhead()).isEqualTo(1);
        assertThat(invitation.isVisible()).isFalse();

        interact(() -> window.lessons().invite());
        settle();
        Point start = session.getExperiment().start();
        clickPlot(0.3, 0.6);
        assertThat(session.getExperiment().start()).isNotEqualTo(start);
        assertThat(window.lookupAll("#" + Ids.INVITATION_SHOW))
                .allMatch(button -> !button.getParent().isVisible());
    }

    @Test
    void an_invitation_shows_the_lessons() {
        interact(() -> window.lessons().invite());
        settle();
        press(Ids.INVITATION_SHOW);

        assertThat(node(Ids.LESSONS_SHEET, Node.class).isVisible()).isTrue();
        assertThat(node(Ids.INVITATION_SHOW, Node.class).getParent().isVisible())
                .isFalse();
    }

    @Test
    void a_lesson_is_made_of_a_scene_and_opened_from_its_file() throws Exception {
        interact(() -> {
            session.runs().select(2);
            session.playback().seek(40);
        });
        Scene shown = session.getScene();
        Path file = folder.resolve("mine.md");
        interact(() -> window.files().chooseWith((chooser, toSave) -> Optional.of(folder.resolve("mine"))));
        press(Ids.LESSONS);
        press(Ids.LESSONS_NEW);
        assertThat(file).exists();
        Lesson made = LessonFile.read(file);
        assertThat(made.title()).isEqualTo("A lesson on Rosenbrock");
        assertThat(made.steps().get(0).scene().withWindow(any -> WindowLook.OPENING))
                .isEqualTo(shown.withWindow(any -> WindowLook.OPENING));

        interact(() -> window.files().open(file));
        settle();
        assertThat(text(Ids.LESSON_TITLE)).isEqualTo("A lesson on Rosenbrock");
        assertThat(session.playback().getPlayhead()).isEqualTo(40);
    }

    @Test
    void a_file_that_is_no_lesson_is_refused_in_a_sentence_and_nothing_changes() throws Exception {
        Experiment before = session.getExperiment();
        Path file = folder.resolve("spoiled.md");
        Files.writeString(file, "# A title\n\nWhat it shows.\n\n## A step\n");

        interact(() -> window.files().open(file));
        settle();

        assertThat(session.noticeProperty().get())
                .startsWith(file.toString())
                .contains("line 5")
                .contains("needs a block ```scene");
        assertThat(session.getExperiment()).isEqualTo(before);
        assertThat(session.lessons().course()).isEmpty();
    }
}
