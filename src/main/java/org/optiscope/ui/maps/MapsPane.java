package org.optiscope.ui.maps;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.MapsLook;
import org.optiscope.scene.WindowLook;
import org.optiscope.sweep.FairRace;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** The maps: how the selected run, or each, would end with other settings. While it is closed it computes nothing. */
public final class MapsPane extends VBox {
    private static final double PROGRESS_PX = 3;

    private final Session session;
    private final ObjectProperty<MapsLook> look;
    private final Map<MapsLook.Kind, MapRegion> views = new EnumMap<>(MapsLook.Kind.class);
    private final Map<MapsLook.Kind, ToggleButton> tabs = new EnumMap<>(MapsLook.Kind.class);
    private final ProgressBar progress = new ProgressBar(0);
    private final Button stop = new Button();
    private final AxisChoice axes;
    private final ToggleButton best = new ToggleButton(Texts.get("maps.best"));
    private final ToggleButton byLoss = new ToggleButton(Texts.get("maps.by-loss"));
    private final ToggleButton bySteps = new ToggleButton();

    /**
     * @param seat of the window that it stands in
     * @param take shows how the map can be taken away
     */
    public MapsPane(Session session, Seat seat, Runnable take) {
        this.session = session;
        look = session.display().mapsProperty();
        setId(MapIds.MAPS_PANE);
        getStyleClass().add("maps-pane");
        setMinSize(0, 0);
        axes = new AxisChoice(session);
        SettingsView settings = new SettingsView(session, seat);
        RatesView rates = new RatesView(session, seat);
        views.put(MapsLook.Kind.SETTINGS, settings);
        views.put(MapsLook.Kind.RATES, rates);
        progress.setId(MapIds.MAPS_PROGRESS);
        progress.getStyleClass().add("map-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMinHeight(PROGRESS_PX);
        progress.setPrefHeight(PROGRESS_PX);
        stop.setId(MapIds.MAPS_STOP);
        stop.getStyleClass().add("bare-button");
        stop.setOnAction(event -> {
            if (!stop()) {
                shown().worker().again();
            }
        });
        StackPane maps = new StackPane(settings, rates);
        maps.setMinSize(0, 0);
        MapCopies.offer(session, maps);
        VBox.setVgrow(maps, Priority.ALWAYS);
        getChildren().addAll(head(settings, take), progress, controls(), new SeedsChoice(session), maps);
        InvalidationListener follow = observable -> show();
        look.addListener(follow);
        session.racing().targetProperty().addListener(follow);
        visibleProperty().addListener(follow);
        views.values().forEach(view -> {
            view.work().runningProperty().addListener(observable -> showWork());
            view.work().progressProperty().addListener(observable -> showWork());
        });
        show();
    }

    private HBox head(SettingsView settings, Runnable take) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button whole = Icons.show(new Button(), Feather.MAXIMIZE_2, Texts.get("maps.whole"));
        whole.setId(MapIds.MAPS_WHOLE);
        whole.getStyleClass().add("bare-button");
        whole.setOnAction(event -> settings.showWhole());
        Runnable showWhole = () -> whole.setDisable(look.get().kind() != MapsLook.Kind.SETTINGS
                || look.get().plane().flatMap(MapsLook.Plane::part).isEmpty());
        look.addListener(observable -> showWhole.run());
        showWhole.run();
        Button export = Icons.show(new Button(), Feather.DOWNLOAD, Texts.get("maps.export"));
        export.setId(MapIds.MAPS_EXPORT);
        export.getStyleClass().add("bare-button");
        export.setOnAction(event -> take.run());
        Button close = Icons.show(new Button(), Feather.X, Texts.get("maps.close"));
        close.setId(MapIds.MAPS_CLOSE);
        close.getStyleClass().add("bare-button");
        close.setOnAction(event -> {
            ObjectProperty<WindowLook> window = session.display().windowProperty();
            window.set(window.get().withOpen(WindowLook.Pane.MAPS, false));
        });
        HBox head = new HBox(
                tab(
                        MapsLook.Kind.SETTINGS,
                        MapIds.MAPS_KIND_SETTINGS,
                        Texts.get("maps.settings"),
                        Texts.get("maps.settings-meaning")),
                tab(
                        MapsLook.Kind.RATES,
                        MapIds.MAPS_KIND_RATES,
                        Texts.get("maps.rates"),
                        Texts.get("maps.rates-meaning")),
                space,
                stop,
                whole,
                export,
                close);
        head.getStyleClass().add("maps-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton tab(MapsLook.Kind kind, String id, String title, String meaning) {
        ToggleButton tab = toggle(
                new ToggleButton(title), id, meaning, () -> look.set(look.get().withKind(kind)));
        tab.getStyleClass().addAll("curve-tab", "worded");
        tabs.put(kind, tab);
        return tab;
    }

    /** A button of which one is pressed for good, and pressing it again does nothing. */
    private ToggleButton toggle(ToggleButton button, String id, String meaning, Runnable action) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        Tips.say(button, meaning);
        button.setOnAction(event -> {
            action.run();
            show();
        });
        return button;
    }

