package org.optiscope.lesson;

import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;

/** What claims are about: an experiment and the trajectories of its runs, in their order. */
record Outcome(Experiment experiment, List<Trajectory> trajectories) {}
