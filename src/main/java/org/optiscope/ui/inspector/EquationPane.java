package org.optiscope.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.StageNumbers;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Magnifier;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Typesetter;
import org.optiscope.ui.session.Explanation;
import org.optiscope.ui.session.Session;

/**
 * The selected run's update in large type, with the numbers of the step that is shown; while it is explained, with the equations of
 * the stage in place of the numbers, which the explanation tells. While it is away it does nothing.
 */
public final class EquationPane extends StackPane {
    private enum Stale {
        SELECTION,
        PLAYHEAD
    }

    /** How much larger than in the inspector: a formula of 21 px there is one of 55 px, 41 pt, on a screen 1,080 px high. */
    private static final double LARGER = 1.3;

    private final Session session;
    private final Typesetter typesetter = new Typesetter();
    private final RuleCard rule = new RuleCard(typesetter);
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);

    public EquationPane(Session session) {
        this.session = session;
        setId(Ids.EQUATION_PANE);
        getStyleClass().add("equation-pane");
        Magnifier magnifier = new Magnifier(rule);
        magnifier.factorProperty().set(LARGER);
        getChildren().add(magnifier);
        dirty.listen(
                Stale.SELECTION,
                session.experimentProperty(),
                session.trajectoriesProperty(),
                session.selectedProperty(),
                session.explanation().stageProperty());
        dirty.listen(Stale.SELECTION, visibleProperty());
        dirty.listen(Stale.PLAYHEAD, session.playback().playheadProperty());
        typesetter.open();
        dirty.mark(Stale.SELECTION);
    }

    private void refresh() {
        Experiment experiment = session.getExperiment();
        int selected = session.selectedProperty().get();
        rule.setVisible(selected < experiment.runs().size());
        if (!isVisible() || !rule.isVisible()) {
            return;
        }
        RunSpec run = experiment.runs().get(selected);
        Trajectory trajectory = session.getTrajectories().get(selected);
        if (dirty.clean(Stale.SELECTION)) {
            getStyleClass().setAll("equation-pane", RunStyle.styleClass(run.hue()));
            Explanation explanation = session.explanation();
            rule.setStage(
                    explanation.isOngoing()
                            ? Optional.of(StageNumbers.of(
                                            experiment,
                                            run,
                                            explanation.stageProperty().get())
                                    .tex())
                            : Optional.empty());
            rule.show(
                    run,
                    experiment.surface().variables(),
                    explanation.litQuantities().orElse(List.of()));
        }
        dirty.clean(Stale.PLAYHEAD);
        rule.show(trajectory, trajectory.row(session.playback().getPlayhead()));
    }
}
