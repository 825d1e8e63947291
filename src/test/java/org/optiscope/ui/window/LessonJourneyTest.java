package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.Lesson;
import org.optiscope.lesson.LessonCatalog;
import org.optiscope.lesson.Question;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.Scene;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

/** A lecturer goes through a lesson. */
class LessonJourneyTest extends WindowJourney {
    private static final String FIRST = "01-one-step-downhill";
    private static final String RATE = Ids.lesson(Ids.run(0, "learningRate"));

    /** Its second step has a long text and a question. */
    private static final String LONG = "03-momentum-and-nesterov";

    private static final int LONG_STEP = 1;
    /** Lower than such a step needs, and higher. */
    private static final double LOW = 768;

    private static final double HIGH = 1080;

    @TempDir
    private Path folder;

    private final Lesson lesson = LessonCatalog.byId(FIRST);

    private void open(String id) {
        interact(() -> session.lessons().open(Course.of(id, LessonCatalog.byId(id))));
        settle();
    }

    private Experiment taught(int step) {
        return lesson.steps().get(step).scene().experiment();
    }

    @Test
    void a_slider_goes_with_its_run_and_does_not_pass_to_the_next() {
        open(FIRST);
        assertThat(isShown(RATE)).isTrue();
        interact(() -> {
            session.runs().duplicate(0);
            session.runs().remove(0);
        });
        settle();

        assertThat(isShown(RATE)).isFalse();
    }

    @Test
    void a_whole_lesson_is_gone_through_by_clicks_and_what_was_open_before_comes_back() {
        Scene before = session.getScene();
        open(FIRST);
        for (int step = 0; step < lesson.steps().size(); step++) {
            assertThat(text(Ids.LESSON_COUNT))
                    .isEqualTo(step + 1 + " of " + lesson.steps().size());
            assertThat(node(Ids.LESSON_STEP, TextFlow.class).getAccessibleText())
                    .isEqualTo(lesson.steps().get(step).title());
            assertThat(session.getExperiment()).isEqualTo(taught(step));
            for (Question question : lesson.steps().get(step).questions()) {
                press(Ids.choice(0, question.right()));
            }
            press(Ids.LESSON_NEXT);
        }

        assertThat(session.lessons().course()).isEmpty();
        assertThat(isShown(Ids.LESSON_PANE)).isFalse();
        assertThat(isShown(Ids.run(0))).isTrue();
        assertThat(session.getScene()).isEqualTo(before);
    }

    @Test
    void the_keys_of_a_presenters_remote_go_on_and_back_and_each_step_is_undone_at_once() {
        open(FIRST);

        type(KeyCode.PAGE_DOWN); // asks a question, which the next one answers
        type(KeyCode.PAGE_DOWN);
        settle();
        assertThat(isShown(Ids.question(0) + "-answer")).isTrue();
        type(KeyCode.PAGE_DOWN);
        settle();
        assertThat(session.lessons().course().orElseThrow().at()).isEqualTo(2);
        assertThat(session.getExperiment()).isEqualTo(taught(2));
        press(Ids.UNDO);
        assertThat(session.getExperiment()).isEqualTo(taught(1));
        press(Ids.REDO);

        type(KeyCode.PAGE_UP);
        settle();
        assertThat(session.lessons().course().orElseThrow().at()).isEqualTo(1);
        assertThat(session.getExperiment()).isEqualTo(taught(1));
    }

    @Test
    void what_the_user_changes_can_be_taken_back_to_the_lesson() {
        open(FIRST);
        assertThat(session.lessons().strayedProperty().get()).isFalse();

        dragSlider(RATE, 0.9);
        clickPlot(0.3, 0.3);
        assertThat(session.getExperiment()).isNotEqualTo(taught(0));
        assertThat(session.lessons().strayedProperty().get()).isTrue();
        press(Ids.LESSON_AGAIN);

        assertThat(session.getExperiment()).isEqualTo(taught(0));
        assertThat(session.lessons().strayedProperty().get()).isFalse();
        assertThat(session.playback().getPlayhead())
                .isEqualTo(lesson.steps().get(0).scene().playhead());
    }

    @Test
    void no_step_of_any_lesson_is_left_before_the_user_changes_something() {
        List<String> left = new ArrayList<>();
        for (String id : LessonCatalog.ids()) {
            open(id);
            int steps =
                    session.lessons().course().orElseThrow().lesson().steps().size();
            for (int step = 0; step < steps; step++) {
                int at = step;
                interact(() -> session.lessons().goTo(at));
                settle();
                while (session.lessons().course().orElseThrow().asked().isPresent()) {
                    interact(() -> session.lessons().next());
                    settle();
                }
                interact(() -> session.explanation().next());
                settle();
                if (session.lessons().strayedProperty().get()) {
                    left.add(id + ", step " + (step + 1));
                }
            }
        }

        assertThat(left).isEmpty();
    }

