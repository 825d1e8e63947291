package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.List;

/** How an update of Adam or AdamW is told. */
final class AdamStages {
    private AdamStages() {}

    /** The stages of an update with these settings. */
    static List<Stage> of(AdamFamily adam) {
        List<Stage> stages = new ArrayList<>(List.of(Stage.here(), Stage.gradient()));
        stages.add(Stage.against(
                "first moment",
                "m is the running mean of the gradients: it smooths out what changes its sign from step to step.",
                "m"));
        stages.add(Stage.scaling(
                "second moment",
                "v is the running mean of the squared gradients; the box shows the step that a gradient of this"
                        + " length would make along each axis: short where gradients have been large.",
                "v",
                "vMax",
                adam.biasCorrection() ? "uncorrectedStep" : "effectiveStep"));
        if (adam.biasCorrection()) {
            stages.add(Stage.correction(adam.beta1(), "v", adam.beta2()).withEffectiveStep());
        }
        stages.add(Stage.update(
                "The point moves against the first moment, each axis scaled by the root of its second moment."));
        return stages;
    }
}
