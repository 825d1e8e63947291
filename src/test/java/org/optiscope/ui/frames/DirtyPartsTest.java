package org.optiscope.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class DirtyPartsTest extends ApplicationTest {
    private enum Part {
        CURVES,
        PLAYHEAD
    }

    private final List<Part> refreshed = new ArrayList<>();
    private final SimpleIntegerProperty number = new SimpleIntegerProperty();
    private final SimpleIntegerProperty curve = new SimpleIntegerProperty();
    private DirtyParts<Part> dirty;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        Pane pane = new Pane();
        dirty = new DirtyParts<>(pane, Part.class, this::refresh);
        dirty.listen(Part.PLAYHEAD, number);
        dirty.listenBehind(Part.CURVES, curve);
        scene = new Scene(pane, 100, 100);
        stage.setScene(scene);
        stage.show();
    }

    private void refresh() {
        for (Part part : Part.values()) {
            if (dirty.clean(part)) {
                refreshed.add(part);
            }
        }
    }

    @Test
    void everything_is_stale_at_first() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(refreshed).containsExactly(Part.CURVES, Part.PLAYHEAD);
        assertThat(dirty.isDue()).isFalse();
    }

    @Test
    void many_changes_cost_one_refresh() {
        WaitForAsyncUtils.waitForFxEvents();
        refreshed.clear();
        interact(() -> {
            for (int i = 1; i <= 5; i++) {
                number.set(i);
            }
            dirty.mark(Part.CURVES);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(refreshed).containsExactly(Part.CURVES, Part.PLAYHEAD);
    }

    @Test
    void what_follows_behind_is_not_in_the_next_frame_but_in_the_one_after() throws Exception {
        assertThat(refreshedInFrames(() -> curve.set(1))).startsWith(List.of(), List.of(Part.CURVES));
        assertThat(dirty.isDue()).isFalse();
    }

    @Test
    void what_follows_behind_comes_along_with_what_does_not() throws Exception {
        assertThat(refreshedInFrames(() -> {
                    curve.set(1);
                    number.set(1);
                }))
                .startsWith(List.of(Part.CURVES, Part.PLAYHEAD), List.of());
    }

    /** What is brought up to date in each of the frames after a change. */
    private List<List<Part>> refreshedInFrames(Runnable change) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        List<List<Part>> frames = new CopyOnWriteArrayList<>();
        Runnable afterLayout = () -> {
            frames.add(List.copyOf(refreshed));
            refreshed.clear();
            Platform.requestNextPulse();
        };
        interact(() -> {
            refreshed.clear();
            scene.addPostLayoutPulseListener(afterLayout);
            change.run();
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> frames.size() > 3);
        interact(() -> scene.removePostLayoutPulseListener(afterLayout));
        return new ArrayList<>(frames);
    }
}
