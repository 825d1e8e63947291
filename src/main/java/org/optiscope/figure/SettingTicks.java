package org.optiscope.figure;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.raster.Ticks;
import org.optiscope.raster.ValueAxis;
import org.optiscope.sweep.Axis;

/** The labelled values along a hyperparameter's axis, from the beginning (0) to the end (1). */
final class SettingTicks {
    private static final int DIGITS = 15;

    private SettingTicks() {}

    /** @param most how many labels there is room for */
    static List<ValueAxis.Tick> of(Axis axis, int most) {
        return switch (axis.hyperparameter().scale()) {
            case LINEAR -> ValueAxis.linear(axis.from(), axis.to()).ticks(most);
            case LOG -> ValueAxis.log(axis.from(), axis.to()).ticks(most);
            case LOG_COMPLEMENT -> complement(axis, most);
        };
    }

    /** 0, 0.9, 0.99, …; on a short axis round numbers. */
    private static List<ValueAxis.Tick> complement(Axis axis, int most) {
        List<ValueAxis.Tick> ticks = new ArrayList<>();
        for (int k = 0; k < DIGITS; k++) {
            double place = axis.place(1 - StrictMath.pow(10, -k));
            if (place >= -1e-9 && place <= 1 + 1e-9) {
                ticks.add(new ValueAxis.Tick(place, k == 0 ? "0" : "0." + "9".repeat(k)));
            }
        }
        if (ticks.size() > 1) {
            return ticks;
        }
        Ticks round = Ticks.of(axis.from(), axis.to(), most);
        List<ValueAxis.Tick> even = new ArrayList<>();
        double[] positions = round.positions();
        for (int i = 0; i < positions.length; i++) {
            even.add(new ValueAxis.Tick(axis.place(positions[i]), round.label(i)));
        }
        return even;
    }
}
