package org.optiscope.figure;

import org.optiscope.raster.ColorMap;
import org.optiscope.raster.ValueAxis;
import org.optiscope.sweep.SettingsMap;

/**
 * A map of settings as pixels.
 *
 * @param bySteps whether the colours tell the steps to the target, and not the loss in the end
 * @param values where a value stands among the colours
 * @param argb [rows × columns] one pixel a cell, not modified
 */
public record SettingsPicture(SettingsMap map, boolean bySteps, ValueAxis values, int[] argb) {
    static final ColorMap COLORS = ColorMap.byId("viridis");

    /** Colours a map. */
    public static SettingsPicture of(SettingsMap map, boolean bySteps) {
        ValueAxis values = MapFigure.values(map, bySteps);
        return new SettingsPicture(map, bySteps, values, MapImage.of(map, bySteps, values, COLORS));
    }

    /** Whether it is in its own resolution. */
    public boolean isComplete() {
        return map.stride() == 1;
    }
}
