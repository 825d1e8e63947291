package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.json.JsonException;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.LessonCatalog;
import org.optiscope.lesson.LessonFile;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.CourseGap;
import org.optiscope.scene.Guess;
import org.optiscope.scene.Prediction;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

/** What comes is guessed before it is seen. */
class PredictJourneyTest extends WindowJourney {
    private static final double ROUNDED = 1e-9;
    private static final String ASKING = """
            # A guess

            What comes next?

            ## Which one

            ```scene
            { "experiment": { "surface": "sphere", "start": [-4, 3], "steps": 40,
                "runs": [ { "optimizer": "sgd", "learningRate": 0.1 } ] }, "play": [0, 40], "speed": 64 }
            ```

            ```question
            Where does it end?
            - in the minimum
            - outside
            answer: in the minimum
            because: each step keeps 0.8
            ```

            ## Where

            ```scene
            { "play": [0, 20] }
            ```

            ```question
            Where is it after 20 steps?
            predict
            answer: near the minimum
            ```
            """;

    @TempDir
    private Path folder;

    private Prediction prediction() {
        return session.predictions().prediction().orElseThrow();
    }

    private void begin() {
        type(KeyCode.P);
        settle();
    }

    private void playToTheEnd() throws TimeoutException {
        interact(() -> session.playback().speedProperty().set(64));
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> !session.playback().playingProperty().get());
        settle();
    }

    private void open() {
        interact(() -> {
            try {
                session.lessons().open(Course.of("a.md", LessonFile.parse(ASKING)));
            } catch (JsonException e) {
                throw new AssertionError(e);
            }
        });
        settle();
    }

    @Test
    void what_comes_is_hidden_everywhere_and_no_key_and_no_slider_shows_it() {
        interact(() -> session.playback().seek(30));
        begin();

        type(KeyCode.END);
        type(KeyCode.RIGHT);
        interact(() -> session.runs().setHyperparameter(0, "learningRate", 0.2, null));
        settle();

        assertThat(session.playback().getPlayhead()).isEqualTo(30);
        assertThat(session.getTrajectories()).allMatch(run -> run.last() == 30);
        press(Ids.PREDICT_CLOSE);
        assertThat(session.getTrajectories()).allMatch(run -> run.last() > 30);
    }

    @Test
    void guesses_are_marked_revealed_and_measured_and_all_stay() throws Exception {
        Experiment before = session.getExperiment();
        begin();
        type(Ids.PREDICT_TO, "50");
        clickPlot(0.5, 0.5);
        clickOn("#" + Ids.PREDICT_NAME);
        interact(() -> node(Ids.PREDICT_NAME, TextField.class).setText("Row 3"));
        clickPlot(0.6, 0.4);
        assertThat(prediction().guesses()).extracting(Guess::name).containsExactly("A", "Row 3");
        assertThat(session.getExperiment()).isEqualTo(before);
        assertThat(lookup(".guess-mark").queryAll()).hasSize(2);
        assertThat(lookup(".guess-gap").queryAll()).isEmpty();

        press(Ids.PREDICT_REVEAL);
        playToTheEnd();

        assertThat(session.playback().getPlayhead()).isEqualTo(50);
        assertThat(lookup(".guess-gap").queryAllAs(Line.class)).hasSize(2);
        Trajectory adam = session.getTrajectories().get(0);
        Guess.Place first = (Guess.Place) prediction().guesses().get(0);
        double gap = Math.hypot(first.at().x() - adam.x(50), first.at().y() - adam.y(50));
        assertThat(session.predictions().gap(first).orElseThrow()).isCloseTo(gap, within(ROUNDED));
        assertThat(text(Ids.PREDICT_GAPS)).contains("A ", "Row 3 ", " away");

        Path file = folder.resolve("guesses.csv");
        interact(() -> window.files().chooseWith((chooser, toSave) -> Optional.of(file)));
        press(Ids.PREDICT_SAVE);
        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .element(1)
                .isEqualTo("A,Adam,50," + first.at().x() + "," + first.at().y() + "," + adam.x(50) + "," + adam.y(50)
                        + "," + session.predictions().gap(first).orElseThrow() + ",,,");

        press(Ids.PREDICT_REVEAL);
        assertThat(session.playback().getPlayhead()).isZero();
        assertThat(prediction().guesses()).hasSize(2);
    }

    @Test
    void a_guess_of_another_run_is_told_with_its_name_and_no_letter_is_given_twice() throws TimeoutException {
        begin();
        type(Ids.PREDICT_TO, "50");
        clickPlot(0.5, 0.5);
        interact(() -> session.runs().select(1));
        clickPlot(0.6, 0.4);
        assertThat(prediction().guesses()).extracting(Guess::name).containsExactly("A", "B");
        press(Ids.PREDICT_REVEAL);
        playToTheEnd();
        assertThat(text(Ids.PREDICT_GAPS)).contains("A (Adam) ", "B ").doesNotContain("B (");

        press(Ids.PREDICT_REVEAL);
        interact(() -> session.runs().remove(0));
        settle();
        clickPlot(0.4, 0.4);
        assertThat(prediction().guesses()).extracting(Guess::name).containsExactly("B", "A");
    }

    private static final String CHART = Ids.curvesChart(Ids.CURVES_COMPARED);

    /** Draws in the chart, over these shares of its width and height. */
    private void draw(double... places) {
        drag(on(CHART, places[0], places[1]));
        for (int i = 2; i < places.length; i += 2) {
            moveTo(on(CHART, places[i], places[i + 1]));
        }
        drop();
        settle();
    }

    @Test
    void a_line_that_is_drawn_in_the_chart_guesses_the_loss_and_its_gap_is_measured() throws Exception {
        int steps = session.getExperiment().steps();
        begin();
        assertThat(text(CHART + "-hint")).contains("Adam");
        draw(0.2, 0.3, 0.5, 0.5, 0.8, 0.7);
        clickOn("#" + Ids.PREDICT_NAME);
        interact(() -> node(Ids.PREDICT_NAME, TextField.class).setText("Row 3"));
        draw(0.2, 0.3, 0.8, 0.3);

        assertThat(prediction().guesses()).extracting(Guess::name).containsExactly("A", "Row 3");
        Guess.Course falls = (Guess.Course) prediction().guesses().get(0);
        Guess.Course level = (Guess.Course) prediction().guesses().get(1);
        assertThat(falls.at(falls.last())).isLessThan(falls.at(falls.first()));
        assertThat(level.at(level.last())).isCloseTo(level.at(level.first()), withinPercentage(0.01));
        assertThat(falls.last()).isBetween(steps / 2, steps);
        assertThat(session.predictions().gap(falls)).isEmpty();

        press(Ids.PREDICT_REVEAL);
        playToTheEnd();

        Trajectory adam = session.getTrajectories().get(0);
        double mean = IntStream.rangeClosed(falls.first(), falls.last())
                .mapToDouble(t -> Math.abs(Math.log10(falls.at(t)) - Math.log10(adam.loss(t))))
                .average()
                .orElseThrow();
        CourseGap gap = session.predictions().gap(falls).orElseThrow();
        assertThat(gap.inPowers()).isTrue();
        assertThat(gap.mean()).isCloseTo(mean, within(ROUNDED));
        assertThat(text(Ids.PREDICT_GAPS)).contains("A (loss) " + Numbers.live(mean) + " powers of ten off", "Row 3");
        assertThat(session.predictions().csv().lines())
                .hasSize(1 + falls.last() - falls.first() + 1 + level.last() - level.first() + 1)
                .element(1)
                .isEqualTo("A,Adam," + falls.first() + ",,,,,," + falls.at(falls.first()) + ","
                        + adam.loss(falls.first()) + "," + gap.at(falls.at(falls.first()), adam.loss(falls.first())));

        Scene scene = session.getScene();
        assertThat(SceneFile.parse(SceneFile.format(scene)).scene()).isEqualTo(scene);

        press(Ids.PREDICT_REVEAL);
        assertThat(prediction().guesses()).hasSize(2);
        press(Ids.PREDICT_TAKE_BACK);
        assertThat(prediction().guesses()).containsExactly(falls);
    }

    @Test
    void who_goes_back_draws_anew_and_what_is_too_short_is_refused_in_a_sentence() {
        begin();
        draw(0.2, 0.3, 0.7, 0.5, 0.3, 0.5, 0.6, 0.4);
        Guess.Course anew = (Guess.Course) prediction().guesses().get(0);
        assertThat(anew.last()).isLessThan((int) (0.65 * session.getExperiment().steps()));

        draw(0.2, 0.3, 0.25, 0.5);
        assertThat(session.noticeProperty().get()).contains("a tenth of the steps");
        assertThat(prediction().guesses()).containsExactly(anew);
    }

    @Test
    void the_chart_does_not_tell_what_comes_and_uncovers_it_as_it_is_played() {
        begin();
        CurveAxis hidden = axis();
        interact(() -> session.runs().setHyperparameter(0, "learningRate", 0.5, null));
        settle();
        assertThat(axis()).as("whatever comes").isEqualTo(hidden);

        interact(() -> {
            session.predictions().reveal();
            session.playback().seek(20);
        });
        settle();
        assertThat(session.predictions().shownTo()).isEqualTo(20);
        interact(() -> session.playback().toEnd());
        assertThat(session.predictions().shownTo())
                .isGreaterThanOrEqualTo(session.getExperiment().steps());
    }

    private record CurveAxis(List<String> labels) {}

    /** What stands at the chart's axes. */
    private CurveAxis axis() {
        return new CurveAxis(node(Ids.CURVES_COMPARED, Node.class).lookupAll(".text").stream()
                .filter(Node::isVisible)
                .map(node -> ((Text) node).getText())
                .filter(text -> text.matches("10?[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]*|[0-9]+"))
                .sorted()
                .toList());
    }

    @Test
    void a_prediction_is_saved_with_the_scene() throws JsonException {
        interact(() -> session.playback().seek(12));
        begin();
        clickPlot(0.4, 0.5);
        Scene scene = session.getScene();

        Scene read = SceneFile.parse(SceneFile.format(scene)).scene();

        assertThat(read).isEqualTo(scene);
        assertThat(read.look().prediction().orElseThrow().guesses()).hasSize(1);
    }

    @Test
    void a_lesson_plays_when_its_question_is_answered_and_marks_the_right_choice() {
        open();
        assertThat(session.playback().playingProperty().get()).isFalse();
        assertThat(session.getTrajectories().get(0).last()).isZero();
        assertThat(isShown(Ids.question(0) + "-answer")).isFalse();

        press(Ids.choice(0, 1));

        assertThat(isShown(Ids.question(0) + "-answer")).isTrue();
        assertThat(node(Ids.choice(0, 0), Button.class).getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("right"));
        assertThat(node(Ids.choice(0, 1), Button.class).getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("wrong"));
        assertThat(session.getTrajectories().get(0).last()).isEqualTo(40);
        assertThat(session.predictions().prediction()).isEmpty();
    }

    @Test
    void votes_are_counted_by_keys_and_clicks_before_the_answer_is_shown() {
        open();

        type(KeyCode.DIGIT1);
        type(KeyCode.DIGIT2);
        type(KeyCode.DIGIT2);
        press(Ids.choice(0, 1) + "-votes");
        clickOn("#" + Ids.choice(0, 1) + "-votes", javafx.scene.input.MouseButton.SECONDARY);
        settle();

        assertThat(node(Ids.choice(0, 0) + "-votes", Button.class).getText()).isEqualTo("1");
        assertThat(node(Ids.choice(0, 1) + "-votes", Button.class).getText()).isEqualTo("2");
        assertThat(isShown(Ids.question(0) + "-answer")).isFalse();
        assertThat(session.lessons().course().orElseThrow().reply(0).votes()).isEqualTo(List.of(1, 2));
    }

    @Test
    void a_step_that_asks_for_a_point_keeps_its_guesses_when_it_is_left() throws TimeoutException {
        open();
        press(Ids.choice(0, 0));
        press(Ids.LESSON_NEXT);
        assertThat(prediction().to()).isEqualTo(20);
        clickPlot(0.5, 0.5);

        press(Ids.PREDICT_REVEAL);
        assertThat(isShown(Ids.question(0) + "-answer")).isTrue();
        playToTheEnd();
        assertThat(session.playback().getPlayhead()).isEqualTo(20);
        press(Ids.LESSON_BACK);
        assertThat(session.predictions().prediction()).isEmpty();
        press(Ids.LESSON_NEXT);

        assertThat(prediction().guesses()).hasSize(1);
        assertThat(prediction().revealed()).isTrue();
    }

    /** The step that asks where the tenth update leads. */
    private void askForAnUpdate() {
        interact(() -> {
            session.lessons().open(Course.of("06-adam-is-both", LessonCatalog.byId("06-adam-is-both")));
            session.lessons().next();
        });
        settle();
    }

    @Test
    void a_step_that_explains_an_update_asks_for_that_one_and_does_not_tell_where_it_leads() {
        askForAnUpdate();
        assertThat(prediction().to()).isEqualTo(10);
        assertThat(isTargetShown()).isFalse();

        press(Ids.LESSON_NEXT);
        assertThat(prediction().revealed()).isTrue();
        assertThat(isTargetShown()).isTrue();
    }

    @Test
    void what_is_asked_is_not_cut_off_beside_a_lessons_text_in_a_hall() {
        askForAnUpdate();
        type(KeyCode.F11);
        settle();
        settle();
        Label asks = lookup(".predict-asks").queryAs(Label.class);
        assertThat(((Text) asks.lookup(".text")).getText()).isEqualTo(asks.getText());
    }

    private boolean isTargetShown() {
        return node(Ids.PLOT, Node.class).lookup(".explained-target").isVisible();
    }
}
