package org.optiscope.scene;

import java.util.function.UnaryOperator;
import org.optiscope.experiment.Experiment;

/** What makes one scene of another: a key, a drag, a step of a lesson, the look that a file asks for. */
public interface Change extends UnaryOperator<Scene> {
    /** The change of the experiment alone; what is shown follows. */
    static Change of(UnaryOperator<Experiment> change) {
        return scene -> scene.withExperiment(change.apply(scene.experiment()));
    }

    /** This change, and then another. */
    default Change then(Change next) {
        return scene -> next.apply(apply(scene));
    }
}
