package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.optiscope.surface.Point;
import org.optiscope.ui.kit.Ids;

/** The audience's window while it is closed: it costs little, and comes back as it was. */
class AudienceAtRestTest extends AudienceJourney {
    /** Styles that cannot be resolved are complained of in the log, and cost an exception each. */
    @Test
    void while_it_is_closed_nothing_in_it_asks_for_styles_and_opened_again_it_tells_the_step() {
        open();
        interact(() -> window.audience().close());
        List<String> complaints = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("javafx.css");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                complaints.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        try {
            interact(() -> session.display().darkProperty().set(true));
            press(Ids.STEP_FORWARD);
            press(Ids.EXPLAIN);
            press(Ids.STEP_FORWARD);
            settle();
            assertThat(complaints).isEmpty();
        } finally {
            log.removeHandler(handler);
        }

        open();
        settleThere();
        String told = textHere(Ids.EXPLANATION);
        assertThat(told).isNotEmpty();
        assertThat(inFx(() -> ((Label) there(Ids.EXPLANATION)).getText())).isEqualTo(told);
    }

    @Test
    void opened_and_closed_fifty_times_it_leaves_nothing() {
        open();
        settleThere();
        interact(() -> window.audience().close());
        settle();
        int listeners = listeners();
        int windows = inFx(() -> Window.getWindows().size());
        Set<String> threads = threads();
        for (int i = 0; i < 50; i++) {
            open();
            interact(() -> window.audience().close());
        }
        settle();
        assertThat(listeners()).isEqualTo(listeners);
        assertThat(inFx(() -> Window.getWindows().size())).isEqualTo(windows);
        assertThat(threads()).isSubsetOf(threads);
    }

    @Test
    void while_it_is_closed_it_keeps_small_pictures_only_and_opened_again_it_fills_its_window() {
        open();
        settleThere();
        double area = areaOfCanvases();
        Bounds plot = inFx(() -> there(Ids.PLOT).getLayoutBounds());

        interact(() -> window.audience().close());
        settle();
        assertThat(areaOfCanvases()).isLessThan(area / 2);

        open();
        settleThere();
        assertThat(areaOfCanvases()).isEqualTo(area);
        assertThat(inFx(() -> there(Ids.PLOT).getLayoutBounds())).isEqualTo(plot);
    }

    @Test
    void it_closes_however_far_the_spot_is() {
        open();
        pressThere(KeyCode.L, "l");
        interact(() -> session.display().hoverProperty().set(new Point(1e5, 1e5)));
        settleThere();

        interact(() -> window.audience().close());

        assertThat(inFx(() -> window.audience().stage().isShowing())).isFalse();
        assertThat(areaOfCanvases()).isPositive();
    }

    private double areaOfCanvases() {
        return inFx(() -> there(Ids.PLOT).lookupAll("*").stream()
                .filter(Canvas.class::isInstance)
                .map(Canvas.class::cast)
                .mapToDouble(canvas -> canvas.getWidth() * canvas.getHeight())
                .sum());
    }

    /** How many listen to what both windows show. */
    private int listeners() {
        return inFx(() -> {
            int count = 0;
            for (ObservableValue<?> value : List.<ObservableValue<?>>of(
                    session.experimentProperty(),
                    session.trajectoriesProperty(),
                    session.selectedProperty(),
                    session.playback().playheadProperty(),
                    session.display().viewProperty(),
                    session.display().darkProperty(),
                    session.display().hoverProperty(),
                    session.lessons().courseProperty(),
                    window.getScene().getWindow().showingProperty())) {
                count += Listeners.of(value);
            }
            return count;
        });
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("ForkJoinPool") && !name.startsWith("pool-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
