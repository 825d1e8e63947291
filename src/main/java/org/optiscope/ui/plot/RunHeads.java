package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Stage;
import org.optiscope.raster.Viewport;
import org.optiscope.ui.kit.RunStyle;

/** The heads of the runs in a panel, each where its run is at the shown step, and the arrows that begin there. */
final class RunHeads extends Pane {
    private static final double HEAD_PX = 7.5;
    private static final double RIM_PX = 1.8;
    private static final double GHOST_PX = 5;
    private static final double FADED = 0.25;
    /** Length of the arrow to a run that is out of sight, and its distance from the edge. */
    private static final double EDGE_PX = 16;

    private static final double APART_PX = 22;

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Polygon> edges = new ArrayList<>();
    private final List<RunArrows> arrows = new ArrayList<>();
    private final Circle ghostHead = new Circle(GHOST_PX);
    /** Where the update that is explained leads. */
    private final Circle target = new Circle(HEAD_PX);

    private boolean targetTold = true;

    RunHeads() {
        setManaged(false);
        setMouseTransparent(true);
        ghostHead.setManaged(false);
        target.setManaged(false);
        target.setVisible(false);
    }

    /** Makes a head for each of these runs. */
    void setRuns(List<DrawnRun> runs) {
        shapes.clear();
        edges.clear();
        arrows.clear();
        for (DrawnRun run : runs) {
            Shape head = RunStyle.rimmedMarker(run.hue(), HEAD_PX, RIM_PX);
            head.setManaged(false);
            shapes.add(head);
            edges.add(edge(run.hue()));
            arrows.add(new RunArrows(run.hue()));
        }
        getChildren().setAll(shapes);
        getChildren().addAll(edges);
        getChildren().addAll(ghostHead, target);
        getChildren().addAll(arrows);
    }

    /** An arrow that points up, in the hue of its run. */
    private static Polygon edge(int hue) {
        Polygon edge = RunStyle.rimmed(
                new Polygon(0, -EDGE_PX / 2, EDGE_PX / 2, EDGE_PX / 2, 0, EDGE_PX / 4, -EDGE_PX / 2, EDGE_PX / 2),
                RIM_PX);
        edge.getStyleClass().addAll("edge-arrow", RunStyle.styleClass(hue));
        edge.setManaged(false);
        edge.setVisible(false);
        return edge;
    }

    /** The hue of the run whose twin is shown. */
    void setGhostHue(int hue) {
        ghostHead.getStyleClass().setAll("ghost-head", RunStyle.styleClass(hue));
    }

    /** Whether it is told where the update that is explained leads: not while that is to be guessed. */
    void setTargetTold(boolean told) {
        targetTold = told;
    }

    /** Puts the head of the selected run on top of the others. */
    void setSelected(List<DrawnRun> runs, int selected) {
        for (int i = 0; i < runs.size(); i++) {
            shapes.get(i).setViewOrder(runs.get(i).index() == selected ? -1 : 0);
        }
    }

    /** The run whose head is at that place, the selected one first, or −1. */
    int runAt(List<DrawnRun> runs, double px, double py) {
        int found = -1;
        for (int i = 0; i < runs.size(); i++) {
            Shape head = shapes.get(i);
            boolean near = Math.hypot(px - head.getTranslateX(), py - head.getTranslateY()) <= HEAD_PX + RIM_PX;
            if (head.isVisible() && near && (found < 0 || head.getViewOrder() < 0)) {
                found = runs.get(i).index();
            }
        }
        return found;
    }

    /** Whether any head is seen there. */
    boolean isAnyIn(Bounds place) {
        return shapes.stream()
                .anyMatch(head -> head.isVisible() && place.contains(head.getTranslateX(), head.getTranslateY()));
    }

    /** Whether at that place an arrow points to a run out of sight. */
    boolean isEdgeArrowAt(double px, double py) {
        return edges.stream()
                .anyMatch(edge -> edge.isVisible()
                        && Math.hypot(px - edge.getTranslateX(), py - edge.getTranslateY()) <= EDGE_PX);
    }

    /**
     * Puts the heads where the runs, and the twin if there is one, are at step t.
     *
     * @param share 1, or how much of their way from the step before is behind them
     */
    void moveTo(List<DrawnRun> runs, Trajectory ghost, int t, double share, Viewport viewport) {
        for (int i = 0; i < runs.size(); i++) {
            Point2D at = at(runs.get(i).trajectory(), t, share, viewport);
            place(shapes.get(i), at, viewport);
            point(edges.get(i), shapes.get(i), at, viewport);
            spread(i, viewport);
        }
        ghostHead.setVisible(ghost != null);
        if (ghost != null) {
            place(ghostHead, at(ghost, t, share, viewport), viewport);
        }
    }

