package org.optiscope.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;

class ReadoutCardTest {
    private static final double LOW = 120;
    private static final double HIGH = 1000;

    private final ReadoutCard card =
            new ReadoutCard(0, OptimizerCatalog.byId("adam").withDefaults(), List.of("x", "y"));

    private List<String> shown() {
        return card.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private long symbols() {
        return card.getChildrenUnmodifiable().stream()
                .filter(node -> node.isVisible() && node.getStyleClass().contains("readout-symbol"))
                .count();
    }

    @Test
    void a_card_without_room_for_all_rows_says_how_many_more_there_are() {
        card.fit(HIGH);
        long all = symbols();

        card.fit(LOW);

        assertThat(symbols()).isLessThan(all);
        assertThat(shown()).contains("… " + (all - symbols()) + " more in the inspector");
    }

    @Test
    void rows_are_told_in_mathematics_not_in_code() {
        for (OptimizerKind kind : OptimizerCatalog.all()) {
            ReadoutCard of = new ReadoutCard(0, kind.withDefaults(), List.of("x", "y"));
            assertThat(of.getChildrenUnmodifiable())
                    .extracting(Node::getAccessibleHelp)
                    .noneMatch(says -> says != null && says.matches("(?s).*(sqrt|beta|[*^]|learningRate).*"));
        }
    }

    @Test
    void a_card_with_room_for_all_rows_shows_them_again_and_speaks_of_no_more() {
        card.fit(LOW);

        card.fit(HIGH);

        assertThat(shown()).contains("‖Δθ‖").noneMatch(text -> text.contains("more"));
    }
}
