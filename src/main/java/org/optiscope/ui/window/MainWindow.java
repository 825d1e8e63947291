package org.optiscope.ui.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.WindowLook;
import org.optiscope.text.Texts;
import org.optiscope.ui.bar.ExplainBar;
import org.optiscope.ui.bar.TopBar;
import org.optiscope.ui.bar.TransportBar;
import org.optiscope.ui.curves.CurvesPane;
import org.optiscope.ui.frames.Opening;
import org.optiscope.ui.inspector.EquationPane;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Magnifier;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.MenuItems;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.plot.PlotPane;
import org.optiscope.ui.runs.RunsPane;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** The content of the window: where each pane stands, and how much room it has. */
public final class MainWindow extends StackPane {
    /** How far below the upper end of the window an offer stands. */
    private static final double OFFER_PX = 84;

    private static final double RUNS_PX = 272;
    private static final double RUNS_LEAST_PX = 220;
    private static final double CURVES_LEAST_PX = 120;
    private final Session session;
    private final ExperimentFiles files;
    private final Clips clips;
    private final MessageBar messages;
    private final KeysCard keys = new KeysCard();
    private final VBox centre;
    private final Opening opening = new Opening(this);
    private final Exports exports;
    private final SettingsDesk settings;
    private final FairRaces races;
    private final LessonDesk lessons;
    private final Seat seat;
    private final Presenter presenter;
    private final Audience audience;
    private final RightSide right;
    private PlotPane plot;
    private CurvesPane curves;
    private EquationPane equation;

    public MainWindow(Session session) {
        this.session = session;
        getStyleClass().add("optiscope");
        Themes.install(this);
        seat = Seat.atDesk(session.display());
        presenter = new Presenter(session, seat, true);
        audience = new Audience(session, this);
        ObjectProperty<WindowLook> look = session.display().windowProperty();
        Drawer runs = new Drawer(
                () -> new RunsPane(session),
                Side.LEFT,
                RUNS_PX,
                RUNS_LEAST_PX,
                look,
                WindowLook.Pane.RUNS,
                new SimpleBooleanProperty(true));
        lessons = new LessonDesk(session, seat, this, runs);
        Drawer below = new Drawer(
                () -> curves = new CurvesPane(session, seat),
                Side.BOTTOM,
                Arrangement.CURVES_LOW_PX,
                CURVES_LEAST_PX,
                look,
                WindowLook.Pane.CURVES,
                heightProperty()
                        .greaterThan(Arrangement.HIGH_PX)
                        .or(session.display().viewProperty().isEqualTo(PlotView.OVERLAY)));
        right = new RightSide(session, seat, this, lessons.ongoingBinding(), this::takeMap);
        Region plotRoom = room("plot-pane");
        VBox.setVgrow(plotRoom, Priority.ALWAYS);
        centre = new VBox(plotRoom, below);
        StackPane above = new StackPane(room("top-bar"));
        VBox top = new VBox(above);
        StackPane beneath = new StackPane(room("transport-bar"));
        BorderPane panes = new BorderPane();
        // In the order in which one reads, since that is the Tab key's.
        panes.setTop(top);
        panes.setLeft(new HBox(lessons.drawer(), runs));
        panes.setCenter(centre);
        panes.setRight(right);
        panes.setBottom(beneath);
        messages = new MessageBar(session, this);
        Magnifier magnified = new Magnifier(panes);
        PresenterVeil veil = new PresenterVeil(presenter, seat, this);
        getChildren().addAll(magnified, keys, messages, veil);
        opening.add(this::makePlot);
        opening.add(() -> above.getChildren().setAll(topBar()));
        audience.openProperty().addListener(observable -> top.getChildren().setAll(audience.withBar(above)));
        opening.add(() -> {
            beneath.getChildren().setAll(new TransportBar(session, seat));
            centre.getChildren().addAll(1, List.of(new ExplainBar(session), lessons.predictBar()));
        });
        opening.add(runs::fill);
        opening.add(right::fill);
        opening.add(below::fill);

        files = new ExperimentFiles(session, this);
        exports = new Exports(session, this);
        settings = new SettingsDesk(session, this);
        races = new FairRaces(session, this);
        clips = new Clips(session, files);
        Keyboard.install(session, this, files, clips);
        Themes.follow(this, seat);
        hideWhilePresenting(runs);
        new Arrangement(this, seat, presenter, magnified, below, right);
        presenter.equationProperty().addListener((observable, before, shown) -> showEquation(shown));
    }