    private HBox controls() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (ToggleButton button : List.of(byLoss, bySteps)) {
            button.getStyleClass().add("curve-switch");
        }
        best.setId(MapIds.MAPS_BEST);
        best.getStyleClass().add("curve-switch");
        Tips.say(best, Texts.get("maps.best-meaning", FairRace.RATES));
        best.selectedProperty().bindBidirectional(session.racing().fairProperty());
        toggle(
                byLoss,
                MapIds.MAPS_BY_LOSS,
                Texts.get("maps.by-loss-meaning"),
                () -> look.set(look.get().withBySteps(false)));
        toggle(
                bySteps,
                MapIds.MAPS_BY_STEPS,
                Texts.get("maps.by-steps-meaning"),
                () -> look.set(look.get().withBySteps(true)));
        HBox controls = new HBox(axes, best, space, byLoss, bySteps);
        controls.getStyleClass().add("maps-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private MapRegion shown() {
        return views.get(look.get().kind());
    }

    private void show() {
        MapsLook.Kind kind = look.get().kind();
        views.forEach((each, view) -> view.setVisible(isVisible() && each == kind));
        tabs.forEach((each, tab) -> tab.setSelected(each == kind));
        for (Node part : List.of(axes, best)) {
            boolean wanted = (part == axes) == (kind == MapsLook.Kind.SETTINGS);
            part.setVisible(wanted);
            part.setManaged(wanted);
        }
        byLoss.setSelected(!look.get().bySteps());
        bySteps.setSelected(look.get().bySteps());
        bySteps.setText(Texts.get(
                "maps.by-steps", Numbers.exact(session.racing().targetProperty().get())));
        showWork();
    }

    private void showWork() {
        MapRegion view = shown();
        boolean running = view.work().runningProperty().get();
        progress.setOpacity(running ? 1 : 0);
        progress.setProgress(
                running ? Math.max(0, view.work().progressProperty().get()) : 0);
        boolean again = view.worker().isStopped();
        Icons.show(
                stop,
                again ? Feather.ROTATE_CW : Feather.SQUARE,
                again ? Texts.get("maps.again") : Texts.get("maps.stop"));
        stop.setDisable(!running && !again);
    }

    /** Ends what is under way, and leaves what there is; returns whether there was anything. */
    public boolean stop() {
        boolean running = isVisible() && shown().work().runningProperty().get();
        if (running) {
            shown().work().cancel();
            showWork();
        }
        return running;
    }

    /** Brings the map up to date at once, however long it takes; for pictures that are taken once. */
    public void refreshNow() {
        show();
        if (isVisible()) {
            applyCss();
            layout();
            shown().refreshNow();
        }
    }
}
