package org.optiscope.figure;

import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.sweep.RateCurves;
import org.optiscope.text.Texts;

/** What becomes of each visible run at every learning rate, as bands below the curves, and what their tones mean. */
public final class MannerBands {
    private static final double BAND_PX = 8;
    private static final double GAP_PX = 3;
    private static final double SWATCH_PX = 11;
    private static final double SPACE_PX = 12;
    private static final double ROW = 1.7;
    /** More bands than these say nothing. */
    private static final long MOST = 12;

    private static final List<RateCurves.Manner> TOLD = List.of(
            RateCurves.Manner.CONVERGES,
            RateCurves.Manner.OSCILLATES,
            RateCurves.Manner.CRAWLS,
            RateCurves.Manner.DIVERGES);

    private final Pen pen;
    private final Palette palette;
    private final Experiment shown;

    /** @param shown the experiment as it is now: which runs are visible, and how they look */
    public MannerBands(Pen pen, Palette palette, Experiment shown) {
        this.pen = pen;
        this.palette = palette;
        this.shown = shown;
    }

    /** How high they are; 0 for so many runs that they would say nothing, and are not drawn. */
    public static double height(Experiment shown, double fontPx) {
        long runs = shown.runs().stream().filter(RunSpec::visible).count();
        return runs > MOST ? 0 : runs * (BAND_PX + GAP_PX) + ROW * fontPx;
    }

    /** The word for what becomes of a run. */
    public static String word(RateCurves.Manner manner) {
        return Texts.get("maps.manner."
                + manner.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /**
     * Draws them below the curves.
     *
     * @param chart where the rates are, from {@code left} on
     * @param keyLeft where the meaning of the tones begins, which may need more room
     */
    public void draw(RateCurves curves, RatesChart chart, double left, double top, double width, double keyLeft) {
        if (height(shown, pen.size(Pen.Type.LABEL)) == 0) {
            return;
        }
        double y = top;
        for (int run = 0; run < shown.runs().size(); run++) {
            if (shown.runs().get(run).visible()) {
                drawBand(curves, chart, run, new Box(left, y, width, BAND_PX));
                y += BAND_PX + GAP_PX;
            }
        }
        drawKey(keyLeft, y + ROW * pen.size(Pen.Type.LABEL) / 2);
    }

    private void drawBand(RateCurves curves, RatesChart chart, int run, Box band) {
        int hue = shown.runs().get(run).hue();
        pen.fill(band, 0, palette.grid());
        int count = curves.question().rates();
        for (int from = 0; from < count; ) {
            RateCurves.Manner manner = curves.manner(run, from);
            int to = from;
            while (to < count && curves.manner(run, to) == manner) {
                to++;
            }
            double x = Math.max(band.x(), chart.px(curves.question().rate(from)));
            double end = to == count ? band.right() : chart.px(curves.question().rate(to));
            pen.fill(new Box(x, band.y(), Math.max(0, end - x), band.height()), 0, tone(manner, palette.hue(hue)));
            from = to;
        }
    }

    private int tone(RateCurves.Manner manner, int hue) {
        return switch (manner) {
            case CONVERGES -> hue;
            case OSCILLATES -> Pen.faded(hue, 0.5);
            case CRAWLS -> Pen.faded(hue, 0.18);
            case DIVERGES -> palette.text();
            case NOT_ALLOWED -> palette.grid();
        };
    }

    private void drawKey(double left, double middle) {
        double px = left;
        int hue = shown.runs().stream()
                .filter(RunSpec::visible)
                .findFirst()
                .map(run -> palette.hue(run.hue()))
                .orElse(palette.axis());
        for (RateCurves.Manner manner : TOLD) {
            Box swatch = new Box(px, middle - SWATCH_PX / 2, SWATCH_PX, SWATCH_PX);
            pen.fill(swatch, 2, palette.grid());
            pen.fill(swatch, 2, tone(manner, hue));
            String word = word(manner);
            pen.text(
                    word, Pen.Type.LABEL, palette.text(), swatch.right() + 5, Pen.Across.LEFT, middle, Pen.Down.MIDDLE);
            px = swatch.right() + 5 + pen.width(word, Pen.Type.LABEL) + SPACE_PX;
        }
    }
}
