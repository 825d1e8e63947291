package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

class BasinJourneyTest extends WindowJourney {
    @Override
    protected Experiment opening() {
        Surface himmelblau = SurfaceCatalog.byId("himmelblau");
        RunSpec adam = new RunSpec(OptimizerCatalog.byId("adam").create(Map.of("learningRate", 0.2)), "", true, 0);
        RunSpec sgd = new RunSpec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 0.01)), "", true, 1);
        return new Experiment(himmelblau, himmelblau.start(), 200, Noise.NONE, List.of(adam, sgd));
    }

    private List<String> captions() {
        return lookup("#plot .color-caption").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private void waitFor(Callable<Boolean> what) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, what);
    }

    /** The colour of the plot near its lower left corner, where neither paths nor cards are. */
    private Color corner() {
        WritableImage[] seen = new WritableImage[1];
        interact(() -> seen[0] = node(Ids.PLOT, Node.class).snapshot(new SnapshotParameters(), null));
        return seen[0].getPixelReader().getColor(60, (int) seen[0].getHeight() - 60);
    }

    @Test
    void the_map_comes_by_itself_in_the_place_of_the_surface_and_goes_again() throws TimeoutException {
        Color surface = corner();
        press(Ids.BASINS);
        assertThat(session.getScene().look().plot().basins()).isTrue();
        waitFor(() -> !captions().isEmpty() && captions().get(0).startsWith("hue: which minimum"));
        assertThat(corner()).isNotEqualTo(surface);

        press(Ids.BASINS);
        assertThat(captions()).noneMatch(caption -> caption.startsWith("hue"));
        assertThat(corner()).isEqualTo(surface);
    }

    @Test
    void another_setting_of_the_selected_run_gives_another_map() {
        press(Ids.BASINS);
        interact(() -> window.refreshNow());
        Color before = corner();
        interact(() -> session.runs().setHyperparameter(0, "learningRate", 1e-5, null));
        settle();
        interact(() -> window.refreshNow());
        assertThat(corner()).isNotEqualTo(before);
    }

    @Test
    void side_by_side_each_panel_has_the_map_of_its_run() throws TimeoutException {
        press(Ids.VIEW_SIDE_BY_SIDE);
        press(Ids.BASINS);
        int panels = session.getExperiment().runs().size();
        waitFor(() -> captions().stream().filter(text -> text.startsWith("hue")).count() == panels);
    }
}
