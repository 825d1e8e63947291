package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.experiment.Trajectory;
import org.optiscope.raster.Polyline;
import org.optiscope.raster.Viewport;
import org.optiscope.ui.kit.Roles;

/** Turns what a panel's paths are drawn from into lines; those that have not changed are kept. */
final class PanelPaths {
    /** How much of the other paths is seen while a run is explained. */
    private static final double FADED = 0.25;

    private final PathLayer layer;
    private final Roles roles;
    private List<Object> drawnOnto = List.of();
    private List<Drawing> drawings = List.of();
    private List<PathLayer.Path> paths = List.of();

    PanelPaths(PathLayer layer, Roles roles) {
        this.layer = layer;
        this.roles = roles;
    }

    /** The lines that were given to the layer last. */
    List<PathLayer.Path> drawn() {
        return paths;
    }

    /** Gives the layer the paths in that view; returns whether anything is not as it was. */
    boolean draw(List<Drawing> wanted, Viewport viewport) {
        List<Object> onto = List.of(viewport, roles.revisionProperty().get());
        boolean sameGround = onto.equals(drawnOnto);
        if (sameGround && wanted.equals(drawings)) {
            return false;
        }
        List<PathLayer.Path> drawn = new ArrayList<>();
        for (Drawing drawing : wanted) {
            int known = sameGround ? drawings.indexOf(drawing) : -1;
            drawn.add(known >= 0 ? paths.get(known) : path(drawing, viewport));
        }
        drawnOnto = onto;
        drawings = wanted;
        paths = drawn;
        layer.setPaths(paths, viewport.widthPx(), viewport.heightPx());
        return true;
    }

    private PathLayer.Path path(Drawing drawing, Viewport viewport) {
        Trajectory trajectory = drawing.trajectory();
        Polyline line = Polyline.of(trajectory.x(), trajectory.y(), trajectory.lastFinite() + 1, viewport);
        double strength = drawing.faded() ? FADED : 1;
        return new PathLayer.Path(
                line,
                roles.hue(drawing.hue()).deriveColor(0, 1, 1, strength),
                roles.casing().deriveColor(0, 1, 1, strength),
                drawing.dash());
    }
}
