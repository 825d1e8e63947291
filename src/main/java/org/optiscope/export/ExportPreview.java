package org.optiscope.export;

import org.optiscope.figure.ImagePen;
import org.optiscope.figure.ScenePicture;
import org.optiscope.scene.Scene;

/** Shows what an export will be: the very pictures of one that is drawn. To be used by one thread at a time. */
public final class ExportPreview {
    private final ImagePen pen;
    private final ScenePicture picture;
    private final Animation animation;
    private final SceneImage image;

    /**
     * Pixels row by row.
     *
     * @param argb [height · width], 0xAARRGGBB with colours not premultiplied
     */
    public record Pixels(int[] argb, int width, int height) {
        /** The same picture not larger than that: each pixel is the mean of those that it stands for. */
        public Pixels within(int mostWidth, int mostHeight) {
            double ratio = Math.max((double) width / mostWidth, (double) height / mostHeight);
            if (ratio <= 1) {
                return this;
            }
            int wide = Math.max(1, (int) (width / ratio));
            int high = Math.max(1, (int) (height / ratio));
            int[] small = new int[wide * high];
            for (int y = 0; y < high; y++) {
                for (int x = 0; x < wide; x++) {
                    small[y * wide + x] =
                            mean(x * width / wide, (x + 1) * width / wide, y * height / high, (y + 1) * height / high);
                }
            }
            return new Pixels(small, wide, high);
        }

        private int mean(int x0, int x1, int y0, int y1) {
            long alpha = 0;
            long red = 0;
            long green = 0;
            long blue = 0;
            for (int y = y0; y < y1; y++) {
                for (int x = x0; x < x1; x++) {
                    int pixel = argb[y * width + x];
                    int opacity = pixel >>> 24;
                    alpha += opacity;
                    red += opacity * (pixel >> 16 & 0xFF);
                    green += opacity * (pixel >> 8 & 0xFF);
                    blue += opacity * (pixel & 0xFF);
                }
            }
            if (alpha == 0) {
                return 0;
            }
            long count = (long) (x1 - x0) * (y1 - y0);
            return (int) (alpha / count) << 24
                    | (int) (red / alpha) << 16
                    | (int) (green / alpha) << 8
                    | (int) (blue / alpha);
        }
    }

    /** @param choice of a format that is drawn, without a refusal */
    public ExportPreview(ExportChoice choice, Scene scene) {
        image = choice.image(scene);
        pen = image.pen();
        picture = image.picture();
        animation = choice.format().kind == ExportFormat.Kind.ANIMATION ? choice.animation(scene) : null;
    }

    /** How many pictures there are: one, or those of an animation. */
    public int frames() {
        return animation == null ? 1 : animation.frames();
    }

    /** How long each is seen. */
    public double frameSeconds() {
        return animation == null ? Double.POSITIVE_INFINITY : 1.0 / animation.framesPerSecond();
    }

    /** One of the pictures, counted from 0. */
    public Pixels frame(int number) {
        pen.clear();
        if (animation == null) {
            picture.draw(pen, image.scale());
        } else {
            picture.draw(pen, image.scale(), animation.step(number));
        }
        return new Pixels(pen.argb(), pen.image().getWidth(), pen.image().getHeight());
    }
}
