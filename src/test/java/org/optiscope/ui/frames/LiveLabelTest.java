package org.optiscope.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class LiveLabelTest extends ApplicationTest {
    private static final double WIDTH = 120;

    private final AtomicInteger layouts = new AtomicInteger();
    private final AtomicInteger presses = new AtomicInteger();
    private LiveLabel label;

    @Override
    public void start(Stage stage) {
        label = new LiveLabel("1");
        label.setManaged(false);
        label.setAlignment(Pos.CENTER_RIGHT);
        Pane pane = new Pane(label) {
            @Override
            protected void layoutChildren() {
                layouts.incrementAndGet();
                label.resizeRelocate(10, 10, WIDTH, 20);
            }
        };
        pane.setOnMousePressed(event -> presses.incrementAndGet());
        stage.setScene(new Scene(pane, 200, 100));
        stage.show();
    }

    private Text line() {
        return (Text) label.getChildrenUnmodifiable().get(0);
    }

    @Test
    void a_changed_text_is_in_its_place_at_once_and_lays_out_nothing() {
        WaitForAsyncUtils.waitForFxEvents();
        int before = layouts.get();
        interact(() -> {
            label.setText("−1234.5678");
            assertThat(line().getText()).isEqualTo("−1234.5678");
            assertThat(line().getBoundsInParent().getMaxX()).isBetween(WIDTH - 2, WIDTH + 1);
            assertThat(line().getBoundsInParent().getCenterY()).isBetween(8.0, 12.0);
            label.setAlignment(Pos.CENTER_LEFT);
            label.setText("−1");
            assertThat(line().getBoundsInParent().getMinX()).isBetween(-1.0, 2.0);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(layouts).hasValue(before);
    }

    @Test
    void clicks_on_it_reach_what_it_is_in() {
        clickOn(label);
        assertThat(presses).hasValue(1);
    }
}
