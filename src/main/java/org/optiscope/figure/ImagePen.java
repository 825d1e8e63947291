package org.optiscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws into a picture in memory, with Java2D; needs neither a display nor a window. */
public final class ImagePen extends FontPen {
    private static final int OPAQUE = 0xff;

    private final BufferedImage image;
    private final Graphics2D graphics;

    /**
     * A pen on a transparent picture.
     *
     * @param width of what is drawn, in px
     * @param scale how many pixels of the picture a px is wide
     * @param fontPx the size of the labels, in px
     */
    public ImagePen(double width, double height, double scale, double fontPx) {
        super(fontPx);
        image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.scale(scale, scale);
    }

    /** Makes it an empty picture again. */
    public void clear() {
        graphics.setBackground(new Color(0, true));
        graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
    }

    /** The picture. */
    public BufferedImage image() {
        return image;
    }

    /** The picture's pixels, not premultiplied, in rows from the top. */
    public int[] argb() {
        return argb(new int[image.getWidth() * image.getHeight()]);
    }

    /** The same, in an array that was there before: one for each frame of an animation would fill the memory faster than it is freed. */
    public int[] argb(int[] argb) {
        image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), argb);
        divideByAlpha(argb);
        return argb;
    }

    /** The same without a copy, which of a large picture takes a hundred megabytes. The pen cannot be used any more. */
    public int[] finish() {
        graphics.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        divideByAlpha(pixels);
        return pixels;
    }

    private void divideByAlpha(int[] premultiplied) {
        for (int i = 0; i < premultiplied.length; i++) {
            if (premultiplied[i] >>> 24 != OPAQUE) {
                premultiplied[i] = image.getColorModel().getRGB(premultiplied[i]);
            }
        }
    }

    private static Path2D path(double[] px, double[] py, int count) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, count);
        path.moveTo(px[0], py[0]);
        for (int i = 1; i < count; i++) {
            path.lineTo(px[i], py[i]);
        }
        return path;
    }

    @Override
    public void stroke(double[] px, double[] py, int count, Stroke stroke) {
        int cap = stroke.roundEnds() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        float[] dash = new float[stroke.dash().length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) stroke.dash()[i];
        }
        graphics.setStroke(new BasicStroke(
                (float) stroke.width(), cap, BasicStroke.JOIN_ROUND, 1, dash.length == 0 ? null : dash, (float)
                        stroke.offset()));
        graphics.setColor(new Color(stroke.argb(), true));
        graphics.draw(path(px, py, count));
    }

    @Override
    public void fill(Shape shape, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(shape);
    }

    @Override
    public void fill(double[] px, double[] py, int count, int argb) {
        fill(path(px, py, count), argb);
    }

    @Override
    public void fill(Box box, double radius, int argb) {
        fill(new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius), argb);
    }

    @Override
    public void disc(double px, double py, double radius, int argb) {
        fill(new Ellipse2D.Double(px - radius, py - radius, 2 * radius, 2 * radius), argb);
    }

    @Override
    public void text(String text, Type type, int argb, double px, Across across, double py, Down down) {
        graphics.setColor(new Color(argb, true));
        graphics.setFont(fonts.get(fonts.having(text, type)));
        double left = fonts.left(text, type, px, across);
        graphics.drawString(text, (float) left, (float) fonts.baseline(text, type, py, down));
    }

    @Override
    void image(BufferedImage drawn, Box at) {
        AffineTransform to = AffineTransform.getTranslateInstance(at.x(), at.y());
        to.scale(at.width() / drawn.getWidth(), at.height() / drawn.getHeight());
        graphics.drawImage(drawn, to, null);
    }

    @Override
    public void within(Box box, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        drawing.run();
        graphics.setClip(before);
    }
}
