package org.optiscope.ui.maps;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optiscope.scene.MapsLook;
import org.optiscope.ui.kit.ScreenPen;
import org.optiscope.ui.kit.SharpCanvas;
import org.optiscope.ui.kit.Sweeping;
import org.optiscope.ui.kit.TextLayer;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** A map in the pane, which is computed while it is seen: a drawing, and two lines beneath it. */
abstract class MapRegion extends Region {
    static final double LINE_PX = 19;
    static final double PADDING_PX = 10;

    final Session session;
    final Seat seat;
    final ObjectProperty<MapsLook> look;
    final SharpCanvas canvas = new SharpCanvas();
    final TextLayer texts = new TextLayer();
    private final Label font = new Label();
    private final Label symbols = new Label();

    MapRegion(Session session, Seat seat, String id) {
        this.session = session;
        this.seat = seat;
        look = session.display().mapsProperty();
        setId(id);
        font.getStyleClass().add("axis-label");
        symbols.getStyleClass().add("map-symbol");
        font.setVisible(false);
        symbols.setVisible(false);
        addUnmanaged(font, symbols, canvas);
        getChildren().add(texts);
        setMinSize(0, 0);
    }

    /** Adds what this lays out, and the mouse does not see. */
    final void addUnmanaged(Node... nodes) {
        for (Node node : List.of(nodes)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(nodes);
    }

    final double fontPx() {
        return font.getFont().getSize();
    }

    final double drawingWidth() {
        return Math.max(1, Math.floor(getWidth()));
    }

    final double drawingHeight() {
        return Math.max(1, Math.floor(getHeight() - 2 * LINE_PX - PADDING_PX));
    }

    /** Where the lines begin. */
    final double linesTop() {
        return getHeight() - 2 * LINE_PX - PADDING_PX / 2;
    }

    final double linesWidth() {
        return Math.max(0, getWidth() - 2 * PADDING_PX);
    }

    /** A pen for the whole drawing, which is made as large as there is room. */
    final ScreenPen pen() {
        canvas.fit(drawingWidth(), drawingHeight());
        return new ScreenPen(canvas.getGraphicsContext2D(), texts, font.getFont(), symbols.getFont());
    }

    /** What computes it. */
    abstract MapWorker<?, ?> worker();

    /** What is under way for it. */
    final Sweeping work() {
        return worker().work();
    }

    /** Draws anew, whatever has changed. */
    abstract void redraw();

    /** Brings it up to date at once, however long that takes; for pictures that are taken once. */
    final void refreshNow() {
        redraw();
        worker().computeNow();
        redraw();
    }

    @Override
    protected void layoutChildren() {
        redraw();
    }
}
