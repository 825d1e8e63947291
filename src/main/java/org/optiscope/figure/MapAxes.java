package org.optiscope.figure;

import java.util.List;
import org.optiscope.raster.ValueAxis;

/** The axes of a map, along its lower and its left side. */
final class MapAxes {
    private static final double TICK_PX = 4;
    private static final double NAME_PX = 14;

    private final Pen pen;
    private final Palette palette;
    private final Box area;

    MapAxes(Pen pen, Palette palette, Box area) {
        this.pen = pen;
        this.palette = palette;
        this.area = area;
    }

    /** Draws the lower one, with its name beneath. */
    void across(List<ValueAxis.Tick> ticks, String name) {
        acrossTicks(ticks);
        pen.text(
                name,
                Pen.Type.SYMBOL,
                palette.text(),
                area.x() + area.width() / 2,
                Pen.Across.MIDDLE,
                area.bottom() + 8 + pen.size(Pen.Type.LABEL),
                Pen.Down.TOP);
    }

    void acrossTicks(List<ValueAxis.Tick> ticks) {
        double bottom = area.bottom();
        for (ValueAxis.Tick tick : ticks) {
            double px = area.x() + tick.share() * area.width();
            pen.fill(new Box(Math.floor(px), bottom, 1, TICK_PX), 0, palette.axis());
            pen.text(tick.label(), Pen.Type.LABEL, palette.axis(), px, Pen.Across.MIDDLE, bottom + 6, Pen.Down.TOP);
        }
    }

    /** Draws the upright one, with its name at the left. */
    void up(List<ValueAxis.Tick> ticks, String name) {
        upTicks(ticks);
        pen.text(
                name,
                Pen.Type.SYMBOL,
                palette.text(),
                NAME_PX,
                Pen.Across.LEFT,
                area.y() + area.height() / 2,
                Pen.Down.MIDDLE);
    }

    void upTicks(List<ValueAxis.Tick> ticks) {
        for (ValueAxis.Tick tick : ticks) {
            double py = area.bottom() - tick.share() * area.height();
            pen.fill(new Box(area.x() - TICK_PX, Math.floor(py), TICK_PX, 1), 0, palette.axis());
            pen.text(tick.label(), Pen.Type.LABEL, palette.axis(), area.x() - 7, Pen.Across.RIGHT, py, Pen.Down.MIDDLE);
        }
    }
}
