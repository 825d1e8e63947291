package org.optiscope.scene;

import java.util.Objects;
import java.util.Optional;
import org.optiscope.surface.Domain;

/**
 * How an experiment is shown; nothing of it changes what is computed.
 *
 * @param selected the number of the selected run, 0, 1, …
 * @param playhead the step that is shown, 0…steps
 * @param stage the number of the stage of the update that is explained, or {@link #NO_STAGE}
 * @param prediction what is predicted, if anything is
 */
public record Look(
        int selected,
        int playhead,
        int stage,
        PlotLook plot,
        CurvesLook curves,
        RaceLook race,
        MapsLook maps,
        WindowLook window,
        Optional<Prediction> prediction) {
    /** No update is explained. */
    public static final int NO_STAGE = -1;

    public Look {
        Objects.requireNonNull(plot);
        Objects.requireNonNull(curves);
        Objects.requireNonNull(race);
        Objects.requireNonNull(maps);
        Objects.requireNonNull(window);
        Objects.requireNonNull(prediction);
    }

    /** The look at the beginning, with that domain in view. */
    public static Look of(Domain home) {
        return new Look(
                0,
                0,
                NO_STAGE,
                PlotLook.of(home),
                CurvesLook.OPENING,
                RaceLook.OPENING,
                MapsLook.OPENING,
                WindowLook.OPENING,
                Optional.empty());
    }

    public Look withSelected(int run) {
        return new Look(run, playhead, stage, plot, curves, race, maps, window, prediction);
    }

    public Look withPlayhead(int t) {
        return new Look(selected, t, stage, plot, curves, race, maps, window, prediction);
    }

    public Look withStage(int number) {
        return new Look(selected, playhead, number, plot, curves, race, maps, window, prediction);
    }

    public Look withPlot(PlotLook other) {
        return new Look(selected, playhead, stage, other, curves, race, maps, window, prediction);
    }

    public Look withCurves(CurvesLook other) {
        return new Look(selected, playhead, stage, plot, other, race, maps, window, prediction);
    }

    public Look withRace(RaceLook other) {
        return new Look(selected, playhead, stage, plot, curves, other, maps, window, prediction);
    }

    public Look withMaps(MapsLook other) {
        return new Look(selected, playhead, stage, plot, curves, race, other, window, prediction);
    }

    public Look withWindow(WindowLook other) {
        return new Look(selected, playhead, stage, plot, curves, race, maps, other, prediction);
    }

    public Look withPrediction(Optional<Prediction> other) {
        return new Look(selected, playhead, stage, plot, curves, race, maps, window, other);
    }
}
