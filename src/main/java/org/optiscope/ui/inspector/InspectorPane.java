package org.optiscope.ui.inspector;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Ending;
import org.optiscope.reading.Remark;
import org.optiscope.reading.TabbedText;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.frames.Opening;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.CopyMenu;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.kit.Typesetter;
import org.optiscope.ui.session.Session;

/**
 * The inside of the selected run's update at the playhead, its bias correction, and the race.
 *
 * <p>A moved playhead changes texts of fixed size and lays out nothing. While it is closed it does nothing at all.
 */
public final class InspectorPane extends Region {
    private enum Stale {
        RUNS,
        SELECTION,
        PLAYHEAD
    }

    private static final PseudoClass DIVERGED = PseudoClass.getPseudoClass("diverged");

    /** Formulas are typeset once so many frames have been shown. */
    private static final int FRAMES_FIRST = 3;

    private static final double MARKER_PX = 5.5;

    private final Session session;
    private final Typesetter typesetter = new Typesetter();
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);

    private final Header header = new Header();
    private final RuleCard rule = new RuleCard(typesetter);
    private final QuantityTable table = new QuantityTable(typesetter);
    private final BiasPanel bias;
    private final RaceTable race;
    private final Label remark = new Label();
    private final Label none = new Label(Texts.get("inspector.none"));
    private final VBox ofRun;
    private final VBox content;
    private final ScrollPane scroll;
    private Trajectory trajectory;
    /** What is to be said of the run at every step. */
    private String ofSettings = "";

    /** Which run, and at which step. */
    private static final class Header extends Region {
        private static final double HEIGHT_PX = 28;
        /** Room for {@code step 100000}, and for what has become of a run. */
        private static final double STEP_PX = 100;

        private static final double ENDING_PX = 190;

        private final Label name = new Label();
        private final Label step = new Label();
        private int hue = -1;
        private double stepPx = STEP_PX;

        Header() {
            step.setId(Ids.INSPECTOR_STEP);
            name.getStyleClass().add("inspector-title");
            step.getStyleClass().add("inspector-step");
            step.setAlignment(Pos.CENTER_RIGHT);
            name.setManaged(false);
            step.setManaged(false);
            getChildren().addAll(name, step);
        }

        void show(RunSpec run, String label) {
            name.setText(label);
            Tips.say(name, label);
            if (run.hue() != hue) {
                hue = run.hue();
                name.setGraphic(RunStyle.marker(hue, MARKER_PX));
            }
        }

        void show(Ending ending, Trajectory trajectory, int t) {
            step.setText(ending == Ending.NONE ? Texts.get("inspector.step", t) : ending.words(trajectory));
            step.pseudoClassStateChanged(DIVERGED, ending.isFinal());
            double wanted = ending == Ending.NONE ? STEP_PX : ENDING_PX;
            if (wanted != stepPx) {
                stepPx = wanted;
                requestLayout();
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return HEIGHT_PX;
        }

        @Override
        protected void layoutChildren() {
            name.resizeRelocate(0, 0, Math.max(0, getWidth() - stepPx), HEIGHT_PX);
            step.resizeRelocate(getWidth() - stepPx, 0, stepPx, HEIGHT_PX);
        }
    }

    public InspectorPane(Session session) {
        this.session = session;
        setId(Ids.INSPECTOR_PANE);
        getStyleClass().add("inspector-pane");
        bias = new BiasPanel(session);
        race = new RaceTable(session);
        remark.setId(Ids.REMARK);
        remark.getStyleClass().add("muted");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        remark.managedProperty().bind(remark.textProperty().isNotEmpty());
        ofRun = new VBox(header, rule, remark, table, bias);
        ofRun.getStyleClass().add("inspector-run");
        CopyMenu.offer(
                session, rule, CopyMenu.Item.of(Texts.get("inspector.copy-equation"), Ids.COPY_EQUATION, rule::toTex));
        CopyMenu.offer(
                session,
                table,
                CopyMenu.Item.of(Texts.get("inspector.copy-numbers"), Ids.COPY_UPDATE, this::numbers),
                CopyMenu.Item.ofRow(
                        Texts.get("inspector.copy-row"), Ids.COPY_UPDATE_ROW, QuantityRow.class, this::numbers));
        none.getStyleClass().add("muted");
        content = new VBox(ofRun, none, race);
        content.getStyleClass().add("inspector-content");
        scroll = Rendering.withoutPicture(new ScrollPane(content));
        scroll.getStyleClass().add("inspector-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        setMinSize(0, 0);
        dirty.listenBehind(Stale.RUNS, session.experimentProperty(), session.trajectoriesProperty());
        dirty.listenBehind(Stale.SELECTION, session.ghost().trajectoryProperty());
        dirty.listen(
                Stale.RUNS,
                visibleProperty(),
                session.display().raceProperty(),
                session.racing().foundProperty());
        dirty.listen(
                Stale.SELECTION,
                session.selectedProperty(),
                session.explanation().stageProperty(),
                session.ghost().wantedProperty());
        dirty.listen(Stale.PLAYHEAD, session.playback().playheadProperty());
        Opening.after(FRAMES_FIRST, this, typesetter::open);
    }

    /** Brings everything up to date at once, formulas too; for pictures that are taken once. */
    public void refreshNow() {
        refresh();
        applyCss();
        layout();
        typesetter.finishNow();
        layout();
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        boolean runs = dirty.clean(Stale.RUNS);
        boolean selection = dirty.clean(Stale.SELECTION) || runs;
        dirty.clean(Stale.PLAYHEAD);
        if (runs) {
            race.showRuns();
        }
        if (selection) {
            showSelected();
        }
        showStep();
    }

    private void showSelected() {
        Experiment experiment = session.getExperiment();
        int selected = session.selectedProperty().get();
        boolean any = selected < experiment.runs().size();
        trajectory = any ? session.getTrajectories().get(selected) : null;
        for (Region part : List.of(ofRun, race)) {
            part.setVisible(any);
            part.setManaged(any);
        }
        none.setVisible(!any);
        none.setManaged(!any);
        race.select();
        if (!any) {
            return;
        }
        List<String> variables = experiment.surface().variables();
        RunSpec run = experiment.runs().get(selected);
        String hue = RunStyle.styleClass(run.hue());
        if (!ofRun.getStyleClass().contains(hue)) {
            ofRun.getStyleClass().setAll("inspector-run", hue);
        }
        header.show(run, experiment.labels().get(selected));
        rule.show(run, variables, session.explanation().litQuantities().orElse(List.of()));
        table.show(run, variables);
        ofSettings = Remark.of(run);
        bias.show(run.optimizer());
    }

    private void showStep() {
        if (trajectory == null) {
            return;
        }
        int t = shownRow();
        header.show(Ending.of(trajectory, t, session.getExperiment().surface().domain()), trajectory, t);
        String ofStep = Remark.of(trajectory, t);
        remark.setText(ofStep.isEmpty() ? ofSettings : ofStep);
        rule.show(trajectory, t);
        table.light(session.explanation().litQuantities());
        table.show(trajectory, t);
        bias.show(trajectory, t);
        race.showStep();
    }

    /** The numbers of the update that is shown, as a table. */
    private String numbers() {
        refresh(); // or the run may be a newer one than its way
        Experiment experiment = session.getExperiment();
        return TabbedText.update(
                experiment.runs().get(session.selectedProperty().get()),
                trajectory,
                shownRow(),
                experiment.surface().variables());
    }

    private String numbers(QuantityRow row) {
        return TabbedText.row(row.reading(), trajectory, shownRow());
    }

    private int shownRow() {
        return trajectory.row(session.playback().getPlayhead());
    }

    @Override
    protected void layoutChildren() {
        scroll.resizeRelocate(0, 0, getWidth(), getHeight());
        dirty.markQuietly(Stale.PLAYHEAD);
        refresh();
    }
}
