package org.optiscope.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.optiscope.experiment.Trajectory;

/** The tabs that compare all visible runs, one curve each: loss, gradient, distance, step length and learning rate. */
public final class RunTabs {
    private static final String NO_RUN = "No run is shown";
    private static final String NO_MINIMUM = "No minimum of this surface is known";

    private RunTabs() {}

    public static List<CurveTab> create() {
        return List.of(
                tab("Loss", "Loss: the value of the surface", NO_RUN, Reading.LOSS),
                tab("‖∇f‖", Reading.GRADIENT_HERE.meaning(), NO_RUN, Reading.GRADIENT_HERE),
                tab("Distance", "Distance to the nearest known minimum", NO_MINIMUM, Reading.distance(List.of())),
                tab("Step", "Step length ‖Δθ‖: how far each update went", NO_RUN, Reading.STEP_LENGTH),
                tab(
                        "α(t)",
                        "Learning rate α: what each update used of it, after its schedule",
                        NO_RUN,
                        Reading.LEARNING_RATE));
    }

    private static CurveTab tab(String title, String meaning, String nothing, Reading declared) {
        return new CurveTab(
                declared.key(), title, meaning, CurveTab.Spread.LOG, false, nothing, (inputs, cancelled) -> {
                    List<Curve> curves = new ArrayList<>();
                    if (nothing.equals(NO_MINIMUM) && inputs.minima().isEmpty()) {
                        return curves;
                    }
                    Reading reading = nothing.equals(NO_MINIMUM) ? Reading.distance(inputs.minima()) : declared;
                    for (CurveInputs.Run run : inputs.shown()) {
                        curves.add(
                                curve(run, run.trajectory(), run.label(), Curve.Line.RUN, inputs, reading, cancelled));
                    }
                    inputs.selected()
                            .ifPresent(run -> inputs.ghost()
                                    .ifPresent(ghost -> curves.add(curve(
                                            run,
                                            ghost,
                                            Twin.name(run.label(), ghost),
                                            Curve.Line.GHOST,
                                            inputs,
                                            reading,
                                            cancelled))));
                    return curves;
                });
    }

    private static Curve curve(
            CurveInputs.Run run,
            Trajectory trajectory,
            String label,
            Curve.Line line,
            CurveInputs inputs,
            Reading reading,
            BooleanSupplier cancelled) {
        double[] values = new double[trajectory.last() + 1];
        for (int t = 0; t < values.length && !cancelled.getAsBoolean(); t++) {
            values[t] = reading.at(trajectory, t, 0, null);
        }
        boolean strong = line == Curve.Line.RUN && inputs.isSelected(run);
        String end = line == Curve.Line.GHOST ? Twin.word(trajectory) : "";
        return new Curve(
                label, end, run.hue(), line, 0, strong, trajectory.divergedAt().isPresent(), values);
    }
}
