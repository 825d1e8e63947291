package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.Trajectory;
import org.optiscope.figure.ScenePicture;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.scene.MapsLook;
import org.optiscope.scene.SceneFile;
import org.optiscope.scene.WindowLook;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.SystemClipboard;
import org.testfx.util.WaitForAsyncUtils;

/** The opening scene, Adam selected, with the map of its settings. */
class MapsJourneyTest extends WindowJourney {
    /** More steps than can be computed for a whole map in the time of a test. */
    private static final int MANY_STEPS = 50_000;
    /** A whole map has so long to come, on a machine that others use too. */
    private static final int MAP_SECONDS = 120;
    /** A cell of the map, as a share of a slider; digits are left out within it. */
    private static final double CELL = 1.0 / 200;

    @BeforeEach
    void open() {
        keys(KeyCode.M);
    }

    private void keys(KeyCode... keys) {
        for (KeyCode key : keys) {
            type(key);
        }
        settle();
    }

    private void waitFor(Callable<Boolean> what) throws TimeoutException {
        WaitForAsyncUtils.waitFor(MAP_SECONDS, TimeUnit.SECONDS, what);
    }

    private boolean isOpen() {
        return session.display().windowProperty().get().isOpen(WindowLook.Pane.MAPS, false);
    }

    private MapsLook look() {
        return session.display().mapsProperty().get();
    }

    private Optimizer adam() {
        return session.getExperiment().runs().get(0).optimizer();
    }

    private boolean isRunning() {
        return node(MapIds.MAPS_PROGRESS, Node.class).getOpacity() > 0;
    }

    /** A place of the map, at shares of the pane's width and height. */
    private Point2D onMap(double across, double down) {
        return on(MapIds.MAPS_SETTINGS, across, down);
    }

