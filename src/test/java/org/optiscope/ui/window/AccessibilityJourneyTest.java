package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.optiscope.scene.PlotView;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MapIds;

class AccessibilityJourneyTest extends WindowJourney {
    private static final int MOST_STOPS = 400;
    private static final List<String> BLOCKS = List.of(
            "top-bar",
            "runs-pane",
            "plot-pane",
            "explain-bar",
            "predict-bar",
            "curves-compared",
            "curves-own",
            "rule-pane",
            "maps-pane",
            "inspector-pane",
            "transport-bar");

    /** Where the keyboard stopped: a control, the block it is in, and its place in the block. */
    private record Stop(Node node, String block, Bounds place) {
        boolean isReadAfter(Stop other) {
            boolean below = place.getMinY() >= other.place.getMaxY() - 1;
            boolean beside = place.getMinX() >= other.place.getMaxX() - 1;
            boolean above = place.getMaxY() <= other.place.getMinY() + 1;
            boolean inside = other.place.contains(place);
            return below || beside && !above || inside;
        }
    }

    private void openAll() {
        interact(() -> {
            node(Ids.INSPECTOR, ToggleButton.class).setSelected(true);
            session.display().viewProperty().set(PlotView.OVERLAY);
            for (int i = 0; i < session.getExperiment().runs().size(); i++) {
                node(Ids.run(i, "more"), ToggleButton.class).fire();
            }
        });
        settle();
        interact(() -> window.refreshNow());
        settle();
    }

    private static boolean is(Node node, String name) {
        return name.equals(node.getId()) || node.getStyleClass().contains(name);
    }

    private static Stop stop(Node node) {
        Node frame = null;
        for (Node at = node; at != null; at = at.getParent()) {
            Node here = at;
            if (at instanceof ScrollPane scroll && frame == null) {
                frame = scroll.getContent();
            }
            String block =
                    BLOCKS.stream().filter(name -> is(here, name)).findFirst().orElse("");
            if (!block.isEmpty()) {
                Bounds onScene = node.localToScene(node.getLayoutBounds());
                return new Stop(node, block, (frame == null ? at : frame).sceneToLocal(onScene));
            }
        }
        throw new AssertionError("in no part of the window: " + node);
    }

