package org.optiscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.scene.OpeningScene;
import org.optiscope.ui.kit.Typesetter;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class RuleCardTest extends ApplicationTest {
    private static final double WIDTH = 340;

    private RuleCard card;

    @Override
    public void start(Stage stage) {
        card = new RuleCard(new Typesetter());
        card.show(OpeningScene.create().runs().get(0), List.of("x", "y"), List.of());
        stage.setScene(new Scene(new VBox(card), WIDTH, 600));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void the_equation_breaks_anew_when_the_card_gets_another_width() {
        Experiment opening = OpeningScene.create();
        Trajectory adam = Simulator.run(opening).get(0);
        interact(() -> card.show(adam, 250));
        WaitForAsyncUtils.waitForFxEvents();
        String wide = numbers();
        double high = card.getHeight();

        interact(() -> ((VBox) card.getParent()).setPadding(new Insets(0, WIDTH / 2, 0, 0)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(numbers().lines().count()).isGreaterThan(wide.lines().count());
        assertThat(numbers().replaceAll("\\s+", " ")).isEqualTo(wide.replaceAll("\\s+", " "));
        assertThat(card.getHeight()).isGreaterThan(high);

        interact(() -> ((VBox) card.getParent()).setPadding(Insets.EMPTY));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(numbers()).isEqualTo(wide);
        assertThat(card.getHeight()).isEqualTo(high);
    }

    private String numbers() {
        return card.lookupAll(".rule-numbers").stream()
                .map(label -> ((Label) label).getText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_first_layout_gives_it_the_lines_that_it_needs_in_its_width() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(card.getWidth()).isEqualTo(WIDTH);
        assertThat(card.getHeight()).isEqualTo(card.prefHeight(WIDTH)).isLessThan(card.prefHeight(WIDTH / 3));
    }
}