    @Test
    void a_step_shows_its_own_sliders_and_all_others_are_a_click_away() {
        open(FIRST);
        assertThat(isShown(RATE)).isTrue();
        assertThat(isShown(Ids.run(0, "momentum"))).isFalse();

        type(RATE + "-value", "0.25");
        assertThat(session.getExperiment().runs().get(0).optimizer().learningRate())
                .isEqualTo(0.25);
        press(Ids.LESSON_ALL_SLIDERS);
        assertThat(isShown(Ids.run(0, "momentum"))).isTrue();
        press(Ids.LESSON_ALL_SLIDERS);

        assertThat(isShown(Ids.run(0, "momentum"))).isFalse();
        assertThat(isShown(Ids.LESSON_PANE)).isTrue();
    }

    @Test
    void a_step_plays_as_far_as_it_says_and_stands_still_there() throws TimeoutException {
        open(FIRST);
        interact(() -> session.lessons().goTo(3));
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> !session.playback().playingProperty().get());

        assertThat(session.playback().getPlayhead()).isEqualTo(20);
        assertThat(session.playback().speedProperty().get()).isEqualTo(0.5);
        press(Ids.LESSON_AGAIN);
        assertThat(session.playback().playingProperty().get()).isTrue();
        assertThat(session.playback().getPlayhead()).isLessThan(20);
    }

    @Test
    void a_button_tells_that_there_is_more_below_and_goes_there() {
        interact(() -> window.getScene().getWindow().setHeight(LOW));
        open(LONG);
        interact(() -> session.lessons().goTo(LONG_STEP));
        interact(window::refreshNow);
        settle();
        Node pane = node(Ids.LESSON_PANE, Node.class);
        Node last = node(Ids.LESSON_ALL_SLIDERS, Node.class);
        assertThat(isShown(Ids.LESSON_MORE)).isTrue();
        assertThat(screenBounds(pane).contains(screenBounds(last))).isFalse();
        while (isShown(Ids.LESSON_MORE)) {
            press(Ids.LESSON_MORE);
        }

        assertThat(screenBounds(pane).contains(screenBounds(last))).isTrue();
        interact(() -> window.getScene().getWindow().setHeight(HIGH));
        settle();
        assertThat(isShown(Ids.LESSON_MORE)).isFalse();
    }

    @Test
    void formulas_are_typeset_in_the_line() {
        open(FIRST);
        interact(window::refreshNow);

        assertThat(lookup(".lesson-text .tex-span").queryAllAs(Label.class))
                .hasSizeGreaterThan(5)
                .allMatch(formula -> formula.getGraphic() instanceof ImageView view
                        && view.getImage().getWidth() > 1
                        && formula.getBaselineOffset() > 0);
    }

    @Test
    void the_file_that_was_open_before_is_not_taken_for_the_lessons_and_keeps_its_changes() throws Exception {
        Path file = folder.resolve("mine.json");
        ExperimentFile.write(OpeningScene.create().withSteps(70), file);
        interact(() -> window.files().open(file));
        interact(() -> session.setSteps(71));
        Document document = window.files().document();
        assertThat(document.titleBinding().get()).isEqualTo("mine.json* – Optiscope");

        open(FIRST);
        assertThat(document.file()).isEmpty();
        assertThat(document.titleBinding().get()).isEqualTo("One step downhill – Optiscope");
        press(Ids.LESSON_CLOSE);

        assertThat(session.getExperiment().steps()).isEqualTo(71);
        assertThat(document.titleBinding().get()).isEqualTo("mine.json* – Optiscope");
    }

    @Test
    void after_a_kill_the_lesson_is_back_at_its_step_and_still_gives_back_what_was_before() throws Exception {
        Experiment before = session.getExperiment();
        Recovery recovery = new Recovery(folder);
        interact(() -> recovery.keep(session));
        open(FIRST);
        press(Ids.LESSON_NEXT);
        type(RATE + "-value", "0.123");
        interact(() -> {
            recovery.write(session.getScene());
            recovery.write(session.lessons());
        });
        Path own = new ProcessFiles(folder, "session").own();
        Path left = folder.resolve("session-" + ProcessHandle.current().pid() + "-1.json");
        java.nio.file.Files.move(own, left);
        java.nio.file.Files.move(Recovery.lesson(own), Recovery.lesson(left));
        interact(() -> {
            session.lessons().close();
            session.setSteps(9);
            window.offer(new RecoveryBar(session, window.files(), recovery, java.util.List.of(left)));
        });
        settle();

        press(Ids.RECOVERY_RESTORE);

        assertThat(text(Ids.LESSON_COUNT)).isEqualTo("2 of " + lesson.steps().size());
        assertThat(session.getExperiment().runs().get(0).optimizer().learningRate())
                .isEqualTo(0.123);
        assertThat(session.lessons().strayedProperty().get()).isTrue();
        assertThat(Recovery.lesson(left)).doesNotExist();
        press(Ids.LESSON_CLOSE);
        assertThat(session.getExperiment()).isEqualTo(before);
    }
}
