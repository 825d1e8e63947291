package org.optiscope.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.optiscope.experiment.Trajectory;
import org.optiscope.surface.Minimum;

/** The tabs that compare all visible runs, one curve each: loss, gradient, distance, step length and learning rate. */
public final class RunTabs {
    private static final String NO_RUN = "No run is shown";
    private static final String NO_MINIMUM = "No minimum of this surface is known";

    /** One number of a trajectory at a step. */
    private interface Reading {
        double at(Trajectory trajectory, int t, List<Minimum> minima);
    }

    private RunTabs() {}

    public static List<CurveTab> create() {
        return List.of(
                tab("loss", "Loss", "Loss: the value of the surface", NO_RUN, (run, t, minima) -> run.loss(t)),
                tab("gradient", "‖∇f‖", "Length of the gradient that the next update uses", NO_RUN, RunTabs::gradient),
                tab("distance", "Distance", "Distance to the nearest known minimum", NO_MINIMUM, RunTabs::distance),
                tab(
                        "step",
                        "Step",
                        "Step length ‖Δθ‖: how far each update went",
                        NO_RUN,
                        (run, t, minima) ->
                                t == 0 ? Double.NaN : length(run.x(t) - run.x(t - 1), run.y(t) - run.y(t - 1))),
                tab(
                        "learningRate",
                        "α(t)",
                        "Learning rate α: what each update used of it, after its schedule",
                        NO_RUN,
                        (run, t, minima) -> t == 0 ? Double.NaN : run.learningRate(t)));
    }

    private static double gradient(Trajectory run, int t, List<Minimum> minima) {
        return length(run.gradient(t, 0), run.gradient(t, 1));
    }

    private static double distance(Trajectory run, int t, List<Minimum> minima) {
        double least = Double.NaN;
        for (Minimum minimum : minima) {
            double distance = length(run.x(t) - minimum.x(), run.y(t) - minimum.y());
            least = Double.isNaN(least) ? distance : Math.min(least, distance);
        }
        return least;
    }

    /** √(x² + y²), with care only where squares leave the normal numbers; {@link Math#hypot} is forty times slower. */
    private static double length(double x, double y) {
        double square = x * x + y * y;
        if (square > 1e-280 && square < 1e280) {
            return Math.sqrt(square);
        }
        double large = Math.max(Math.abs(x), Math.abs(y));
        double ratio = Math.min(Math.abs(x), Math.abs(y)) / large;
        return large == 0 || Double.isInfinite(large) ? large : large * Math.sqrt(1 + ratio * ratio);
    }

    private static CurveTab tab(String key, String title, String meaning, String nothing, Reading reading) {
        return new CurveTab(key, title, meaning, CurveTab.Spread.LOG, false, nothing, (inputs, cancelled) -> {
            List<Curve> curves = new ArrayList<>();
            if (nothing.equals(NO_MINIMUM) && inputs.minima().isEmpty()) {
                return curves;
            }
            for (CurveInputs.Run run : inputs.shown()) {
                curves.add(curve(run, run.trajectory(), run.label(), Curve.Line.RUN, inputs, reading, cancelled));
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
            values[t] = reading.at(trajectory, t, inputs.minima());
        }
        boolean strong = line == Curve.Line.RUN && inputs.isSelected(run);
        String end = line == Curve.Line.GHOST ? Twin.word(trajectory) : "";
        return new Curve(
                label, end, run.hue(), line, 0, strong, trajectory.divergedAt().isPresent(), values);
    }
}
