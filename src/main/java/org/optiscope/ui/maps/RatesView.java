package org.optiscope.ui.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.figure.Box;
import org.optiscope.figure.MannerBands;
import org.optiscope.figure.Palette;
import org.optiscope.figure.RatesChart;
import org.optiscope.reading.Numbers;
import org.optiscope.sweep.RateCurves;
import org.optiscope.sweep.Trial;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.ScreenPen;
import org.optiscope.ui.session.Racing;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** How every run ends at every learning rate; a handle on each curve is the run's own rate, and moves it. */
final class RatesView extends MapRegion {
    private enum Stale {
        CURVES,
        HANDLES
    }

    /** Room for the labels of the left axis, and for labels and name of the lower one, in sizes of the font. */
    private static final double LEFT = 4.7;

    private static final double AXIS = 3.8;
    private static final double TOP_PX = 14;
    private static final double RIGHT_PX = 14;
    /** So many px are from one computed rate to the next. */
    private static final double STEP_PX = 2;

    private final Pane handles = new Pane();
    private final Label told = new Label();
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);
    private final RatePainter painter = new RatePainter(this, () -> dirty.mark(Stale.CURVES));
    private Optional<RatesChart> chart = Optional.empty();
    /** Where the mouse is, NaN where it is not. */
    private double mouseX = Double.NaN;

    RatesView(Session session, Seat seat) {
        super(session, seat, MapIds.MAPS_RATES);
        getStyleClass().add("rates-map");
        told.setId(MapIds.MAPS_TOLD);
        told.getStyleClass().add("map-words");
        told.setWrapText(true);
        addUnmanaged(told);
        handles.setManaged(false);
        handles.setPickOnBounds(false);
        getChildren().add(handles);
        dirty.listenBehind(
                Stale.CURVES,
                session.experimentProperty(),
                session.racing().targetProperty(),
                session.racing().foundProperty());
        dirty.listen(Stale.CURVES, look, seat.darkProperty(), seat.presentedProperty(), visibleProperty());
        setOnMouseMoved(event -> {
            refresh(); // or the chart may be one of other runs
            hover(event.getX());
        });
        setOnMouseExited(event -> hover(Double.NaN));
    }

    @Override
    MapWorker<?, ?> worker() {
        return painter;
    }

    private void refresh() {
        if (!isVisible() || getWidth() <= 0 || getHeight() <= 0) {
            painter.drop();
            chart = Optional.empty();
            handles.getChildren().clear();
            return;
        }
        if (dirty.clean(Stale.CURVES)) {
            request();
            draw();
            tell();
            dirty.markQuietly(Stale.HANDLES);
        }
        if (dirty.clean(Stale.HANDLES)) {
            placeHandles();
        }
    }

    private void request() {
        Experiment experiment = session.getExperiment();
        double target = session.racing().targetProperty().get();
        if (experiment.runs().isEmpty() || Double.isNaN(target)) {
            painter.drop();
            return;
        }
        int rates = (int) Math.max(2, area().width() / STEP_PX);
        painter.request(new RateCurves.Question(
                new Trial.Terms(
                        Racing.atUsualRates(experiment),
                        target,
                        session.getScene().seeds()),
                RateCurves.LEAST,
                RateCurves.GREATEST,
                rates));
    }

    private Box area() {
        double left = Math.ceil(LEFT * fontPx());
        return new Box(
                left,
                TOP_PX,
                Math.max(1, Math.floor(getWidth() - left - RIGHT_PX)),
                Math.max(
                        1,
                        Math.floor(drawingHeight()
                                - TOP_PX
                                - AXIS * fontPx()
                                - MannerBands.height(session.getExperiment(), fontPx()))));
    }

    private void draw() {
        ScreenPen pen = pen();
        chart = Optional.empty();
        pen.draw(drawingWidth(), drawingHeight(), () -> painter.latest().ifPresent(some -> draw(pen, some)));
    }

    private void draw(ScreenPen pen, RateCurves some) {
        Palette palette = seat.palette();
        Experiment experiment = session.getExperiment();
        Box area = area();
        RatesChart drawn =
                new RatesChart(pen, palette, some, experiment, look.get().bySteps(), area);
        drawn.drawAxes();
        drawn.drawCurves();
        session.racing().foundProperty().get().ifPresent(drawn::drawBests);
        new MannerBands(pen, palette, experiment)
                .draw(some, drawn, area.x(), area.bottom() + AXIS * fontPx(), area.width(), PADDING_PX);
        chart = Optional.of(drawn);
    }

    private void placeHandles() {
        Experiment experiment = session.getExperiment();
        List<RateHandle> wantedHandles = new ArrayList<>();
        List<RunSpec> runs = experiment.runs();
        for (int run = 0; run < runs.size(); run++) {
            if (chart.isPresent() && runs.get(run).visible()) {
                RateHandle handle = handle(run, runs.get(run).hue());
                handle.show(chart.get().own(run), experiment.labels().get(run));
                wantedHandles.add(handle);
            }
        }
        if (!handles.getChildren().equals(wantedHandles)) {
            handles.getChildren().setAll(wantedHandles);
        }
    }

    private RateHandle handle(int run, int hue) {
        return handles.getChildren().stream()
                .map(RateHandle.class::cast)
                .filter(handle -> handle.isOf(run, hue))
                .findFirst()
                .orElseGet(() -> new RateHandle(session, run, hue, px -> rateAt(px, run, hue)));
    }

    /** The rate at that place of the window, unless there is no chart or no such run any more. */
    private OptionalDouble rateAt(double sceneX, int run, int hue) {
        List<RunSpec> runs = session.getExperiment().runs();
        return chart.isPresent() && run < runs.size() && runs.get(run).hue() == hue
                ? OptionalDouble.of(
                        chart.get().rate(handles.sceneToLocal(sceneX, 0).getX()))
                : OptionalDouble.empty();
    }

    private void hover(double px) {
        mouseX = px;
        tell();
    }

    /** Says what becomes of the runs at the rate under the mouse. */
    private void tell() {
        Box area = area();
        boolean inside = chart.isPresent() && mouseX >= area.x() && mouseX <= area.right();
        if (!inside) {
            int seeds = session.getScene().seeds();
            told.setText(seeds > 1 ? Texts.get("maps.averaged", seeds) : "");
            return;
        }
        double rate = chart.get().rate(mouseX);
        int nearest = chart.get().nearest(rate);
        Experiment experiment = session.getExperiment();
        StringJoiner said = new StringJoiner(" · ");
        for (int run = 0; run < experiment.runs().size(); run++) {
            RateCurves.Manner manner =
                    nearest < 0 ? null : painter.latest().orElseThrow().manner(run, nearest);
            if (experiment.runs().get(run).visible() && manner != null) {
                said.add(experiment.labels().get(run) + " " + MannerBands.word(manner));
            }
        }
        told.setText("α " + Numbers.exact(rate) + ":  " + said);
    }

    @Override
    void redraw() {
        dirty.markQuietly(Stale.CURVES);
        refresh();
    }

    @Override
    protected void layoutChildren() {
        told.resizeRelocate(PADDING_PX, linesTop(), linesWidth(), 2 * LINE_PX);
        handles.resizeRelocate(0, 0, getWidth(), getHeight());
        super.layoutChildren();
    }
}
