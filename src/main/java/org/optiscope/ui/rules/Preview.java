package org.optiscope.ui.rules;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.optiscope.reading.RuleReading;
import org.optiscope.ui.kit.TexLabel;
import org.optiscope.ui.kit.Typesetter;

/** A formula as it is read, typeset; a formula that cannot be read leaves the last one that could. */
final class Preview extends Region {
    static final double LINE_PX = 26;
    static final double UPDATE_PX = 56;

    private final TexLabel formula;
    private final double heightPx;

    Preview(Typesetter typesetter, String styleClass, double heightPx) {
        formula = new TexLabel(typesetter, Pos.CENTER_LEFT, styleClass);
        this.heightPx = heightPx;
        setMinWidth(0);
        getChildren().add(formula);
    }

    void show(Optional<RuleReading.Written> written) {
        written.ifPresent(one -> formula.show(one.tex(), one.plain()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightPx;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightPx;
    }

    @Override
    protected void layoutChildren() {
        formula.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
