package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.experiment.Trajectory;
import org.optiscope.figure.Palette;
import org.optiscope.figure.PathFigure;
import org.optiscope.figure.Pen;
import org.optiscope.raster.Polyline;
import org.optiscope.raster.Viewport;

/** Turns what a panel's paths are drawn from into lines; those that have not changed are kept. */
final class PanelPaths {
    /** How much of the other paths is seen while a run is explained. */
    private static final double FADED = 0.25;

    private final PathLayer layer;
    private List<Object> drawnOnto = List.of();
    private List<Drawing> drawings = List.of();
    private List<PathFigure> paths = List.of();

    PanelPaths(PathLayer layer) {
        this.layer = layer;
    }

    /** The lines that were given to the layer last. */
    List<PathFigure> drawn() {
        return paths;
    }

    /** Gives the layer the paths in that view; returns whether anything is not as it was. */
    boolean draw(List<Drawing> wanted, Viewport viewport, Palette palette) {
        List<Object> onto = List.of(viewport, palette);
        boolean sameGround = onto.equals(drawnOnto);
        if (sameGround && wanted.equals(drawings)) {
            return false;
        }
        List<PathFigure> drawn = new ArrayList<>();
        for (Drawing drawing : wanted) {
            int known = sameGround ? drawings.indexOf(drawing) : -1;
            drawn.add(known >= 0 ? paths.get(known) : path(drawing, viewport, palette));
        }
        drawnOnto = onto;
        drawings = wanted;
        paths = drawn;
        layer.setPaths(paths, viewport.widthPx(), viewport.heightPx());
        return true;
    }

    private static PathFigure path(Drawing drawing, Viewport viewport, Palette palette) {
        Trajectory trajectory = drawing.trajectory();
        Polyline line = Polyline.of(trajectory.x(), trajectory.y(), trajectory.lastFinite() + 1, viewport);
        double strength = drawing.faded() ? FADED : 1;
        return new PathFigure(
                line,
                Pen.faded(palette.hue(drawing.hue()), strength),
                Pen.faded(palette.casing(), strength),
                drawing.dash());
    }
}
