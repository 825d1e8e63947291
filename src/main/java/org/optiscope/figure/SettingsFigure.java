package org.optiscope.figure;

import java.util.Arrays;
import java.util.Optional;
import org.optiscope.raster.BasinColors;
import org.optiscope.raster.ValueAxis;
import org.optiscope.reading.Numbers;
import org.optiscope.sweep.Axis;
import org.optiscope.sweep.SettingsMap;
import org.optiscope.text.Texts;

/** A map of settings in a narrow pane: what its colours mean stands beneath it. */
public final class SettingsFigure {
    /** Room for the labels of the left axis, for the name of that axis, and for labels and name of the lower one, in sizes of the font. */
    private static final double LEFT = 4.7;

    private static final double TOP = 2;
    private static final double AXIS = 3.7;
    private static final double RIGHT_PX = 12;

    private static final double BAR_PX = 10;
    private static final double SWATCH_PX = 11;
    private static final double GAP_PX = 6;
    private static final double TICK_SPACING_PX = 62;
    private static final double ROW = 1.6;

    private final Pen pen;
    private final Palette palette;
    private final Box area;

    public SettingsFigure(Pen pen, Palette palette, double width, double height) {
        this.pen = pen;
        this.palette = palette;
        area = area(width, height, pen.size(Pen.Type.LABEL));
    }

    /** Where the cells are in a figure of that size, in whole px. */
    public static Box area(double width, double height, double fontPx) {
        double left = Math.ceil(LEFT * fontPx);
        double top = Math.ceil(TOP * fontPx);
        double below = (AXIS + 2 * ROW) * fontPx + BAR_PX;
        return new Box(
                left,
                top,
                Math.max(1, Math.floor(width - left - RIGHT_PX)),
                Math.max(1, Math.floor(height - top - below)));
    }

    /** @param picture what there is of the map; where it is of other values, it is moved to where these are */
    public void draw(SettingsGround seen, Optional<SettingsPicture> picture) {
        pen.fill(area, 0, palette.grid());
        picture.ifPresent(shown -> drawCells(seen, shown));
        MapAxes axes = new MapAxes(pen, palette, area);
        axes.across(
                SettingTicks.of(seen.across(), (int) Math.max(2, area.width() / TICK_SPACING_PX)),
                seen.across().hyperparameter().symbol());
        axes.upTicks(SettingTicks.of(seen.up(), (int) Math.max(2, area.height() / TICK_SPACING_PX * 1.4)));
        pen.text(
                seen.up().hyperparameter().symbol(),
                Pen.Type.SYMBOL,
                palette.text(),
                area.x(),
                Pen.Across.LEFT,
                area.y() / 2,
                Pen.Down.MIDDLE);
        picture.ifPresent(this::drawKey);
    }

    private void drawCells(SettingsGround seen, SettingsPicture picture) {
        SettingsMap.Question question = picture.map().question();
        double[] across = places(question.across(), seen.across());
        double[] up = places(question.up(), seen.up());
        if (!(across[1] > across[0] && up[1] > up[0])) {
            return;
        }
        Box at = new Box(
                area.x() + across[0] * area.width(),
                area.bottom() - up[1] * area.height(),
                (across[1] - across[0]) * area.width(),
                (up[1] - up[0]) * area.height());
        pen.within(area, () -> pen.image(picture.argb(), question.columns(), question.rows(), at));
    }

    /** Where the ends of an axis are on another. */
    private static double[] places(Axis of, Axis on) {
        return of.equals(on) ? new double[] {0, 1} : new double[] {on.place(of.from()), on.place(of.to())};
    }

    private void drawKey(SettingsPicture picture) {
        double high = ROW * pen.size(Pen.Type.LABEL);
        double top = area.bottom() + AXIS * pen.size(Pen.Type.LABEL);
        double middle = top + high / 2;
        SettingsMap.Question question = picture.map().question();
        String caption = picture.bySteps()
                ? Texts.get("maps.steps-to", Numbers.exact(question.terms().target()))
                : Texts.get("maps.loss-after", question.terms().experiment().steps());
        write(KeyedFigure.averaged(caption, question.terms()), palette.text(), area.x(), middle);
        double px = swatch(
                area.right(),
                middle,
                BasinColors.NOWHERE,
                picture.bySteps() ? Texts.get("maps.not-reached") : Texts.get("maps.not-allowed"));
        swatch(px - 2 * GAP_PX, middle, BasinColors.DIVERGED, Texts.get("maps.diverges"));
        drawBar(picture.values(), new Box(area.x(), top + high, area.width(), BAR_PX));
    }

    /** Writes what a colour means, up to px; returns where that begins. */
    private double swatch(double px, double middle, int argb, String text) {
        double left = px - pen.width(text, Pen.Type.LABEL);
        write(text, palette.text(), left, middle);
        double swatch = left - GAP_PX - SWATCH_PX;
        pen.fill(new Box(swatch - 1, middle - SWATCH_PX / 2 - 1, SWATCH_PX + 2, SWATCH_PX + 2), 3, palette.axis());
        pen.fill(new Box(swatch, middle - SWATCH_PX / 2, SWATCH_PX, SWATCH_PX), 2, argb);
        return swatch;
    }

    /** The best values, which are bright, at the left. */
    private void drawBar(ValueAxis values, Box box) {
        int[] ramp = SettingsPicture.COLORS.table();
        // Several rows: of one alone a screen would draw what is beside it in memory.
        int[] argb = new int[ramp.length * (int) BAR_PX];
        Arrays.setAll(argb, i -> ramp[ramp.length - 1 - i % ramp.length]);
        pen.image(argb, ramp.length, (int) BAR_PX, box);
        for (ValueAxis.Tick tick : values.ticks((int) Math.max(2, box.width() / TICK_SPACING_PX))) {
            double px = box.x() + tick.share() * box.width();
            pen.fill(new Box(Math.floor(px), box.bottom(), 1, 3), 0, palette.axis());
            pen.text(
                    tick.label(),
                    Pen.Type.LABEL,
                    palette.axis(),
                    px,
                    Pen.Across.MIDDLE,
                    box.bottom() + 4,
                    Pen.Down.TOP);
        }
    }

    private void write(String text, int argb, double px, double middle) {
        pen.text(text, Pen.Type.LABEL, argb, px, Pen.Across.LEFT, middle, Pen.Down.MIDDLE);
    }
}
