package org.optiscope.figure;

import java.util.function.IntBinaryOperator;
import org.optiscope.raster.BasinColors;
import org.optiscope.raster.ColorMap;
import org.optiscope.raster.ValueAxis;
import org.optiscope.sweep.BasinMap;
import org.optiscope.sweep.SettingsMap;

/** The colours of a map's cells, one pixel each, [rows × columns] 0xAARRGGBB in rows from the top. */
public final class MapImage {
    private MapImage() {}

    /** A hue for each minimum, the brighter the sooner it is arrived at; grey where none is, black where the run diverges. */
    public static int[] of(BasinMap map) {
        BasinMap.Question question = map.question();
        int steps = question.experiment().steps();
        return image(question.columns(), question.rows(), (column, row) -> {
            int end = map.end(column, row);
            return switch (end) {
                case BasinMap.NOWHERE -> BasinColors.NOWHERE;
                case BasinMap.DIVERGED -> BasinColors.DIVERGED;
                default -> BasinColors.argb(end, BasinColors.speed(map.step(column, row), steps));
            };
        });
    }

    /**
     * The place of each cell's loss, or of its steps, on an axis; black where the run diverges, grey where the target is not reached or
     * the settings are not allowed.
     */
    public static int[] of(SettingsMap map, boolean bySteps, ValueAxis axis, ColorMap colors) {
        return image(map.question().columns(), map.question().rows(), (column, row) -> {
            double loss = map.loss(column, row);
            double value = bySteps ? map.steps(column, row) : loss;
            if (Double.isNaN(value)) {
                return Double.isInfinite(loss) ? BasinColors.DIVERGED : BasinColors.NOWHERE;
            }
            // Few steps and a low loss are good, and bright.
            return Double.isInfinite(value) ? BasinColors.DIVERGED : colors.argb(1 - axis.share(value));
        });
    }

    private static int[] image(int columns, int rows, IntBinaryOperator color) {
        int[] argb = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                argb[row * columns + column] = color.applyAsInt(column, row);
            }
        }
        return argb;
    }
}
