package org.optiscope.export;

import java.awt.image.BufferedImage;
import org.optiscope.figure.ImagePen;
import org.optiscope.figure.ScenePicture;
import org.optiscope.scene.Scene;

/** Shows what an export will be: the very pictures of one that is drawn. To be used by one thread at a time. */
public final class ExportPreview {
    private final ImagePen pen;
    private final ScenePicture picture;
    private final Animation animation;
    private final double scale;

    /**
     * Pixels row by row.
     *
     * @param argb [height · width], 0xAARRGGBB with colours not premultiplied
     */
    public record Pixels(int[] argb, int width, int height) {}

    /**
     * Pictures as large as they will be.
     *
     * @param choice of a format that is drawn, without a refusal
     */
    public ExportPreview(ExportChoice choice, Scene scene) {
        this(choice, scene, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The same with fewer pixels, so many at the most: what is larger than its room is not drawn as large. */
    public ExportPreview(ExportChoice choice, Scene scene, int mostWidth, int mostHeight) {
        SceneImage image = choice.image(scene).within(mostWidth, mostHeight);
        scale = image.scale();
        pen = image.pen();
        picture = image.picture();
        animation = choice.format().kind == ExportFormat.Kind.ANIMATION ? choice.animation(scene) : null;
    }

    /**
     * Computes what takes long, so that it can be followed.
     *
     * @throws java.util.concurrent.CancellationException if the watch ends it
     */
    public void prepare(Watch watch) {
        picture.prepare(pen, scale, watch.follower());
    }

    /** How many pictures there are: one, or those of an animation. */
    public int frames() {
        return animation == null ? 1 : animation.frames();
    }

    /** How long each is seen. */
    public double frameSeconds() {
        return animation == null ? Double.POSITIVE_INFINITY : 1.0 / animation.framesPerSecond();
    }

    /** The first picture with its colours premultiplied, and no other after it: its pixels are not copied. */
    public BufferedImage only() {
        draw(0);
        return pen.image();
    }

    /** One of the pictures, counted from 0. */
    public Pixels frame(int number) {
        draw(number);
        return new Pixels(pen.argb(), pen.image().getWidth(), pen.image().getHeight());
    }

    private void draw(int number) {
        pen.clear();
        if (animation == null) {
            picture.draw(pen, scale);
        } else {
            picture.draw(pen, scale, animation.step(number));
        }
    }
}
