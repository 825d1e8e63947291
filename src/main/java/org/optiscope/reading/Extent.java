package org.optiscope.reading;

import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.surface.Domain;

/** The part of the plane that holds a surface's domain and all visible runs. */
public final class Extent {
    /** Room around runs that leave the domain, as a share of what is shown. */
    private static final double MARGIN = 0.05;
    /** Points farther outside than this many widths of the domain are left out: beside them the surface would be a dot. */
    private static final double FARTHEST = 20;

    private Extent() {}

    public static Domain of(Experiment experiment, List<Trajectory> trajectories) {
        Domain home = experiment.surface().domain();
        double[] x = {home.x0(), home.x1()};
        double[] y = {home.y0(), home.y1()};
        double farX = FARTHEST * home.width();
        double farY = FARTHEST * home.height();
        for (int i = 0; i < trajectories.size(); i++) {
            Trajectory run = trajectories.get(i);
            for (int t = 0; experiment.runs().get(i).visible() && t <= run.lastFinite(); t++) {
                boolean near = Math.abs(run.x(t) - home.x0()) <= farX && Math.abs(run.y(t) - home.y0()) <= farY;
                if (near) {
                    x[0] = Math.min(x[0], run.x(t));
                    x[1] = Math.max(x[1], run.x(t));
                    y[0] = Math.min(y[0], run.y(t));
                    y[1] = Math.max(y[1], run.y(t));
                }
            }
        }
        double roomX = MARGIN * (x[1] - x[0]);
        double roomY = MARGIN * (y[1] - y[0]);
        return new Domain(
                x[0] < home.x0() ? x[0] - roomX : x[0],
                x[1] > home.x1() ? x[1] + roomX : x[1],
                y[0] < home.y0() ? y[0] - roomY : y[0],
                y[1] > home.y1() ? y[1] + roomY : y[1]);
    }
}
