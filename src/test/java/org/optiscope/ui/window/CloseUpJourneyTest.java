package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.CloseUp;
import org.optiscope.surface.Domain;
import org.optiscope.ui.kit.Ids;

/** An update that is explained is seen close up, with pictures that change from stage to stage. */
class CloseUpJourneyTest extends WindowJourney {
    private Node arrow(String kind) {
        return lookup("." + kind).queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
    }

    private Point2D shaft(String kind) {
        Line shaft = (Line) arrow(kind).lookup(".arrow-shaft");
        return new Point2D(shaft.getEndX() - shaft.getStartX(), shaft.getEndY() - shaft.getStartY());
    }

    private double lengthOf(String kind) {
        return shaft(kind).magnitude();
    }

    private Rectangle box() {
        return (Rectangle) lookup(".scaling-box").queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
    }

    private void explain(int run, int t, int stage) {
        interact(() -> {
            session.runs().select(run);
            session.playback().seek(t);
            session.explanation().toggle();
            session.explanation().show(stage);
            window.refreshNow();
        });
        settle();
    }

    /** Stages further, past the films between them. */
    private void goOn(int stages) {
        for (int i = 0; i < stages; i++) {
            type(KeyCode.RIGHT);
        }
        interact(() -> window.refreshNow());
        settle();
    }

    @Test
    void the_plot_goes_to_the_update_and_comes_back() {
        Domain before = session.display().getPart();
        explain(0, 10, 0);
        Domain close = session.display().getPart();
        assertThat(close.width()).isLessThan(before.width() / 2);
        assertThat(close)
                .isEqualTo(CloseUp.of(session.getTrajectories().get(0), 10).orElseThrow());

        type(KeyCode.ESCAPE);
        settle();
        assertThat(session.display().getPart()).isEqualTo(before);
    }

    @Test
    void the_gradient_crosses_its_contour_line_at_a_right_angle() {
        explain(0, 10, 1);
        double gx = session.getTrajectories().get(0).gradient(9, 0);
        double gy = session.getTrajectories().get(0).gradient(9, 1);
        Point2D downhill = new Point2D(-gx, gy);

        assertThat(shaft("arrow-gradient").angle(downhill)).isLessThan(0.1);
        interact(() -> window.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "=", "=", KeyCode.EQUALS, false, false, false, false)));
        settle();
        interact(window::refreshNow);
        assertThat(shaft("arrow-gradient").angle(downhill)).isGreaterThan(1);
    }

    @Test
    void a_part_that_the_user_chooses_stays_until_the_explanation_ends() {
        Domain before = session.display().getPart();
        explain(0, 10, 0);
        Domain chosen = new Domain(-1, 0, 0, 1);
        interact(() -> session.display().look(chosen));
        type(KeyCode.RIGHT);
        assertThat(session.display().getPart()).isEqualTo(chosen);

        type(KeyCode.ESCAPE);
        settle();
        assertThat(session.display().getPart()).isEqualTo(before);
    }

    @Test
    void bias_correction_shrinks_the_box_and_lengthens_the_arrow() {
        explain(0, 1, 3);
        Rectangle raw = box();
        double beforeCorrection = raw.getHeight();
        double m = lengthOf("arrow-momentum");
        goOn(1);

        assertThat(box().getHeight()).isLessThan(beforeCorrection / 2);
        double longest = lookup(".arrow-momentum").queryAll().stream()
                .filter(Node::isVisible)
                .map(arrow -> (Line) arrow.lookup(".arrow-shaft"))
                .mapToDouble(line -> Math.hypot(line.getEndX() - line.getStartX(), line.getEndY() - line.getStartY()))
                .max()
                .orElseThrow();
        assertThat(longest).isGreaterThan(1.3 * m);
        assertThat(text(Ids.EXPLANATION)).contains("m is still 90 % too small, v still 99.9 %");
    }

    @Test
    void arrows_keep_their_lengths_from_stage_to_stage() {
        explain(0, 10, 1);
        double gradient = lengthOf("arrow-gradient");
        goOn(3);

        assertThat(lengthOf("arrow-gradient")).isEqualTo(gradient);
    }

    @Test
    void words_of_arrows_stand_apart() {
        explain(0, 1, 5);
        List<Bounds> words = lookup(".arrow-label").queryAll().stream()
                .filter(Node::isVisible)
                .filter(label -> label.getParent().isVisible())
                .map(label -> label.localToScene(label.getLayoutBounds()))
                .toList();
        assertThat(words).hasSizeGreaterThanOrEqualTo(5);
        for (Bounds one : words) {
            assertThat(words.stream().filter(one::intersects)).hasSize(1);
        }
    }

    @Test
    void nesterovs_ball_and_its_look_ahead_are_drawn() {
        interact(() -> session.runs().setHyperparameter(3, "nesterov", true, null));
        explain(3, 3, 1);
        assertThat(text(Ids.EXPLANATION)).contains("looks ahead");
        Circle ball = (Circle) lookup(".passed-point").queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
        // The ball of the update before: x − α g there; from it the velocity leads to the point.
        Trajectory run = session.getTrajectories().get(3);
        double alpha = run.optimizer().learningRate();
        double ballX = run.x(1) - alpha * run.gradient(1, 0);
        Point2D toPoint = shaft("arrow-leg");
        assertThat(Math.signum(toPoint.getX())).isEqualTo(Math.signum(run.x(2) - ballX));
        double ballAt = ball.getCenterX();
        goOn(2);

        assertThat(text(Ids.EXPLANATION)).contains("φ = θ − α g");
        assertThat(ball.getCenterX()).isNotEqualTo(ballAt);
        assertThat(text(Ids.EXPLAINED_NUMBERS))
                .containsPattern("φ = .* = " + Numbers.term(run.x(2) - alpha * run.gradient(2, 0)));
    }

    @Test
    void a_step_to_the_end_of_the_world_is_an_arrow_out_of_the_plot() {
        interact(() -> session.runs().setHyperparameter(3, "learningRate", 1e6, null));
        int last = session.getTrajectories().get(3).last() - 1;
        explain(3, last, 4);

        assertThat(session.getTrajectories().get(3).stepLength(last)).isGreaterThan(1e20);
        assertThat(lengthOf("arrow-step")).isBetween(1000.0, 10_000.0);
    }

    @Test
    void the_legend_leaves_the_plot_to_the_arrows_until_the_end() {
        explain(0, 10, 0);
        assertThat(node("readout-1-loss", Node.class).getParent().isVisible()).isFalse();
        type(KeyCode.ESCAPE);
        settle();
        assertThat(node("readout-1-loss", Node.class).getParent().isVisible()).isTrue();
    }

    @Test
    void the_other_runs_fade() {
        explain(0, 10, 0);
        List<Double> strengths = lookup(".run-marker").queryAll().stream()
                .filter(head -> head.getParent() instanceof Pane pane && !pane.isManaged())
                .map(Node::getOpacity)
                .toList();
        assertThat(strengths).contains(1.0, 0.25);
    }
}
