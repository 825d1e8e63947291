package org.optiscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.optiscope.ui.OpeningScene;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class RuleCardTest extends ApplicationTest {
    private static final double WIDTH = 340;

    private RuleCard card;

    @Override
    public void start(Stage stage) {
        card = new RuleCard(new Typesetter());
        card.show(OpeningScene.create().runs().get(0), List.of());
        stage.setScene(new Scene(new VBox(card), WIDTH, 600));
        stage.show();
    }

    @Test
    void the_first_layout_gives_it_the_lines_that_it_needs_in_its_width() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(card.getWidth()).isEqualTo(WIDTH);
        assertThat(card.getHeight()).isEqualTo(card.prefHeight(WIDTH)).isLessThan(card.prefHeight(WIDTH / 3));
    }
}
