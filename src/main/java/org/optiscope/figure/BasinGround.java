package org.optiscope.figure;

import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.Domain;
import org.optiscope.sweep.BasinMap;

/** What is asked where a map of basins lies under the paths. */
public final class BasinGround {
    /** So many px a side is a cell: a quarter of the runs, and on a screen hardly coarser. */
    private static final double CELL_PX = 2;

    private BasinGround() {}

    /** The basins of a run in what is seen of the plane. Questions are equal if nothing differs that the answer depends on. */
    public static BasinMap.Question question(Experiment experiment, int run, Viewport seen) {
        RunSpec spec = experiment.runs().get(run);
        RunSpec bare = new RunSpec(spec.optimizer(), "", true, 0, spec.schedule());
        Experiment alone = experiment.withStart(experiment.surface().start()).withRuns(List.of(bare));
        Domain part = new Domain(seen.x0(), seen.x1(), seen.y0(), seen.y1());
        return new BasinMap.Question(alone, 0, part, cells(seen.widthPx()), cells(seen.heightPx()));
    }

    private static int cells(double lengthPx) {
        return (int) Math.max(1, Math.round(lengthPx / CELL_PX));
    }
}
