package org.optiscope.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.json.JsonException;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;

class LessonFileTest {
    private static final String OPENING = "# Title\n\nWhat it shows.\n\n";

    private static final String SCENE = "```scene\n"
            + "{ \"experiment\": { \"surface\": \"sphere\", \"start\": [-4, 3], \"steps\": 50, \"runs\": [\n"
            + "  { \"optimizer\": \"sgd\", \"learningRate\": 0.1 },\n"
            + "  { \"optimizer\": \"adam\", \"label\": \"Adam, fast\", \"learningRate\": 0.5 } ] } }\n"
            + "```\n\n";

    /** The step's heading is in line 5, its scene in 7 to 11, and what follows begins in line 13. */
    private static final String STEP = OPENING + "## One\n\n" + SCENE;

    private static Lesson read(String markdown) throws JsonException {
        return LessonFile.parse(markdown);
    }

    private static List<FalseClaim> claimed(String claim) throws JsonException {
        return read(STEP + "```claim\n" + claim + "\n```\n").falseClaims();
    }

    @Test
    void a_lesson_has_a_title_a_first_paragraph_and_steps_with_text() throws JsonException {
        Lesson lesson = read("# The *edge*\n\nIt is at $2/L$,\nexactly.\n\n## One\n\n" + SCENE
                + "Costs $5 and $6, but $\\alpha_1 * 2 * x_1$ is a **formula** with `code`.\n\n- first\n- $x$\n");
        assertThat(lesson.title()).isEqualTo("The edge");
        assertThat(Piece.text(lesson.opening())).isEqualTo("It is at $2/L$, exactly.");
        LessonStep step = lesson.steps().get(0);
        assertThat(step.title()).isEqualTo("One");
        assertThat(step.line()).isEqualTo(6);
        assertThat(step.text())
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.PARAGRAPH, Passage.Kind.ITEM, Passage.Kind.ITEM);
        assertThat(step.text().get(0).pieces())
                .containsExactly(
                        new Piece(Piece.Kind.PLAIN, "Costs $5 and $6, but "),
                        new Piece(Piece.Kind.FORMULA, "\\alpha_1 * 2 * x_1"),
                        new Piece(Piece.Kind.PLAIN, " is a "),
                        new Piece(Piece.Kind.STRONG, "formula"),
                        new Piece(Piece.Kind.PLAIN, " with "),
                        new Piece(Piece.Kind.CODE, "code"),
                        new Piece(Piece.Kind.PLAIN, "."));
    }

    @Test
    void a_heading_may_have_formulas() throws JsonException {
        LessonStep step =
                read(STEP.replace("## One", "## Feed $\\hat m$ back")).steps().get(0);
        assertThat(step.title()).isEqualTo("Feed $\\hat m$ back");
        assertThat(step.heading())
                .containsExactly(
                        new Piece(Piece.Kind.PLAIN, "Feed "),
                        new Piece(Piece.Kind.FORMULA, "\\hat m"),
                        new Piece(Piece.Kind.PLAIN, " back"));
    }

    @Test
    void a_step_changes_the_scene_of_the_step_before() throws JsonException {
        Lesson lesson = read(
                STEP + "## Two\n\n```scene\n"
                        + "{ \"experiment\": { \"steps\": 20, \"runs\": { \"sgd\": { \"learningRate\": 1 } } }, \"view\": \"side-by-side\",\n"
                        + "  \"play\": [3, 9], \"speed\": 2, \"controls\": { \"Adam, fast\": [\"beta1\"] } }\n```\n\n## Three\n\nThe same.\n");
        Scene first = lesson.steps().get(0).scene();
        LessonStep two = lesson.steps().get(1);
        Scene second = two.scene();
        assertThat(second.experiment())
                .isEqualTo(first.experiment()
                        .withSteps(20)
                        .withRun(
                                0,
                                first.experiment()
                                        .runs()
                                        .get(0)
                                        .withOptimizer(first.experiment()
                                                .runs()
                                                .get(0)
                                                .optimizer()
                                                .with("learningRate", 1.0))));
        assertThat(second.look().plot().view()).isEqualTo(PlotView.SIDE_BY_SIDE);
        assertThat(second.playhead()).isEqualTo(3);
        assertThat(two.play()).hasValue(new Play(3, 9, 2));
        assertThat(two.controls()).containsExactly(new Control(1, "beta1"));
        LessonStep three = lesson.steps().get(2);
        assertThat(three.scene()).isEqualTo(second);
        assertThat(three.play()).isEmpty();
        assertThat(three.controls()).isEmpty();
    }

    @Test
    void a_step_that_plays_does_not_go_on_explaining_the_update_of_the_step_before() throws JsonException {
        String next = "## %s\n\n```scene\n{ %s }\n```\n\n";
        List<LessonStep> steps = read(STEP
                        + next.formatted("Two", "\"at\": 2, \"stage\": 1")
                        + next.formatted("Three", "\"at\": 3")
                        + next.formatted("Four", "\"play\": [0, 4]"))
                .steps();
        assertThat(steps.stream().map(step -> step.scene().isExplaining())).containsExactly(false, true, true, false);
    }

    @Test
    void another_surface_is_descended_from_its_own_start_unless_the_step_says_where() throws JsonException {
        Lesson lesson = read(STEP + "## Two\n\n```scene\n{ \"experiment\": { \"surface\": \"himmelblau\" } }\n```\n");
        Scene second = lesson.steps().get(1).scene();
        assertThat(second.experiment().start())
                .isEqualTo(second.experiment().surface().start());
        assertThat(second.experiment().runs())
                .isEqualTo(lesson.steps().get(0).scene().experiment().runs());
    }

    @Test
    void a_question_has_choices_or_is_a_prediction() throws JsonException {
        Lesson lesson = read(STEP + "```question\nWhich one,\nat $x$?\n- A\n- B\nanswer: B\nbecause: of $x$\n```\n\n"
                + "```question\nWhere?\npredict\nanswer: there\n```\n");
        List<Question> questions = lesson.steps().get(0).questions();
        assertThat(Piece.text(questions.get(0).question())).isEqualTo("Which one, at $x$?");
        assertThat(questions.get(0).choices()).extracting(Piece::text).containsExactly("A", "B");
        assertThat(Piece.text(questions.get(0).answer())).isEqualTo("B");
        assertThat(Piece.text(questions.get(0).reason())).isEqualTo("of $x$");
        assertThat(questions.get(0).isPrediction()).isFalse();
        assertThat(questions.get(1).isPrediction()).isTrue();
    }

    /** SGD on x² + y² with α = 0.1 keeps 0.8 of both coordinates in every step; the loss, 25 at first, keeps 0.64. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(loss(sgd, 1) - 16) < 1e-12",
                "abs(x(sgd, t) + 4*0.8^t) < 1e-12 and abs(y(sgd, t) - 3*0.8^t) < 1e-12 for t = 0 to end",
                "abs(gx(sgd, 0) + 8) < 1e-12",
                "abs(gradient(sgd, 0) - 10) < 1e-12",
                "abs(step(sgd, 1) - 1) < 1e-12",
                "abs(distance(sgd, end) - 5*0.8^50) < 1e-12",
                "lowest(sgd) == loss(sgd, end)",
                "stepsTo(sgd, 16.1) == 1",
                "stepsTo(sgd, (4 + 5)*2) == 1",
                "learningRate(sgd) == 0.1",
                "memory(sgd) == 0 and memory(adam) == 2",
                "not diverged(sgd) and loss(\"Adam, fast\", 1) < 25",
                "abs(m.x(adam, 1) + 0.8) < 1e-12",
                "abs(correction1(adam, 2) - 0.19) < 1e-12",
                "loss(sgd, (2 + 1)*2) == loss(sgd, 6)"
            })
    void a_claim_that_the_closed_form_bears_out_is_true(String claim) throws JsonException {
        assertThat(claimed(claim)).as(claim).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loss(sgd, 1) < 15.9",
                "abs(x(sgd, t) + 4*0.81^t) < 1e-3 for t = 0 to end",
                "diverged(sgd)",
                "stepsTo(sgd, -1) > 0",
                "stepsTo(sgd, -1) <= 0",
                "m.x(adam, 0) == 0",
                "loss(sgd, 0) == 25 for t = 0 to 3 and 1 < 0"
            })
    void what_is_not_so_is_found(String claim) {
        try {
            assertThat(claimed(claim)).as(claim).hasSize(1);
        } catch (JsonException refused) {
            assertThat(refused).hasMessageStartingWith("line 14: ");
        }
    }

    @Test
    void a_false_claim_is_told_with_its_line_and_the_numbers_found() throws JsonException {
        assertThat(read(STEP + "```claim\nloss(sgd, 0) == 25\n\nloss(sgd, 0) < x(sgd, 0)\n```\n")
                        .falseClaims())
                .extracting(FalseClaim::sentence)
                .containsExactly(
                        "line 16: the claim \"loss(sgd, 0) < x(sgd, 0)\" is false: loss(sgd, 0) is 25, x(sgd, 0) is -4");
        assertThat(claimed("x(sgd, t) < 0 for t = 0 to 5")).isEmpty();
        assertThat(claimed("x(sgd, 2*t) < -4 for t = 0 to 5"))
                .extracting(FalseClaim::sentence)
                .containsExactly(
                        "line 14: the claim \"x(sgd, 2*t) < -4 for t = 0 to 5\" is false: at t = 0, x(sgd, 2*t) is -4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "loss(sgdd, 3) < 1 | there is no run called \"sgdd\"; did you mean SGD?",
                "mHatt.x(adam, 3) < 1 | has no number called mHatt.x; did you mean mHat.x?",
                "los(sgd, 3) < 1 | has no number called los; did you mean loss?",
                "loss(sgd, 51) < 1 | asks for step 51",
                "loss(sgd, 0.5) < 1 | asks for step 0.5",
                "loss(sgd) < 1 | loss takes a step",
                "diverged(sgd, 3) | diverged takes nothing but the run",
                "loss(sgd, 3 < 1 | is not closed",
                "loss(sgd, 3) | ",
                "loss(sgd, 3) < q | column",
                "loss(sgd, t) < 1 | column",
                "loss(sgd, t) < 1 for t = 3 to 2 | for t = 3 to 2",
                "1 < 2 | a claim asks for a number of a run",
            })
    void a_claim_that_cannot_be_read_is_refused_with_its_line(String claim, String why) {
        assertThatThrownBy(() -> claimed(claim))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("line 14: ")
                .hasMessageContaining(why == null ? "" : why);
    }

    @Test
    void faults_in_the_rest_of_a_claim_are_told_with_their_column() {
        assertThatThrownBy(() -> claimed("loss(sgd, 3) < 1 + wrong"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("column 20");
    }

    @Test
    void faults_in_a_scene_are_told_with_their_line_and_column_in_the_file() {
        Map<String, String> faults = Map.of(
                STEP.replace("0.1 }", "-0.1 }"),
                "line 9, column",
                STEP.replace("\"sphere\"", "\"spere\""),
                "line 8, column",
                STEP.replace("0.5 } ] } }", "0.5 } ] }"),
                "line ",
                STEP
                        + "## Two\n\n```scene\n{ \"experiment\": { \"runs\": {\n \"sgd\": { \"momentom\": 1 } } } }\n```\n",
                "line 17, column 11",
                STEP + "## Two\n\n```scene\n{ \"play\": [0, 99] }\n```\n",
                "line 16, column 11",
                STEP + "## Two\n\n```scene\n\n{ \"theme\": \"dark\" }\n```\n",
                "line 17, column 3",
                STEP + "## Two\n\n```scene\n```\n",
                "line 15: ",
                STEP + "## Two\n\n```scene\n[]\n```\n",
                "line 15: ");
        faults.forEach((text, place) -> assertThatThrownBy(() -> read(text))
                .as(text)
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith(place)
                .hasMessageNotContaining("the file"));
    }

    @Test
    void what_a_lesson_cannot_show_is_refused_with_its_line() {
        Map<String, String> faults = Map.of(
                "",
                "line 1: ",
                "# T\n",
                "line 2: ",
                "text\n",
                "line 1: ",
                "# T\n\n## One\n",
                "line 3: ",
                OPENING + "## One\n\nText.\n",
                "line 5: ",
                STEP + "### Three\n",
                "line 13: ",
                STEP + "```scen\n{}\n```\n",
                "line 13: ",
                STEP + "```claim\nloss(sgd, 1) < 99\n",
                "line 13: ",
                STEP + "<b>bold</b>\n",
                "line 13: ",
                STEP + "```question\nWhich?\n- A\n- B\nanswer: C\n```\n",
                "line 17: ");
        faults.forEach((text, place) -> assertThatThrownBy(() -> read(text))
                .as(text)
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith(place));
    }
}
