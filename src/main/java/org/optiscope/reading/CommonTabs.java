package org.optiscope.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.text.Texts;

/** The tabs that compare one quantity of all visible runs that have it: those that two or more have in common, by their keys. */
public final class CommonTabs {
    private static final String EFFECTIVE_STEP = "effectiveStep";
    private static final int COORDINATES = 2;

    private CommonTabs() {}

    /** @param amongOwn whether they stand beside the tabs of one run, from which their titles then tell them */
    public static List<CurveTab> of(CurveInputs inputs, boolean amongOwn) {
        Map<String, List<Shown>> byKey = new LinkedHashMap<>();
        byKey.put(EFFECTIVE_STEP, new ArrayList<>());
        for (CurveInputs.Run run : inputs.shown()) {
            for (Quantity quantity : perCoordinate(run.trajectory().optimizer())) {
                byKey.computeIfAbsent(quantity.key(), key -> new ArrayList<>()).add(new Shown(run, quantity));
            }
        }
        List<CurveTab> tabs = new ArrayList<>();
        byKey.forEach((key, shown) -> {
            if (shown.size() > 1) {
                tabs.add(tab(key, shown, amongOwn));
            }
        });
        return tabs;
    }

    private static List<Quantity> perCoordinate(Optimizer optimizer) {
        return optimizer.quantities().stream()
                .filter(q -> q.listed() && q.role() != Quantity.Role.SHARED)
                .toList();
    }

    /** The key of the tab that compares the quantity of that key. */
    static String key(String quantity) {
        return "all" + Character.toUpperCase(quantity.charAt(0)) + quantity.substring(1);
    }

    /** A quantity of a run. */
    private record Shown(CurveInputs.Run run, Quantity quantity) {}

    private static CurveTab tab(String key, List<Shown> shown, boolean amongOwn) {
        List<String> symbols =
                shown.stream().map(one -> one.quantity.symbol()).distinct().toList();
        List<String> meanings =
                shown.stream().map(one -> one.quantity.said()).distinct().toList();
        String first = Character.toUpperCase(meanings.get(0).charAt(0))
                + meanings.get(0).substring(1);
        boolean oneMeaning = meanings.size() == 1;
        String title = symbols.size() > 1 && oneMeaning ? first : String.join(", ", symbols);
        // Rules may call different things by one name.
        String meaning = oneMeaning
                ? Texts.get("reading.of-every", first)
                : shown.stream()
                        .map(one -> one.run.label() + ": " + one.quantity.said())
                        .collect(Collectors.joining("\n"));
        return new CurveTab(
                key(key),
                amongOwn ? Texts.get("reading.of-all", title) : title,
                meaning,
                CurveTab.Spread.AS_FITS,
                true,
                Texts.get("reading.no-quantity"),
                (inputs, cancelled) -> curves(key, inputs, cancelled));
    }

    private static List<Curve> curves(String key, CurveInputs inputs, BooleanSupplier cancelled) {
        List<Curve> curves = new ArrayList<>();
        for (CurveInputs.Run run : inputs.shown()) {
            for (Quantity quantity : perCoordinate(run.trajectory().optimizer())) {
                for (int i = 0; i < COORDINATES && quantity.key().equals(key); i++) {
                    curves.add(curve(run, quantity, i, inputs.isSelected(run), cancelled));
                }
            }
        }
        return curves;
    }

    private static Curve curve(
            CurveInputs.Run run, Quantity quantity, int coordinate, boolean strong, BooleanSupplier cancelled) {
        Trajectory trajectory = run.trajectory();
        double[] values = new double[trajectory.last() + 1];
        values[0] = Double.NaN;
        for (int t = 1; t < values.length && !cancelled.getAsBoolean(); t++) {
            values[t] = trajectory.value(quantity, t, coordinate);
        }
        return new Curve(
                run.label() + ", " + run.variables().get(coordinate),
                "",
                run.index(),
                run.hue(),
                Curve.Line.RUN,
                coordinate,
                strong,
                trajectory.divergedAt().isPresent(),
                values);
    }
}
