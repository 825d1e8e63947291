package org.optiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class UpkeepTest extends ApplicationTest {
    private enum Part {
        CURVES,
        PLAYHEAD
    }

    private final List<Part> refreshed = new ArrayList<>();
    private final SimpleIntegerProperty number = new SimpleIntegerProperty();
    private Upkeep<Part> upkeep;

    @Override
    public void start(Stage stage) {
        Pane pane = new Pane();
        upkeep = new Upkeep<>(pane, Part.class, this::refresh);
        upkeep.listen(Part.PLAYHEAD, number);
        stage.setScene(new Scene(pane, 100, 100));
        stage.show();
    }

    private void refresh() {
        for (Part part : Part.values()) {
            if (upkeep.take(part)) {
                refreshed.add(part);
            }
        }
    }

    @Test
    void everything_is_stale_at_first() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(refreshed).containsExactly(Part.CURVES, Part.PLAYHEAD);
        assertThat(upkeep.isDue()).isFalse();
    }

    @Test
    void many_changes_cost_one_refresh() {
        WaitForAsyncUtils.waitForFxEvents();
        refreshed.clear();
        interact(() -> {
            for (int i = 1; i <= 5; i++) {
                number.set(i);
            }
            upkeep.mark(Part.CURVES);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(refreshed).containsExactly(Part.CURVES, Part.PLAYHEAD);
    }

    @Test
    void the_first_change_is_taken_as_soon_as_the_events_at_hand_are_done() {
        WaitForAsyncUtils.waitForFxEvents();
        refreshed.clear();
        List<Part> atOnce = new ArrayList<>();
        List<Part> soon = new ArrayList<>();
        interact(() -> {
            upkeep.mark(Part.CURVES);
            atOnce.addAll(refreshed);
            Platform.runLater(() -> soon.addAll(refreshed));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(atOnce).isEmpty();
        assertThat(soon).containsExactly(Part.CURVES);
    }
}
