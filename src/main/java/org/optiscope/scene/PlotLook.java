package org.optiscope.scene;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.optiscope.surface.Domain;

/**
 * How the plot shows the paths.
 *
 * @param plane what is shown while no update is explained
 * @param closeUp what is shown while one is
 * @param arrows those that stay on while playing; not modified
 * @param ghost whether the selected run is accompanied by its twin with its bias correction switched over
 * @param basins whether the plane tells in the place of the surface where runs arrive from every start
 * @param ground how the surface is coloured
 */
public record PlotLook(
        Plane plane,
        CloseView closeUp,
        PlotView view,
        Set<ArrowKind> arrows,
        boolean ghost,
        boolean basins,
        Ground ground) {
    public PlotLook {
        Objects.requireNonNull(plane);
        Objects.requireNonNull(closeUp);
        Objects.requireNonNull(view);
        Objects.requireNonNull(ground);
        arrows = Set.copyOf(arrows);
    }

    static PlotLook of(Domain home) {
        return new PlotLook(
                new Plane(home, false), CloseView.BEGINNING, PlotView.OVERLAY, Set.of(), false, false, Ground.USUAL);
    }

    public PlotLook withPlane(Plane other) {
        return new PlotLook(other, closeUp, view, arrows, ghost, basins, ground);
    }

    public PlotLook withCloseUp(CloseView other) {
        return new PlotLook(plane, other, view, arrows, ghost, basins, ground);
    }

    /** The whole of another domain in view. */
    PlotLook withHome(Domain home) {
        return withPlane(new Plane(home, plane.equalAxes()))
                .withCloseUp(new CloseView(Optional.empty(), closeUp.equalAxes()));
    }

    public PlotLook withView(PlotView other) {
        return new PlotLook(plane, closeUp, other, arrows, ghost, basins, ground);
    }

    public PlotLook withArrow(ArrowKind kind, boolean shown) {
        Set<ArrowKind> others = EnumSet.noneOf(ArrowKind.class);
        others.addAll(arrows);
        if (shown) {
            others.add(kind);
        } else {
            others.remove(kind);
        }
        return new PlotLook(plane, closeUp, view, others, ghost, basins, ground);
    }

    public PlotLook withArrows(Set<ArrowKind> others) {
        return new PlotLook(plane, closeUp, view, others, ghost, basins, ground);
    }

    public PlotLook withGhost(boolean shown) {
        return new PlotLook(plane, closeUp, view, arrows, shown, basins, ground);
    }

    public PlotLook withBasins(boolean shown) {
        return new PlotLook(plane, closeUp, view, arrows, ghost, shown, ground);
    }

    public PlotLook withGround(Ground other) {
        return new PlotLook(plane, closeUp, view, arrows, ghost, basins, other);
    }
}
