package org.optiscope.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * Draws into a text in SVG 1.1, for papers: lines, dashes and words are vectors, images are embedded as PNG. Words keep the width that
 * they were measured with, whatever font the reader has.
 */
public final class SvgPen extends FontPen {
    private static final int DECIMALS = 3;
    private static final int OPAQUE = 0xff;
    /** So many letters are written at once. */
    private static final int PIECE = 1 << 16;

    private static final String TAIL = "</svg>\n";
    /** How many points the segments of a path have, by Java's numbers for them. */
    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private int clips;

    /**
     * A pen on an empty picture.
     *
     * @param width in px
     * @param fontPx the size of the labels, in px
     */
    public SvgPen(double width, double height, double fontPx) {
        super(fontPx);
        this.width = width;
        this.height = height;
    }

    /** Writes the picture, a whole document, piece by piece: with a large image in it, a text of all of it would take as much memory again. */
    public void write(Writer writer) throws IOException {
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.write(head());
        char[] piece = new char[PIECE];
        for (int from = 0; from < body.length(); from += PIECE) {
            int to = Math.min(body.length(), from + PIECE);
            body.getChars(from, to, piece, 0);
            writer.write(piece, 0, to - from);
        }
        writer.write(TAIL);
    }

    /** The picture, for a place in another document. */
    public String element() {
        return head() + body + TAIL;
    }

    private String head() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\""
                + number(width) + "\" height=\"" + number(height) + "\" viewBox=\"0 0 " + number(width) + " "
                + number(height)
                + "\">\n";
    }

    private static String number(double value) {
        String text = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    private static String color(String attribute, int argb) {
        String opaque = " " + attribute + "=\"#" + String.format("%06x", argb & 0xffffff) + "\"";
        int alpha = argb >>> 24;
        return alpha == OPAQUE
                ? opaque
                : opaque + " " + attribute + "-opacity=\"" + number(alpha / (double) OPAQUE) + "\"";
    }

    private static String points(double[] px, double[] py, int count) {
        StringBuilder points = new StringBuilder(" points=\"");
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ").append(number(px[i])).append(',').append(number(py[i]));
        }
        return points.append('"').toString();
    }

    private void add(String element) {
        body.append(element).append('\n');
    }

    @Override
    public void stroke(double[] px, double[] py, int count, Stroke stroke) {
        StringBuilder dash = new StringBuilder();
        for (double length : stroke.dash()) {
            dash.append(dash.isEmpty() ? " stroke-dasharray=\"" : " ").append(number(length));
        }
        if (!dash.isEmpty()) {
            dash.append("\" stroke-dashoffset=\"")
                    .append(number(stroke.offset()))
                    .append('"');
        }
        add("<polyline fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\""
                + (stroke.roundEnds() ? "round" : "butt")
                + "\" stroke-width=\"" + number(stroke.width()) + "\"" + color("stroke", stroke.argb()) + dash
                + points(px, py, count) + "/>");
    }

    @Override
    public void fill(double[] px, double[] py, int count, int argb) {
        add("<polygon" + color("fill", argb) + points(px, py, count) + "/>");
    }

    @Override
    public void fill(Shape shape, int argb) {
        PathIterator segments = shape.getPathIterator(null);
        String rule = segments.getWindingRule() == PathIterator.WIND_EVEN_ODD ? " fill-rule=\"evenodd\"" : "";
        StringBuilder path = new StringBuilder();
        double[] coordinates = new double[6];
        for (; !segments.isDone(); segments.next()) {
            int type = segments.currentSegment(coordinates);
            path.append("MLQCZ".charAt(type));
            for (int i = 0; i < 2 * POINTS[type]; i++) {
                path.append(i == 0 ? "" : " ").append(number(coordinates[i]));
            }
        }
        add("<path" + color("fill", argb) + rule + " d=\"" + path + "\"/>");
    }

    private static String place(Box box) {
        return " x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width())
                + "\" height=\"" + number(box.height()) + "\"";
    }

    @Override
    public void fill(Box box, double radius, int argb) {
        add("<rect" + place(box) + (radius == 0 ? "" : " rx=\"" + number(radius) + "\"") + color("fill", argb) + "/>");
    }

    @Override
    public void disc(double px, double py, double radius, int argb) {
        add("<circle cx=\"" + number(px) + "\" cy=\"" + number(py) + "\" r=\"" + number(radius) + "\""
                + color("fill", argb) + "/>");
    }

    @Override
    public void text(String text, Type type, int argb, double px, Across across, double py, Down down) {
        boolean isLabel = fonts.having(text, type) == Type.LABEL;
        String family = isLabel ? "Inter, Helvetica, Arial, sans-serif" : "JetBrains Mono, Menlo, monospace";
        add("<text x=\"" + number(fonts.left(text, type, px, across)) + "\" y=\""
                + number(fonts.baseline(text, type, py, down)) + "\" font-family=\"" + family + "\" font-size=\""
                + number(size(type)) + "\" textLength=\"" + number(width(text, type)) + "\"" + color("fill", argb) + ">"
                + escaped(text) + "</text>");
    }

    @Override
    void image(BufferedImage image, Box at) {
        body.append("<image" + place(at) + " preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,");
        try (OutputStream png = Base64.getEncoder().wrap(new OutputStream() {
            @Override
            public void write(int letter) {
                body.append((char) letter);
            }
        })) {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add("\"/>");
    }

    /**
     * Puts what is drawn by {@code drawing} into a group of its own.
     *
     * @param attribute of the group, such as its id
     */
    public void group(String attribute, String value, Runnable drawing) {
        add("<g " + attribute + "=\"" + escaped(value) + "\">");
        drawing.run();
        add("</g>");
    }

    /** A text as it stands in XML and HTML, in an element or in quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void within(Box box, Runnable drawing) {
        String id = "clip-" + ++clips;
        add("<clipPath id=\"" + id + "\"><rect" + place(box) + "/></clipPath>\n<g clip-path=\"url(#" + id + ")\">");
        drawing.run();
        add("</g>");
    }
}
