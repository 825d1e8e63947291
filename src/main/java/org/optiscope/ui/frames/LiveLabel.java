package org.optiscope.ui.frames;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;

/**
 * A label whose text changes with every frame. It is for one line that has room: JavaFX's own measures each text three times,
 * to see whether it must be shortened, and is laid out anew; this one moves its text to its place, and that is all.
 */
public class LiveLabel extends Label {
    /** {@code -Doptiscope.liveLabel=false} leaves it the skin of all labels. */
    private static final String SWITCH = "liveLabel";

    public LiveLabel(String text) {
        super(text);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return Switches.isOn(SWITCH) ? new OneLine(this) : super.createDefaultSkin();
    }

    private static final class OneLine extends SkinBase<LiveLabel> {
        private final Text line = new Text();

        OneLine(LiveLabel label) {
            super(label);
            consumeMouseEvents(false);
            line.getStyleClass().add("text");
            line.setManaged(false);
            line.textProperty().bind(label.textProperty());
            line.fontProperty().bind(label.fontProperty());
            line.fillProperty().bind(label.textFillProperty());
            line.layoutBoundsProperty().addListener(observable -> place());
            getChildren().add(line);
        }

        private void place() {
            LiveLabel label = getSkinnable();
            layoutChildren(
                    label.snappedLeftInset(),
                    label.snappedTopInset(),
                    label.getWidth() - label.snappedLeftInset() - label.snappedRightInset(),
                    label.getHeight() - label.snappedTopInset() - label.snappedBottomInset());
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            HPos across = getSkinnable().getAlignment().getHpos();
            VPos down = getSkinnable().getAlignment().getVpos();
            double freeX = width - line.getLayoutBounds().getWidth();
            double freeY = height - line.getLayoutBounds().getHeight();
            line.relocate(
                    snapPositionX(x + (across == HPos.RIGHT ? freeX : across == HPos.CENTER ? freeX / 2 : 0)),
                    snapPositionY(y + (down == VPos.BOTTOM ? freeY : down == VPos.CENTER ? freeY / 2 : 0)));
        }

        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            return left + snapSizeX(line.getLayoutBounds().getWidth()) + right;
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            return top + snapSizeY(line.getLayoutBounds().getHeight()) + bottom;
        }
    }
}
