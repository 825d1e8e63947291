package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optiscope.figure.AxesFigure;
import org.optiscope.figure.PathFigure;
import org.optiscope.raster.Polyline;

/** Where in a panel its card of numbers stands, and how large it is drawn. */
final class CardPlacement {
    /** Where the card can be, the preferred corner first; the title stands above it at the top left. */
    enum Corner {
        BOTTOM_RIGHT,
        TOP_RIGHT,
        BOTTOM_LEFT,
        TOP_LEFT,
        /** Taken only where each corner hides a spot. */
        TOP_MIDDLE,
        BOTTOM_MIDDLE;

        private boolean isMiddle() {
            return this == TOP_MIDDLE || this == BOTTOM_MIDDLE;
        }
    }

    static final double MARGIN_PX = 10;
    /** Around a card that stands beside the plot. */
    private static final double GAP_PX = 6;
    /** How much of a panel's width and height its card may take. */
    private static final double WIDTH_SHARE = 0.46;

    /** How much of a panel's height a card may take. */
    private static final double BELOW_SHARE = 0.45;
    /** Smaller numbers could not be read. */
    private static final double SMALLEST_SCALE = 0.78;
    /** Likewise from the last row of a hall. */
    private static final double SMALLEST_PRESENTED = 1.3;
    /** A presented plot that is so low that one column of rows takes more than this share of it gets more columns. */
    private static final double COLUMN_SHARE = 0.5;
    /** A spot is so large, from its middle to its rim: a star, a head or the start. */
    private static final double SPOT_PX = 9;
    /** The length of most numbers of an axis, in sizes of its font. */
    private static final double NUMBERS = 2.5;
    /** A corner is left for another that hides this many times less. */
    private static final int MUCH_BETTER = 3;

    private final Region panel;
    private final Region title;
    private final Label axisFont;
    private Corner corner = Corner.BOTTOM_RIGHT;
    private double magnification = 1;

    /**
     * @param panel that the cards stand in
     * @param axisFont has the font of the axes
     */
    CardPlacement(Region panel, Region title, Label axisFont) {
        this.panel = panel;
        this.title = title;
        this.axisFont = axisFont;
    }

    /** How large the numbers are, 1 at a desk and more in a lecture hall. */
    void setMagnification(double factor) {
        magnification = factor;
    }

    /**
     * Chooses the corner where the card hides least of whole paths, whatever corner it had before: it stays there while
     * the runs play.
     *
     * @param spots the minima and the start
     */
    void choose(NumberCard card, List<PathFigure> paths, List<Point2D> spots) {
        Map<Corner, Rectangle2D> places = new EnumMap<>(Corner.class);
        for (Corner candidate : Corner.values()) {
            places.put(candidate, place(candidate, card));
        }
        List<Polyline> lines = paths.stream().map(PathFigure::line).toList();
        corner = best(places, lines, withEnds(spots, lines));
    }

    /** Where the paths end their heads stay, so these are spots as well. */
    private static List<Point2D> withEnds(List<Point2D> spots, List<Polyline> lines) {
        List<Point2D> all = new ArrayList<>(spots);
        for (Polyline line : lines) {
            if (line.size() > 0) {
                all.add(new Point2D(line.px()[line.size() - 1], line.py()[line.size() - 1]));
            }
        }
        return all;
    }

    /** The place that hides fewest of the spots, and of those the first that none hides much less of the lines than. */
    static Corner best(Map<Corner, Rectangle2D> places, List<Polyline> lines, List<Point2D> spots) {
        Corner best = Corner.values()[0];
        for (Corner candidate : Corner.values()) {
            long more = spotsIn(places.get(candidate), spots) - spotsIn(places.get(best), spots);
            boolean less = !candidate.isMiddle()
                    && verticesIn(places.get(candidate), lines) * MUCH_BETTER < verticesIn(places.get(best), lines);
            if (more < 0 || more == 0 && less) {
                best = candidate;
            }
        }
        return best;
    }

    private static long spotsIn(Rectangle2D place, List<Point2D> spots) {
        Rectangle2D around = new Rectangle2D(
                place.getMinX() - SPOT_PX,
                place.getMinY() - SPOT_PX,
                place.getWidth() + 2 * SPOT_PX,
                place.getHeight() + 2 * SPOT_PX);
        return spots.stream().filter(around::contains).count();
    }

