package org.optiscope.ui.kit;

import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;
import org.optiscope.ui.frames.Rendering;

/** A canvas that is as sharp in a {@link Magnifier} as outside: it has more pixels there, and is drawn on all the same. */
public final class SharpCanvas extends Canvas {
    private final Scale shrunk = new Scale(1, 1, 0, 0);

    public SharpCanvas() {
        getTransforms().add(shrunk);
    }

    /** Makes it that large, in the px of the node that it is in. */
    public void fit(double width, double height) {
        double pixels = Rendering.magnification(getParent());
        shrunk.setX(1 / pixels);
        shrunk.setY(1 / pixels);
        setWidth(width * pixels);
        setHeight(height * pixels);
        getGraphicsContext2D().setTransform(pixels, 0, 0, pixels, 0, 0);
    }
}
