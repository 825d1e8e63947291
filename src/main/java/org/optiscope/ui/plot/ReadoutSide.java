package org.optiscope.ui.plot;

import javafx.scene.layout.Region;

/** A card of numbers beside a panel's plot or below it, on a ground of its own, so that it covers nothing of the plot. */
final class ReadoutSide extends Region {
    private static final double GAP_PX = 8;

    private final CardPlacement placement;
    private final ReadoutCard card;
    private final ColorBar colors = new ColorBar();
    private CardPlacement.Division division;

    ReadoutSide(CardPlacement placement, ReadoutCard card) {
        this.placement = placement;
        this.card = card;
        getStyleClass().add("card-side");
        setManaged(false);
        card.setManaged(false);
        getChildren().addAll(card, colors);
    }

    ReadoutCard card() {
        return card;
    }

    /** What the colours of the surface mean; shown where there is room for it. */
    ColorBar colors() {
        return colors;
    }

    /** How a panel of that inner size, in px, is divided. */
    CardPlacement.Division divide(double width, double height) {
        division = placement.divide(card, width, height);
        return division;
    }

    /** Takes its place in a panel whose inner corner is there. */
    void place(double left, double top, double width, double height) {
        divide(width, height);
        boolean beside = division.plotWidth() < width;
        double x = beside ? division.plotWidth() : 0;
        double y = beside ? 0 : division.plotHeight();
        resizeRelocate(left + x, top + y, width - x, height - y);
        card.resizeRelocate(
                division.card().getMinX() - x,
                division.card().getMinY() - y,
                division.card().getWidth(),
                division.card().getHeight());
        double free = getHeight() - card.getLayoutY() - card.getHeight();
        colors.setVisible(beside && free > ColorBar.HEIGHT_PX + 2 * GAP_PX);
        colors.resizeRelocate(
                card.getLayoutX() + GAP_PX,
                getHeight() - ColorBar.HEIGHT_PX - GAP_PX,
                card.getWidth() - 2 * GAP_PX,
                ColorBar.HEIGHT_PX);
    }
}
