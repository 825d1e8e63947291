package org.optiscope.figure;

/** Draws with another pen, that far to the right and down. */
final class MovedPen implements Pen {
    private final Pen pen;
    private final double x;
    private final double y;

    MovedPen(Pen pen, double x, double y) {
        this.pen = pen;
        this.x = x;
        this.y = y;
    }

    private static double[] moved(double[] values, int count, double by) {
        double[] moved = new double[count];
        for (int i = 0; i < count; i++) {
            moved[i] = values[i] + by;
        }
        return moved;
    }

    private Box moved(Box box) {
        return new Box(box.x() + x, box.y() + y, box.width(), box.height());
    }

    @Override
    public void stroke(double[] px, double[] py, int count, Stroke stroke) {
        pen.stroke(moved(px, count, x), moved(py, count, y), count, stroke);
    }

    @Override
    public void fill(double[] px, double[] py, int count, int argb) {
        pen.fill(moved(px, count, x), moved(py, count, y), count, argb);
    }

    @Override
    public void fill(Box box, double radius, int argb) {
        pen.fill(moved(box), radius, argb);
    }

    @Override
    public void disc(double px, double py, double radius, int argb) {
        pen.disc(px + x, py + y, radius, argb);
    }

    @Override
    public void text(String text, Type type, int argb, double px, Across across, double py, Down down) {
        pen.text(text, type, argb, px + x, across, py + y, down);
    }

    @Override
    public double width(String text, Type type) {
        return pen.width(text, type);
    }

    @Override
    public double size(Type type) {
        return pen.size(type);
    }

    @Override
    public void image(int[] argb, int width, int height, Box at) {
        pen.image(argb, width, height, moved(at));
    }

    @Override
    public void within(Box box, Runnable drawing) {
        pen.within(moved(box), drawing);
    }
}
