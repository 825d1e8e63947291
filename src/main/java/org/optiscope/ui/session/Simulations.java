package org.optiscope.ui.session;

import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.scene.Scene;

/** Computes the trajectories of the experiment at hand; runs that a change leaves as they were are kept. */
final class Simulations {
    private Experiment simulated;
    private List<Trajectory> trajectories = List.of();
    private List<Trajectory> seen = List.of();
    /** What {@code seen} is made of: trajectories, and the last step that is shown. */
    private List<Object> seenOf = List.of();

    /** The trajectories of that experiment, one a run. */
    List<Trajectory> of(Experiment experiment) {
        if (experiment != simulated) {
            trajectories = Simulator.rerun(experiment, trajectories);
            simulated = experiment;
        }
        return trajectories;
    }

    /** What is shown of those of a scene; the same as long as they are. */
    List<Trajectory> seen(Scene scene) {
        List<Object> of = List.of(of(scene.experiment()), scene.lastShown());
        if (!of.equals(seenOf)) {
            seen = scene.seen(trajectories);
            seenOf = of;
        }
        return seen;
    }
}