    /** The threads that compute maps and have something to do. */
    private static long sweepingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sweep"))
                .count();
    }

    @Test
    void the_key_m_and_the_buttons_open_and_close_the_maps() {
        assertThat(isOpen()).isTrue();
        assertThat(lookup("#" + MapIds.MAPS_PANE).tryQuery()).isPresent();
        keys(KeyCode.M);
        assertThat(isOpen()).isFalse();
        press(MapIds.MAPS);
        assertThat(isOpen()).isTrue();
        press(MapIds.MAPS_CLOSE);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void in_a_narrow_window_maps_and_inspector_make_room_for_each_other() {
        press(Ids.INSPECTOR);
        assertThat(isOpen()).isFalse();
        assertThat(node(Ids.INSPECTOR_PANE, Node.class).isVisible()).isTrue();
        press(MapIds.MAPS);
        assertThat(node(MapIds.MAPS_PANE, Node.class).isVisible()).isTrue();
        assertThat(node(Ids.INSPECTOR_PANE, Node.class).isVisible()).isFalse();
    }

    @Test
    void hovering_shows_the_path_and_its_end_and_a_click_sets_both_as_one_change() {
        Experiment before = session.getExperiment();
        moveTo(onMap(0.4, 0.4));
        settle();
        Map<String, Object> pointed =
                session.runs().preview().settingsProperty().get();
        assertThat(pointed).containsOnlyKeys("learningRate", "beta1");
        Trajectory way = session.runs().preview().trajectoryProperty().get().orElseThrow();
        assertThat(node(MapIds.MAPS_OUTCOME, Labeled.class).getText()).contains("after " + before.steps() + " steps");
        assertThat(session.getExperiment()).isEqualTo(before);

        clickOn(onMap(0.4, 0.4));
        settle();
        assertThat(adam().values()).containsAllEntriesOf(pointed);
        assertThat(session.getTrajectories().get(0).loss(before.steps())).isEqualTo(way.loss(before.steps()));

        interact(() -> session.undo());
        assertThat(session.getExperiment()).isEqualTo(before);
    }

    @Test
    void the_ring_stands_where_a_click_has_set_it_and_follows_the_slider() {
        clickOn(onMap(0.5, 0.5));
        settle();
        Bounds ring = screenBounds(node(MapIds.MAPS_MARK, Node.class));
        assertThat(ring.getCenterX()).isCloseTo(onMap(0.5, 0.5).getX(), within(2.0));
        assertThat(ring.getCenterY()).isCloseTo(onMap(0.5, 0.5).getY(), within(2.0));

        dragSlider(Ids.run(0, "learningRate"), 0.2);
        assertThat(screenBounds(node(MapIds.MAPS_MARK, Node.class)).getCenterX())
                .isLessThan(ring.getCenterX() - 20);
    }

    @Test
    void the_mouse_gone_the_present_setting_is_told() {
        moveTo(onMap(0.4, 0.4));
        moveTo(onPlot(0.5, 0.5));
        settle();
        assertThat(session.runs().preview().settingsProperty().get()).isEmpty();
        assertThat(node(MapIds.MAPS_AT, Labeled.class).getText()).isEqualTo("α 0.1   β₁ 0.9");
    }

    @Test
    void the_wheel_zooms_at_the_mouse_a_drag_pans_and_a_double_click_shows_the_whole() {
        Node map = node(MapIds.MAPS_SETTINGS, Node.class);
        Point2D at = onMap(0.5, 0.4);
        moveTo(at);
        settle();
        Map<String, Object> before = session.runs().preview().settingsProperty().get();
        for (int i = 0; i < 5; i++) {
            wheelUp(map, at);
        }
        MapsLook.Plane zoomed = look().plane().orElseThrow();
        assertThat(zoomed.part()).isPresent();
        moveTo(onPlot(0.5, 0.5)).moveTo(at);
        settle();
        Map<String, Object> after = session.runs().preview().settingsProperty().get();
        Optimizer adam = adam();
        for (String key : before.keySet()) {
            var slider =
                    (org.optiscope.optimizer.Hyperparameter.Real) adam.kind().hyperparameter(key);
            assertThat(slider.position((Double) after.get(key)))
                    .isCloseTo(slider.position((Double) before.get(key)), within(CELL));
        }

        drag(at, MouseButton.PRIMARY).dropBy(-40, 0);
        settle();
        assertThat(look().plane().orElseThrow().part().orElseThrow().x0())
                .isGreaterThan(zoomed.part().orElseThrow().x0());
        Experiment unchanged = session.getExperiment();

        doubleClick(map, at);
        assertThat(look().plane().orElseThrow().part()).isEmpty();
        assertThat(session.getExperiment()).isEqualTo(unchanged);
    }

    @Test
    void a_double_click_beside_the_map_takes_nothing_back_that_was_set_since() {
        clickOn(onMap(0.4, 0.4));
        settle();
        interact(() -> session.runs().setHyperparameter(0, "learningRate", 0.0123, null));
        settle();
        Experiment unchanged = session.getExperiment();

        doubleClick(node(MapIds.MAPS_SETTINGS, Node.class), onMap(0.5, 0.99));

        assertThat(session.getExperiment()).isEqualTo(unchanged);
    }

    @Test
    void home_shows_the_whole_while_the_map_has_the_keyboard_and_the_playhead_stays() {
        interact(() -> session.playback().seek(40));
        wheelUp(node(MapIds.MAPS_SETTINGS, Node.class), onMap(0.5, 0.4));
        interact(() -> node(MapIds.MAPS_SETTINGS, Node.class).requestFocus());
        keys(KeyCode.HOME);
        assertThat(look().plane().orElseThrow().part()).isEmpty();
        assertThat(session.playback().getPlayhead()).isEqualTo(40);
    }

    @Test
    void other_hyperparameters_can_be_chosen_and_the_same_twice_changes_places() {
        choose(MapIds.MAPS_UP, "beta2");
        assertThat(look().plane()).contains(MapsLook.Plane.of("learningRate", "beta2"));
        choose(MapIds.MAPS_UP, "learningRate");
        assertThat(look().plane()).contains(MapsLook.Plane.of("beta2", "learningRate"));
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String key) {
        ComboBox<org.optiscope.optimizer.Hyperparameter.Real> box = node(id, ComboBox.class);
        interact(() -> box.setValue(
                (org.optiscope.optimizer.Hyperparameter.Real) adam().kind().hyperparameter(key)));
        settle();
    }

    @Test
    void another_run_has_a_map_of_its_own_hyperparameters() {
        interact(() -> session.runs().select(2));
        settle();
        moveTo(onMap(0.4, 0.4));
        settle();
        assertThat(session.runs().preview().settingsProperty().get()).containsOnlyKeys("learningRate", "epsilon");
    }

    @Test
    void a_gesture_in_the_moment_in_which_the_run_changes_is_one_on_its_own_map() {
        interact(() -> session.runs().setRule(0, OptimizerCatalog.byId("rmsprop"), this));
        settle();
        choose(MapIds.MAPS_UP, "decay");
        Node map = node(MapIds.MAPS_SETTINGS, Node.class);
        Point2D place = onMap(0.4, 0.4);
        interact(() -> {
            session.runs().setRule(0, OptimizerCatalog.byId("adam"), this);
            turnWheelUp(map, place);
        });
        settle();

        assertThat(look().plane().orElseThrow().up()).isEqualTo("beta1");
        assertThat(look().plane().orElseThrow().part()).isPresent();
    }

    @Test
    void colours_tell_the_steps_to_the_target_of_the_race() throws TimeoutException {
        interact(() -> session.display()
                .raceProperty()
                .set(session.display().raceProperty().get().withTarget(0.5)));
        settle();
        assertThat(node(MapIds.MAPS_BY_STEPS, Labeled.class).getText()).isEqualTo("steps to f < 0.5");
        press(MapIds.MAPS_BY_STEPS);
        assertThat(look().bySteps()).isTrue();
        waitFor(() -> !isRunning());
        press(MapIds.MAPS_BY_LOSS);
        assertThat(look().bySteps()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Integer> seeds() {
        return node(MapIds.MAPS_SEEDS, ComboBox.class);
    }

    @Test
    void averages_over_seeds_are_offered_with_noise_alone_and_told() {
        interact(() -> session.setSteps(5));
        settle();
        assertThat(seeds().getParent().isVisible()).isFalse();
        interact(() -> session.setNoise(new Noise(0.1, 1, 1, 1), this));
        settle();
        assertThat(seeds().getParent().isVisible()).isTrue();
        interact(() -> seeds().setValue(5));
        press(MapIds.MAPS_KIND_RATES);
        assertThat(look().seeds()).isEqualTo(5);
        assertThat(text(MapIds.MAPS_TOLD)).isEqualTo("Average of 5 seeds of the noise");
        assertThat(SceneFile.format(session.getScene())).contains("\"seeds\": 5");

        interact(() -> session.setNoise(Noise.NONE, this));
        settle();
        assertThat(session.getScene().seeds()).isEqualTo(1);
        settle();
        assertThat(text(MapIds.MAPS_TOLD)).doesNotContain("seeds");
        assertThat(seeds().getParent().isVisible()).isFalse();
    }

    private void copy(String item) {
        interact(() -> {
            Node map = node(MapIds.MAPS_SETTINGS, Node.class);
            map.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 50, 50, 100, 100, false, new PickResult(map, 50, 50)));
        });
        settle();
        clickOn("#" + item);
    }

    @Test
    void the_map_is_copied_as_a_picture_and_as_numbers() throws TimeoutException {
        interact(() -> {
            session.setSteps(2);
            SystemClipboard.put("before");
        });
        settle();
        copy(MapIds.MAPS_COPY_NUMBERS);
        waitFor(() -> WaitForAsyncUtils.asyncFx(
                        () -> String.valueOf(Clipboard.getSystemClipboard().getString()))
                .get()
                .startsWith("learningRate,beta1,loss,steps\n"));
        copy(MapIds.MAPS_COPY);
        waitFor(() -> WaitForAsyncUtils.asyncFx(
                        () -> Clipboard.getSystemClipboard().hasImage())
                .get());
    }

    @Test
    void the_map_is_saved_from_its_pane(@TempDir Path folder) throws TimeoutException {
        interact(() -> {
            session.setSteps(2);
            window.files().chooseWith((chooser, toSave) -> Optional.of(folder.resolve("map")));
        });
        press(MapIds.MAPS_EXPORT);
        assertThat(window.exports().isOpen()).isTrue();
        assertThat(window.exports().choice().drawing().parts()).containsExactly(ScenePicture.Part.MAP);
        type(Ids.EXPORT + "-width", "400");
        type(Ids.EXPORT + "-height", "300");
        press(Ids.EXPORT_SAVE);
        waitFor(() -> text(Ids.EXPORT_TOLD).equals("Saved to map.png."));
        assertThat(folder.resolve("map.png")).isNotEmptyFile();
    }

    @Nested
    class While_much_is_computed {
        @BeforeEach
        void much() throws TimeoutException {
            interact(() -> session.setSteps(MANY_STEPS));
            settle();
            waitFor(() -> isRunning());
        }

        @Test
        void escape_and_the_button_stop_it_and_the_button_goes_on() throws TimeoutException {
            keys(KeyCode.ESCAPE);
            assertThat(isRunning()).isFalse();
            waitFor(() -> sweepingThreads() == 0);
            press(MapIds.MAPS_STOP);
            assertThat(isRunning()).isTrue();
            press(MapIds.MAPS_STOP);
            assertThat(isRunning()).isFalse();
        }

        @Test
        void it_ends_when_the_maps_are_closed() throws TimeoutException {
            keys(KeyCode.M);
            waitFor(() -> sweepingThreads() == 0);
        }

        @Test
        void it_ends_when_the_window_is_closed() throws TimeoutException {
            interact(() -> window.getScene().getWindow().hide());
            waitFor(() -> sweepingThreads() == 0);
        }

        @Test
        void another_surface_begins_anew() throws TimeoutException {
            interact(() -> {
                session.setSteps(20);
                session.setSurface(SurfaceCatalog.byId("beale"));
            });
            settle();
            waitFor(() -> !isRunning());
            assertThat(sweepingThreads()).isZero();
        }
    }

    @Test
    void a_rule_with_one_number_has_no_map_and_says_so() {
        interact(() -> {
            session.runs().writeOwn();
            session.display()
                    .windowProperty()
                    .set(session.display().windowProperty().get().withOpen(WindowLook.Pane.RULE, false));
        });
        settle();
        List<String> keys = session.getScene().run().orElseThrow().optimizer().kind().hyperparameters().stream()
                .filter(org.optiscope.optimizer.Hyperparameter.Real.class::isInstance)
                .map(org.optiscope.optimizer.Hyperparameter::key)
                .toList();
        Optional<Labeled> none = lookup("#" + MapIds.MAPS_SETTINGS + " .muted").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .findFirst();
        assertThat(none.isPresent()).isEqualTo(keys.size() < 2);
    }

    @Test
    void while_something_is_predicted_no_path_is_shown_ahead() {
        interact(() -> session.playback().seek(40));
        keys(KeyCode.P);
        moveTo(onMap(0.4, 0.4));
        settle();
        assertThat(session.runs().preview().trajectoryProperty().get()).isEmpty();
    }
}
