package org.optiscope.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Texts at places of their own, such as the labels of an axis: as nodes, since text that is drawn on a canvas is laid out on
 * the rendering thread, at the same time as that of nodes on the application thread. JavaFX 21 shares one Pango layout
 * between the two on Linux and frees its strings twice, which ends the process.
 *
 * <p>The texts are drawn anew between {@link #begin} and {@link #end}; their nodes are used again.
 */
public final class TextLayer extends Region {
    private record Measured(String text, Font font) {}

    /** The widths of texts: labels that move with a slider are few. */
    private static final Map<Measured, Double> WIDTHS = new HashMap<>();

    private static final int MOST_WIDTHS = 1_000;

    private final List<Text> texts = new ArrayList<>();
    private int used;

    public TextLayer() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** The width of a text in px; to be asked for on the application thread, which alone lays text out. */
    public static double width(String text, Font font) {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("text is measured on the application thread only");
        }
        if (WIDTHS.size() > MOST_WIDTHS) {
            WIDTHS.clear();
        }
        return WIDTHS.computeIfAbsent(new Measured(text, font), measured -> {
            Text node = new Text(text);
            node.setFont(font);
            return node.getLayoutBounds().getWidth();
        });
    }

    /** Begins a new set of texts. */
    public void begin() {
        used = 0;
    }

    /**
     * Adds a text.
     *
     * @param x where its left end, middle or right end is, in px
     * @param y where its upper end, middle or lower end is, in px
     */
    public void add(String text, Font font, Paint fill, double x, HPos across, double y, VPos down) {
        if (used == texts.size()) {
            Text made = new Text();
            made.setManaged(false);
            texts.add(made);
            getChildren().add(made);
        }
        Text node = texts.get(used++);
        node.setText(text);
        node.setFont(font);
        node.setFill(fill);
        node.setTextOrigin(down);
        double width = across == HPos.LEFT ? 0 : width(text, font);
        node.setX(x - (across == HPos.RIGHT ? width : across == HPos.CENTER ? width / 2 : 0));
        node.setY(y);
        node.setVisible(true);
    }

    /** Ends the set: what was added since {@link #begin} is shown, and nothing else. */
    public void end() {
        for (int i = used; i < texts.size(); i++) {
            texts.get(i).setVisible(false);
        }
    }
}
