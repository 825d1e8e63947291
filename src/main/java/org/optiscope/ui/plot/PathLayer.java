package org.optiscope.ui.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.optiscope.figure.PathFigure;
import org.optiscope.raster.Chords;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.ScreenPen;
import org.optiscope.ui.kit.SharpCanvas;

/**
 * The paths up to the playhead. Going forward, only what the playhead has passed since is drawn, onto what is there, so
 * that a frame costs the same however long the paths are; when the playhead goes back or a path changes, only the tiles are
 * drawn that it leaves or enters.
 *
 * <p>The layer is a mosaic of small canvases: a canvas is repainted whole, and so only the tiles that a path entered
 * are. All casings lie under all colours.
 */
final class PathLayer extends Region {
    private static final int TILE = 128;
    private static final double CASING_PX = PathFigure.CASING_PX;

    private final Pane casings = new Pane();
    private final Pane colors = new Pane();
    private Tile[] tiles = {};
    private int columns;
    private int rows;
    /** How much the tiles are magnified. */
    private double magnification = 1;

    private List<PathFigure> paths = List.of();
    /** The number of vertices drawn of each path. */
    private int[] drawn = {};
    /** Whether there are paths other than those that the tiles show. */
    private boolean changed;

    private double[] scratchX = new double[64];
    private double[] scratchY = new double[64];

    PathLayer() {
        setMouseTransparent(true);
        casings.setManaged(false);
        colors.setManaged(false);
        getChildren().addAll(casings, colors);
    }

    /** Takes these paths, to be drawn by {@link #moveTo}; of those that are the same as before, what is drawn stays. */
    void setPaths(List<PathFigure> shown, double width, double height) {
        List<PathFigure> before = paths;
        boolean alike = shown.size() == before.size();
        paths = shown;
        int across = (int) Math.ceil(width / TILE);
        int down = (int) Math.ceil(height / TILE);
        double larger = Rendering.magnification(this);
        if (across != columns || down != rows || larger != magnification) {
            columns = across;
            rows = down;
            magnification = larger;
            casings.getChildren().clear();
            colors.getChildren().clear();
            tiles = new Tile[columns * rows];
            alike = false;
        }
        if (!alike) {
            drawn = new int[shown.size()];
            clear();
            return;
        }
        for (int i = 0; i < drawn.length; i++) {
            if (shown.get(i) != before.get(i)) {
                eachTile(before.get(i), 0, drawn[i], (tile, vertex) -> tile.stale = true);
                drawn[i] = 0;
                changed = true;
            }
        }
    }

    private void clear() {
        eachTile(tile -> {
            tile.clear();
            tile.stale = false;
        });
        Arrays.fill(drawn, 0);
        changed = false;
    }

