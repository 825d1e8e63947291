package org.optiscope.ui.kit;

import java.util.Locale;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Texts;
import org.optiscope.ui.session.Session;

/** The row of a surface's parameter. */
public final class ParameterRow {
    /** A slider goes from a hundredth of the value that a parameter has of itself to a hundred times as much. */
    private static final double DECADES = 2;
    /** A parameter of 0 has a slider of its own, from minus this to this. */
    private static final double AROUND_ZERO = 10;

    private ParameterRow() {}

    /** @param id the slider's */
    public static NumberRow of(Session session, String id, String name) {
        double own = ownValue(session.getExperiment().surface(), name);
        boolean scaled = own != 0;
        double sign = own < 0 ? -1 : 1;
        NumberRow.Description description = new NumberRow.Description(
                name,
                Texts.get("kit.parameter", name),
                Texts.get("kit.any-number"),
                own,
                value -> scaled
                        ? Math.max(0, Math.min(0.5 + Math.log10(Math.max(1e-300, value / own)) / (2 * DECADES), 1))
                        : Math.max(0, Math.min(0.5 + value / (2 * AROUND_ZERO), 1)),
                position -> rounded(
                        scaled
                                ? sign * Math.abs(own) * Math.pow(10, (position - 0.5) * 2 * DECADES)
                                : (position - 0.5) * 2 * AROUND_ZERO));
        return new NumberRow(
                session, id, description, (value, gesture) -> session.shape().setParameter(name, value, gesture));
    }

    /** In three digits, as people set numbers. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3g", value));
    }

    /** What the parameter is if nobody sets it. */
    private static double ownValue(Surface surface, String name) {
        double inForce = surface.formula().parameters().get(name);
        return surface.id().isEmpty()
                ? 1
                : SurfaceCatalog.byId(surface.id()).formula().parameters().getOrDefault(name, inForce);
    }
}
