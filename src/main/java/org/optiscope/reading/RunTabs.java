package org.optiscope.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.optiscope.experiment.Trajectory;
import org.optiscope.text.Texts;

/** The tabs that compare all visible runs, one curve each: loss, gradient, distance, step length and learning rate. */
public final class RunTabs {
    private RunTabs() {}

    public static List<CurveTab> create() {
        return List.of(
                tab(Texts.get("reading.loss-title"), Texts.get("reading.loss-tab"), Reading.LOSS),
                tab("‖∇f‖", Reading.GRADIENT_HERE.meaning(), Reading.GRADIENT_HERE),
                distances(),
                tab(Texts.get("reading.step-title"), Texts.get("reading.step-tab"), Reading.STEP_LENGTH),
                tab("α(t)", Texts.get("reading.rate-tab"), Reading.LEARNING_RATE));
    }

    private static CurveTab tab(String title, String meaning, Reading reading) {
        CurveTab.Source source = (inputs, cancelled) -> curves(inputs, reading, cancelled);
        return new CurveTab(
                reading.key(), title, meaning, CurveTab.Spread.LOG, false, Texts.get("reading.no-run"), source);
    }

    /** Which minimum is nearest is asked of the surface that is shown. */
    private static CurveTab distances() {
        Reading ofNone = Reading.distance(List.of());
        CurveTab.Source source = (inputs, cancelled) ->
                inputs.minima().isEmpty() ? List.of() : curves(inputs, Reading.distance(inputs.minima()), cancelled);
        return new CurveTab(
                ofNone.key(),
                Texts.get("reading.distance-title"),
                ofNone.meaning(),
                CurveTab.Spread.LOG,
                false,
                Texts.get("reading.no-minimum"),
                source);
    }

    private static List<Curve> curves(CurveInputs inputs, Reading reading, BooleanSupplier cancelled) {
        List<Curve> curves = new ArrayList<>();
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
                label,
                end,
                run.index(),
                run.hue(),
                line,
                0,
                strong,
                trajectory.divergedAt().isPresent(),
                values);
    }
}