    private void showEquation(boolean shown) {
        if (equation == null) {
            equation = new EquationPane(session);
            centre.getChildren().add(1, equation);
        }
        Arrangement.show(equation, shown);
    }

    /** What stands where a part of the window will be. */
    private static Region room(String styleClass) {
        Region room = new Region();
        room.getStyleClass().add(styleClass);
        return room;
    }

    private void makePlot() {
        plot = new PlotPane(session, seat);
        VBox.setVgrow(plot, Priority.ALWAYS);
        centre.getChildren().set(0, plot);
        // Its panels are made when it has its size, which must be before this frame's styles.
        centre.applyCss();
        centre.layout();
        focusPlot();
    }

    private TopBar topBar() {
        TopBar bar = new TopBar(session, () -> audience.present(false));
        bar.addToggle(
                Feather.SIDEBAR,
                Texts.get("window.inspector"),
                Ids.INSPECTOR,
                right.inspector().openProperty());
        bar.addToggle(
                Feather.MAP,
                Texts.get("window.basins"),
                Ids.BASINS,
                session.display().basinsProperty());
        bar.addToggle(Feather.GRID, Texts.get("maps.button"), MapIds.MAPS, right.mapsProperty());
        bar.addLessons(lessons.menu());
        MenuItem[] set = {MenuItems.item(Texts.get("window.settings"), Ids.settings("open"), settings::open)};
        bar.addFiles(Stream.of(files.menu(), clips.menu(), audience.menu(), set)
                .flatMap(Stream::of)
                .toArray(MenuItem[]::new));
        bar.addButton(Feather.DOWNLOAD, Texts.get("window.export"), Ids.EXPORT, exports::open);
        hideWhilePresenting(bar);
        return bar;
    }

    private void hideWhilePresenting(Node... panes) {
        for (Node pane : panes) {
            pane.visibleProperty().bind(Bindings.not(seat.presentedProperty()));
            pane.managedProperty().bind(pane.visibleProperty());
        }
    }

    /** Makes all that is left at once. */
    void fill() {
        opening.finish();
    }

    Session session() {
        return session;
    }

    Audience audience() {
        return audience;
    }

    Presenter presenter() {
        return presenter;
    }

    RightSide right() {
        return right;
    }

    KeysCard keys() {
        return keys;
    }

    Exports exports() {
        return exports;
    }

    private void takeMap() {
        exports.openMap();
    }

    SettingsDesk settings() {
        return settings;
    }

    LessonDesk lessons() {
        return lessons;
    }

    private Stream<SheetDesk<?>> desks() {
        return Stream.of(exports, lessons, settings);
    }

    /** Closes the sheet that is open; returns whether there was one. */
    boolean closeSheet() {
        return desks().map(SheetDesk::close).reduce(false, Boolean::logicalOr);
    }

    /** Whether a sheet lies over everything, and has the keyboard. */
    boolean hasSheet() {
        return desks().anyMatch(SheetDesk::isOpen);
    }

    /** Puts a sheet over the window; messages and the list of keys stand over it, as over everything. */
    void addSheet(Region sheet) {
        getChildren().add(getChildren().indexOf(keys), sheet);
    }

    ExperimentFiles files() {
        return files;
    }

    /** Shows a bar over the upper end of the window, below the bar of buttons. */
    void offer(Region bar) {
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        StackPane.setMargin(bar, new Insets(OFFER_PX, 0, 0, 0));
        // Sheets lie over it, if any is open.
        getChildren().add(1, bar);
    }

    MessageBar messages() {
        return messages;
    }

    /** Runs a task once the window is complete. */
    void afterFirstFrames(Runnable task) {
        opening.add(task);
    }

    /** Brings every pane up to date at once, for a picture that is taken without waiting for a pulse. */
    public void refreshNow() {
        fill();
        races.findNow();
        applyCss();
        layout();
        plot.refreshNow();
        curves.refreshNow();
        right.refreshNow();
        lessons.refreshNow();
    }

    /** Gives the keyboard to the plot, if it is made, or to what lies over it. */
    void focusPlot() {
        if (plot != null && desks().noneMatch(SheetDesk::takeFocus)) {
            plot.requestFocus();
        }
    }
}