    /** Where a run is, in px; null if nowhere. */
    private static Point2D at(Trajectory trajectory, int t, double share, Viewport viewport) {
        int row = trajectory.headRow(t);
        if (row < 0) {
            return null;
        }
        Point2D there = new Point2D(viewport.px(trajectory.x(row)), viewport.py(trajectory.y(row)));
        int before = trajectory.headRow(t - 1);
        return share == 1 || before < 0
                ? there
                : new Point2D(viewport.px(trajectory.x(before)), viewport.py(trajectory.y(before)))
                        .interpolate(there, share);
    }

    /** Points from the edge to a run whose head is out of sight. */
    private static void point(Node edge, Node head, Point2D at, Viewport viewport) {
        edge.setVisible(at != null && !head.isVisible());
        if (edge.isVisible()) {
            double px = at.getX();
            double py = at.getY();
            double x = Math.max(EDGE_PX, Math.min(viewport.widthPx() - EDGE_PX, px));
            double y = Math.max(EDGE_PX, Math.min(viewport.heightPx() - EDGE_PX, py));
            edge.setTranslateX(x);
            edge.setTranslateY(y);
            edge.setRotate(Math.toDegrees(Math.atan2(px - x, y - py)));
        }
    }

    /** Moves an arrow along its edge, towards the middle, off those that stand there already. */
    private void spread(int number, Viewport viewport) {
        Node edge = edges.get(number);
        boolean upright = Math.abs(edge.getTranslateX() - viewport.widthPx() / 2) >= viewport.widthPx() / 2 - EDGE_PX;
        for (int i = 0; i < number && edge.isVisible(); i++) {
            Node other = edges.get(i);
            double apart = Math.hypot(
                    edge.getTranslateX() - other.getTranslateX(), edge.getTranslateY() - other.getTranslateY());
            if (other.isVisible() && apart < APART_PX) {
                if (upright) {
                    edge.setTranslateY(other.getTranslateY()
                            + (other.getTranslateY() > viewport.heightPx() / 2 ? -APART_PX : APART_PX));
                } else {
                    edge.setTranslateX(other.getTranslateX()
                            + (other.getTranslateX() > viewport.widthPx() / 2 ? -APART_PX : APART_PX));
                }
            }
        }
    }

    private static void place(Node head, Point2D at, Viewport viewport) {
        double px = at == null ? Double.NaN : at.getX();
        double py = at == null ? Double.NaN : at.getY();
        boolean inside = px > -HEAD_PX
                && px < viewport.widthPx() + HEAD_PX
                && py > -HEAD_PX
                && py < viewport.heightPx() + HEAD_PX;
        head.setVisible(inside);
        if (inside) {
            head.setTranslateX(px);
            head.setTranslateY(py);
        }
    }

    /** Shows the pictures of the stages up to that one, of the run of that index; on the way there, as far as the film is. */
    void explain(List<DrawnRun> runs, int run, List<Stage> stages, int stage, int t, Film film, Viewport viewport) {
        for (int i = 0; i < runs.size(); i++) {
            setStrength(i, runs.get(i).index() == run ? 1 : FADED);
            if (runs.get(i).index() == run) {
                Trajectory trajectory = runs.get(i).trajectory();
                target.getStyleClass()
                        .setAll(
                                "explained-target",
                                RunStyle.styleClass(runs.get(i).hue()));
                place(target, at(trajectory, t, 1, viewport), viewport);
                boolean isAhead = stage < stages.size() - 1 || film.isUnderWay();
                target.setVisible(targetTold && target.isVisible() && isAhead && t <= trajectory.lastFinite());
                arrows.get(i).explain(runs.get(i).trajectory(), t, stages, stage, film, viewport);
            } else {
                arrows.get(i).follow(runs.get(i).trajectory(), t, false, false, false, viewport);
            }
        }
    }

    private void setStrength(int run, double opacity) {
        shapes.get(run).setOpacity(opacity);
        edges.get(run).setOpacity(opacity);
    }

    /** Shows the arrows that stay on while playing. */
    void follow(List<DrawnRun> runs, boolean gradient, boolean momentum, boolean step, int t, Viewport viewport) {
        target.setVisible(false);
        for (int i = 0; i < runs.size(); i++) {
            setStrength(i, 1);
            arrows.get(i).follow(runs.get(i).trajectory(), t, gradient, momentum, step, viewport);
        }
    }
}
