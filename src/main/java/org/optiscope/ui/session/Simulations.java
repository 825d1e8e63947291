package org.optiscope.ui.session;

import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;

/** Computes the trajectories of the experiment at hand; runs that a change leaves as they were are kept. */
final class Simulations {
    private Experiment simulated;
    private List<Trajectory> trajectories = List.of();

    /** The trajectories of that experiment, one a run. */
    List<Trajectory> of(Experiment experiment) {
        if (experiment != simulated) {
            trajectories = Simulator.rerun(experiment, trajectories);
            simulated = experiment;
        }
        return trajectories;
    }
}
