package org.optiscope.scene;

import java.util.Objects;
import org.optiscope.surface.Domain;

/**
 * How an experiment is shown; nothing of it changes what is computed.
 *
 * @param selected the number of the selected run, 0, 1, …
 * @param playhead the step that is shown, 0…steps
 * @param stage the number of the stage of the update that is explained, or {@link #NO_STAGE}
 */
public record Look(
        int selected, int playhead, int stage, PlotLook plot, CurvesLook curves, RaceLook race, WindowLook window) {
    /** No update is explained. */
    public static final int NO_STAGE = -1;

    public Look {
        Objects.requireNonNull(plot);
        Objects.requireNonNull(curves);
        Objects.requireNonNull(race);
        Objects.requireNonNull(window);
    }

    /** The look at the beginning, with that domain in view. */
    public static Look of(Domain home) {
        return new Look(0, 0, NO_STAGE, PlotLook.of(home), CurvesLook.OPENING, RaceLook.OPENING, WindowLook.OPENING);
    }

    public Look withSelected(int run) {
        return new Look(run, playhead, stage, plot, curves, race, window);
    }

    public Look withPlayhead(int t) {
        return new Look(selected, t, stage, plot, curves, race, window);
    }

    public Look withStage(int number) {
        return new Look(selected, playhead, number, plot, curves, race, window);
    }

    public Look withPlot(PlotLook other) {
        return new Look(selected, playhead, stage, other, curves, race, window);
    }

    public Look withCurves(CurvesLook other) {
        return new Look(selected, playhead, stage, plot, other, race, window);
    }

    public Look withRace(RaceLook other) {
        return new Look(selected, playhead, stage, plot, curves, other, window);
    }

    public Look withWindow(WindowLook other) {
        return new Look(selected, playhead, stage, plot, curves, race, other);
    }
}
