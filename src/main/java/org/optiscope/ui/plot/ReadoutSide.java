package org.optiscope.ui.plot;

import javafx.scene.layout.Region;

/** A card of numbers beside a panel's plot or below it, on a ground of its own, so that it covers nothing of the plot. */
final class ReadoutSide extends Region {
    private final CardPlacement placement;
    private final ReadoutCard card;
    private CardPlacement.Division division;

    ReadoutSide(CardPlacement placement, ReadoutCard card) {
        this.placement = placement;
        this.card = card;
        getStyleClass().add("card-side");
        setManaged(false);
        card.setManaged(false);
        getChildren().add(card);
    }

    ReadoutCard card() {
        return card;
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
    }
}