    private static int verticesIn(Rectangle2D place, List<Polyline> lines) {
        int inside = 0;
        for (Polyline line : lines) {
            for (int i = 0; i < line.size(); i++) {
                if (place.contains(line.px()[i], line.py()[i])) {
                    inside++;
                }
            }
        }
        return inside;
    }

    /**
     * How a panel is divided between its plot and a card of numbers, which covers nothing of it.
     *
     * @param card where the card stands, from the panel's inner corner
     */
    record Division(double plotWidth, double plotHeight, Rectangle2D card) {}

    /** Puts the card beside the plot or below it, wherever more is left to the plot; so it stands whatever the runs do. */
    Division divide(ReadoutCard card, double width, double height) {
        scale(card);
        double besidePx = card.prefWidth(-1) + 2 * GAP_PX;
        double belowPx = Math.min(card.wholeHeight(), BELOW_SHARE * height) + 2 * GAP_PX;
        boolean beside = Math.min(width - besidePx, height) >= Math.min(width, height - belowPx);
        card.fit((beside ? height : belowPx) - 2 * GAP_PX);
        double cardWidth = card.prefWidth(-1);
        double cardHeight = card.prefHeight(-1);
        return beside
                ? new Division(
                        Math.max(1, width - besidePx),
                        height,
                        new Rectangle2D(width - besidePx + GAP_PX, GAP_PX, cardWidth, cardHeight))
                : new Division(
                        width,
                        Math.max(1, height - cardHeight - 2 * GAP_PX),
                        new Rectangle2D(GAP_PX, height - cardHeight - GAP_PX, cardWidth, cardHeight));
    }

    void place(NumberCard card) {
        Rectangle2D place = place(corner, card);
        card.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }

    private Rectangle2D place(Corner where, NumberCard card) {
        if (card instanceof LegendCard legend) {
            legend.setColumns(columns(legend));
        }
        scale(card);
        if (card instanceof LegendCard legend) {
            legend.fit(BELOW_SHARE * panel.getHeight());
        }
        double width = card.prefWidth(-1);
        double height = card.prefHeight(-1);
        double fontPx = axisFont.getFont().getSize();
        double right = Math.floor(panel.getWidth() - width - MARGIN_PX);
        double aboveAxis = panel.getHeight() - height - MARGIN_PX / 2 - AxesFigure.heightPx(fontPx);
        double bottom = Math.floor(Math.max(MARGIN_PX, aboveAxis));
        double underTitle = title.getLayoutY() + title.getHeight() + MARGIN_PX / 2;
        double besideTitle = title.getLayoutX() + title.getWidth() + MARGIN_PX;
        double left = Math.floor(Math.min(right, MARGIN_PX + NUMBERS * fontPx));
        double middle = Math.floor((panel.getWidth() - width) / 2);
        return switch (where) {
            case BOTTOM_RIGHT -> new Rectangle2D(right, bottom, width, height);
            case TOP_RIGHT -> new Rectangle2D(right, right > besideTitle ? MARGIN_PX : underTitle, width, height);
            case BOTTOM_LEFT -> new Rectangle2D(left, bottom, width, height);
            case TOP_LEFT -> new Rectangle2D(left, underTitle, width, height);
            case TOP_MIDDLE -> new Rectangle2D(middle, middle > besideTitle ? MARGIN_PX : underTitle, width, height);
            case BOTTOM_MIDDLE -> new Rectangle2D(middle, bottom, width, height);
        };
    }

    /** In how many columns its rows stand: a hall's large rows in one would cover all of a low plot. */
    private int columns(LegendCard legend) {
        double room = panel.getWidth() - title.getLayoutX() - title.getWidth() - 2 * MARGIN_PX;
        int columns = 1;
        while (magnification > 1
                && legend.isLowerWithOneMoreThan(columns)
                && SMALLEST_PRESENTED * legend.rowsHeight(columns) > COLUMN_SHARE * panel.getHeight()
                && SMALLEST_PRESENTED * legend.width(columns + 1) <= room) {
            columns++;
        }
        return columns;
    }

    /** Smaller than asked for where the card would take too much of the panel's width. */
    private void scale(NumberCard card) {
        double least = magnification > 1 ? SMALLEST_PRESENTED : SMALLEST_SCALE;
        double wanted = Math.min(magnification, Math.max(least, WIDTH_SHARE * panel.getWidth() / card.width()));
        // Too small is better than cut off.
        card.setScale(Math.min(wanted, Math.max(1, panel.getWidth() - 2 * MARGIN_PX) / card.width()));
    }
}