    /** Every stop of the Tab key, from the first of the window's top bar until it comes round. */
    private List<Stop> walk() {
        List<Stop> stops = new ArrayList<>();
        interact(() -> window.focusPlot());
        AtomicReference<Node> first = new AtomicReference<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            type(KeyCode.TAB);
            interact(() -> {
                Stop stop = stop(window.getScene().getFocusOwner());
                boolean begins = stop.block.equals("top-bar") && stops.isEmpty();
                if (begins) {
                    first.set(stop.node);
                } else if (stop.node == first.get()) {
                    first.set(null);
                }
                if (begins || !stops.isEmpty() && first.get() != null) {
                    stops.add(stop);
                }
            });
            if (!stops.isEmpty() && first.get() == null) {
                return stops;
            }
        }
        throw new AssertionError("the Tab key does not come round");
    }

    @Test
    void tab_goes_in_reading_order_through_the_whole_window() {
        openAll();

        assertThat(blocks(walk()))
                .containsExactly(
                        "top-bar",
                        "runs-pane",
                        "plot-pane",
                        "curves-compared",
                        "curves-own",
                        "inspector-pane",
                        "transport-bar");
    }

    @Test
    void tab_goes_through_what_is_predicted_between_the_plot_and_the_curves() {
        openAll();
        interact(() -> window.focusPlot());
        type(KeyCode.P);
        settle();

        assertThat(blocks(walk())).containsSubsequence("plot-pane", "predict-bar", "curves-compared");
        assertThat(unnamed()).isEmpty();
    }

    /** The parts of the window that Tab goes through, in each of which it goes in reading order. */
    private static List<String> blocks(List<Stop> stops) {
        assertThat(stops).extracting(stop -> stop.node.getId()).startsWith(Ids.LESSONS, Ids.SURFACE, Ids.FORMULA);
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (i == 0 || !stop.block.equals(stops.get(i - 1).block)) {
                blocks.add(stop.block);
            } else {
                assertThat(stop.isReadAfter(stops.get(i - 1)))
                        .as("%s after %s", stop.node, stops.get(i - 1).node)
                        .isTrue();
            }
        }
        return blocks;
    }

    private static Stream<Node> tree(Node node) {
        return !node.isVisible()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(node),
                        node instanceof Parent parent
                                ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityJourneyTest::tree)
                                : Stream.empty());
    }

    /** What a screen reader calls a control: what stands on it, what it is given, or its label. */
    private static String name(Node node) {
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return Stream.of(
                        node.getAccessibleText(),
                        node.getAccessibleRoleDescription(),
                        node instanceof Labeled labeled ? labeled.getText() : null,
                        label instanceof Labeled labeled ? labeled.getText() : null)
                .filter(text -> text != null && text.matches("(?s).*\\p{L}.*"))
                .findFirst()
                .orElse("");
    }

    private static boolean isWithoutTip(Node node) {
        return node instanceof Labeled labeled
                && labeled.getGraphic() != null
                && (labeled.getText() == null || labeled.getText().isBlank())
                && (node.getAccessibleHelp() == null || node.getAccessibleHelp().isBlank());
    }

    private List<String> unnamed() {
        List<String> found = new ArrayList<>();
        int[] controls = {0};
        interact(() -> Window.getWindows().stream()
                .flatMap(shown -> tree(shown.getScene().getRoot()))
                .filter(Node::isFocusTraversable)
                .forEach(node -> {
                    controls[0]++;
                    if (name(node).isEmpty() || isWithoutTip(node)) {
                        found.add(node.toString());
                    }
                }));
        assertThat(controls[0]).isGreaterThan(40);
        return found;
    }

    @Test
    void every_control_of_the_window_has_a_name() {
        openAll();

        assertThat(unnamed()).isEmpty();
    }

    @Test
    void every_control_of_a_schedule_has_a_name() {
        openAll();
        for (int i = 1; i < 4; i++) {
            int type = i;
            interact(() -> {
                var schedules = node(Ids.run(0, "schedule"), ComboBox.class);
                schedules.getSelectionModel().select(type % schedules.getItems().size());
            });
            settle();

            assertThat(unnamed()).isEmpty();
        }
    }

    @Test
    void every_control_of_an_explanation_has_a_name() {
        press(Ids.STEP_FORWARD);
        press(Ids.EXPLAIN);

        assertThat(unnamed()).isEmpty();
    }

    @Test
    void every_control_of_the_editor_has_a_name_and_tab_goes_through_it_in_reading_order() {
        press(Ids.ADD_RUN);
        press(Ids.ADD_OWN);
        press(Ids.RULE_ADD_SWITCH);
        for (String row : List.of(Ids.ruleSetting(0), Ids.ruleSetting(1), Ids.ruleSetting(2), Ids.ruleLine(0))) {
            interact(() -> node(row + "-more", ToggleButton.class).fire());
        }
        settle();

        assertThat(unnamed()).isEmpty();
        List<Stop> stops =
                walk().stream().filter(stop -> stop.block.equals("rule-pane")).toList();
        assertThat(stops).hasSizeGreaterThan(20);
        assertThat(stops).extracting(stop -> stop.node.getId()).startsWith(Ids.RULE_NAME, Ids.RULE_CLOSE);
        // The places below the head are told in what is scrolled.
        for (int i = 3; i < stops.size(); i++) {
            assertThat(stops.get(i).isReadAfter(stops.get(i - 1)))
                    .as("%s after %s", stops.get(i).node, stops.get(i - 1).node)
                    .isTrue();
        }
    }

    @Test
    void every_control_of_the_maps_has_a_name_and_tab_goes_through_them_in_reading_order() {
        type(KeyCode.M);
        settle();
        for (String kind : List.of(MapIds.MAPS_KIND_SETTINGS, MapIds.MAPS_KIND_RATES)) {
            press(kind);

            assertThat(unnamed()).isEmpty();
            List<Stop> stops = walk().stream()
                    .filter(stop -> stop.block.equals("maps-pane"))
                    .toList();
            assertThat(stops).hasSizeGreaterThan(5);
            for (int i = 1; i < stops.size(); i++) {
                assertThat(stops.get(i).isReadAfter(stops.get(i - 1)))
                        .as("%s after %s", stops.get(i).node, stops.get(i - 1).node)
                        .isTrue();
            }
        }
    }

    @Test
    void every_control_beside_the_keys_has_a_name() {
        type(KeyCode.F1);
        settle();

        assertThat(unnamed()).isEmpty();
    }

    @Test
    void every_control_of_what_pops_up_has_a_name() {
        for (String button : List.of(Ids.NOISE, Ids.SURFACE_SETTINGS, Ids.SURFACE)) {
            press(button);

            assertThat(Window.getWindows()).hasSizeGreaterThan(1);
            assertThat(unnamed()).isEmpty();
            type(KeyCode.ESCAPE);
            settle();
        }
    }

    @Test
    void a_name_that_is_being_typed_has_a_name_itself() {
        doubleClick(node(Ids.run(0, "title"), Node.class), on(Ids.run(0, "title"), 0.2, 0.5));

        assertThat(unnamed()).isEmpty();
    }
}