    /** Draws the tiles anew that a changed path has left or entered, with all paths in them in their order. */
    private void redraw(int t) {
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] == 0) {
                drawn[i] = paths.get(i).line().vertexAt(t);
                eachTile(paths.get(i), 0, drawn[i], (tile, vertex) -> tile.stale = true);
            }
        }
        eachTile(tile -> {
            if (tile.stale) {
                tile.clear();
            }
        });
        for (int i = 0; i < drawn.length; i++) {
            draw(paths.get(i), 0, drawn[i], tile -> tile.stale);
        }
        eachTile(tile -> tile.stale = false);
        changed = false;
    }

    /** Shows the paths up to step t. */
    void moveTo(int t) {
        for (int i = 0; i < drawn.length; i++) {
            int to = paths.get(i).line().vertexAt(t);
            if (to < drawn[i]) {
                eachTile(paths.get(i), Math.max(0, to - 1), drawn[i], (tile, vertex) -> tile.stale = true);
                drawn[i] = to;
                changed = true;
            }
        }
        if (changed) {
            redraw(t);
        }
        for (int i = 0; i < drawn.length; i++) {
            int to = paths.get(i).line().vertexAt(t);
            if (to > drawn[i]) {
                draw(paths.get(i), Math.max(0, drawn[i] - 1), to, tile -> true);
                drawn[i] = to;
            }
        }
    }

    /** Draws the vertices {@code from}…{@code to − 1} into those of the tiles that the line between them touches. */
    private void draw(PathFigure path, int from, int to, Predicate<Tile> into) {
        eachTile(path, from, to, (tile, vertex) -> {
            if (into.test(tile)) {
                tile.extend(path, vertex);
            }
        });
        eachTile(tile -> tile.flush(path));
    }

    private void eachTile(Consumer<Tile> action) {
        for (Tile tile : tiles) {
            if (tile != null) {
                action.accept(tile);
            }
        }
    }

    /** Goes through the segments between the vertices {@code from}…{@code to − 1}, and the tiles that each of them touches. */
    private void eachTile(PathFigure path, int from, int to, ObjIntConsumer<Tile> action) {
        double[] px = path.line().px();
        double[] py = path.line().py();
        for (int i = from; i + 1 < to; i++) {
            int left = tile(Math.min(px[i], px[i + 1]) - CASING_PX, columns);
            int right = tile(Math.max(px[i], px[i + 1]) + CASING_PX, columns);
            int top = tile(Math.min(py[i], py[i + 1]) - CASING_PX, rows);
            int bottom = tile(Math.max(py[i], py[i + 1]) + CASING_PX, rows);
            for (int row = Math.max(0, top); row <= Math.min(rows - 1, bottom); row++) {
                for (int column = Math.max(0, left); column <= Math.min(columns - 1, right); column++) {
                    action.accept(tileAt(column, row), i);
                }
            }
        }
    }

    /** The number of the tile at a pixel; −1 and {@code count} stand for all that lies outside. */
    private static int tile(double pixel, int count) {
        return (int) Math.max(-1, Math.min(Math.floor(pixel / TILE), count));
    }

    private Tile tileAt(int column, int row) {
        int index = row * columns + column;
        if (tiles[index] == null) {
            tiles[index] = new Tile(column * TILE, row * TILE);
        }
        return tiles[index];
    }

    /** A square of the layer: a canvas for casings and one for colours, and the span that waits to be drawn. */
    private final class Tile {
        private final GraphicsContext casingPen;
        private final GraphicsContext colorPen;
        private final int x;
        private final int y;
        private boolean empty = true;
        private boolean stale;
        private int spanFrom = -1;
        private int spanTo = -1;

        Tile(int x, int y) {
            this.x = x;
            this.y = y;
            casingPen = canvas(casings);
            colorPen = canvas(colors);
        }

        private GraphicsContext canvas(Pane pane) {
            SharpCanvas canvas = new SharpCanvas();
            canvas.relocate(x, y);
            canvas.setManaged(false);
            pane.getChildren().add(canvas);
            canvas.fit(TILE, TILE);
            GraphicsContext pen = canvas.getGraphicsContext2D();
            pen.translate(-x, -y);
            return pen;
        }

        void clear() {
            if (!empty) {
                casingPen.clearRect(x, y, TILE, TILE);
                colorPen.clearRect(x, y, TILE, TILE);
                empty = true;
            }
        }

        /** Adds the segment that begins at that vertex. */
        void extend(PathFigure path, int vertex) {
            if (spanTo != vertex) {
                flush(path);
                spanFrom = vertex;
            }
            spanTo = vertex + 1;
        }

        void flush(PathFigure path) {
            if (spanFrom < 0) {
                return;
            }
            int count = spanTo - spanFrom + 1;
            if (count > scratchX.length) {
                scratchX = new double[2 * count];
                scratchY = new double[2 * count];
            }
            System.arraycopy(path.line().px(), spanFrom, scratchX, 0, count);
            System.arraycopy(path.line().py(), spanFrom, scratchY, 0, count);
            count = Chords.thin(scratchX, scratchY, count);
            ScreenPen.use(path.casingStroke(), casingPen);
            casingPen.strokePolyline(scratchX, scratchY, count);
            ScreenPen.use(path.lineStroke(spanFrom), colorPen);
            colorPen.strokePolyline(scratchX, scratchY, count);
            empty = false;
            spanFrom = -1;
            spanTo = -1;
        }
    }
}
