package org.optiscope.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.text.Texts;

/**
 * The tabs of one run: its gradient and its optimizer's own quantities, from their declarations.
 *
 * <p>A quantity whose key extends another's ({@code mHat} that of {@code m}) shares its tab; the shared numbers, such as
 * 1−β₁ᵗ, have one together.
 */
public final class QuantityTabs {
    private static final String GRADIENT = Reading.GRADIENT.key();
    private static final String SHARED = "shared";
    /** From β₂ = 0, where the ratio begins at 1 − β₁, to β₂ = 0.99999. */
    private static final CurveTab.Frame RATIO = new CurveTab.Frame(0.05, 100, 1);

    private static final int COORDINATES = 2;

    private QuantityTabs() {}

    public static List<CurveTab> of(Optimizer optimizer) {
        List<CurveTab> tabs = new ArrayList<>();
        tabs.add(gradient());
        Optimizer corrected = optimizer.corrected();
        groups(optimizer, corrected).forEach((key, group) -> {
            if (!key.equals(SHARED)) {
                tabs.add(tab(corrected, key, group));
            } else if (group.equals(BiasCorrection.corrections(corrected))) {
                tabs.add(shared("1−βᵗ", group, corrected));
                // Elsewhere something else than the two moments may be in the step.
                optimizer.corrects().ifPresent(on -> tabs.add(ratio(group, corrected)));
            } else {
                tabs.add(shared(title(group), group, corrected));
            }
        });
        return tabs;
    }

    /** The tab that is shown until the user chooses one: the first of what the optimizer remembers. */
    public static String opening(Optimizer optimizer) {
        return optimizer.quantities().stream()
                .filter(q -> q.active() && q.role() == Quantity.Role.CARRIED)
                .map(Quantity::key)
                .findFirst()
                .orElse(GRADIENT);
    }

    /**
     * The active quantities that share a tab, by the tab's key, in the order of their declaration.
     *
     * @param corrected whose shared numbers they are: a run without bias correction shows what its twin corrects by
     */
    private static Map<String, List<Quantity>> groups(Optimizer optimizer, Optimizer corrected) {
        Map<String, List<Quantity>> groups = new LinkedHashMap<>();
        for (Quantity declared : corrected.quantities()) {
            Quantity quantity = declared.role() == Quantity.Role.SHARED ? declared : optimizer.quantity(declared.key());
            if (quantity.listed()) {
                String key = quantity.role() == Quantity.Role.SHARED
                        ? SHARED
                        : groups.keySet().stream()
                                .filter(base -> extendsKey(quantity.key(), base))
                                .findFirst()
                                .orElse(quantity.key());
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(quantity);
            }
        }
        return groups;
    }

    private static boolean extendsKey(String key, String base) {
        return key.length() > base.length() && key.startsWith(base) && Character.isUpperCase(key.charAt(base.length()));
    }

    private static CurveTab gradient() {
        return new CurveTab(
                GRADIENT,
                GRADIENT,
                Texts.get("reading.gradient-tab"),
                CurveTab.Spread.AS_FITS,
                true,
                Texts.get("reading.no-selected"),
                (inputs, cancelled) -> {
                    List<Curve> curves = new ArrayList<>();
                    inputs.selected().ifPresent(run -> {
                        for (int i = 0; i < COORDINATES; i++) {
                            curveOf(curves, run, i, cancelled, Curve.Line.SOLID).accept(run.trajectory());
                            inputs.ghost().ifPresent(curveOf(curves, run, i, cancelled, Curve.Line.GHOST));
                        }
                    });
                    return curves;
                });
    }

    private static java.util.function.Consumer<Trajectory> curveOf(
            List<Curve> into, CurveInputs.Run run, int coordinate, BooleanSupplier cancelled, Curve.Line line) {
        return trajectory -> {
            double[] values = new double[trajectory.last() + 1];
            for (int t = 0; t < values.length && !cancelled.getAsBoolean(); t++) {
                values[t] = Reading.GRADIENT.at(trajectory, t, coordinate, null);
            }
            into.add(named(GRADIENT, run, trajectory, coordinate, line, true, values));
        };
    }

    private static String title(List<Quantity> group) {
        return group.stream().map(Quantity::symbol).distinct().collect(Collectors.joining(", "));
    }

    private static String meaning(Optimizer optimizer, List<Quantity> group) {
        return group.stream().map(q -> QuantityFormula.sentence(optimizer, q)).collect(Collectors.joining("\n"));
    }

    /** The numbers that both coordinates share; those of the ghost are the same. */
    private static CurveTab shared(String title, List<Quantity> group, Optimizer corrected) {
        return new CurveTab(
                SHARED,
                title,
                meaning(corrected, group),
                CurveTab.Spread.LINEAR,
                false,
                Texts.get("reading.no-selected"),
                (inputs, cancelled) -> {
                    List<Curve> curves = new ArrayList<>();
                    inputs.selected().ifPresent(run -> {
                        double[][] columns = columns(run.trajectory(), corrected, group, 0, cancelled);
                        for (int k = 0; k < columns.length; k++) {
                            Curve.Line line = Curve.Line.values()[1 + k % 3];
                            curves.add(named(group.get(k).symbol(), run, run.trajectory(), 0, line, false, columns[k]));
                        }
                    });
                    return curves;
                });
    }

    private static CurveTab tab(Optimizer optimizer, String key, List<Quantity> group) {
        return new CurveTab(
                key,
                title(group),
                meaning(optimizer, group),
                CurveTab.Spread.AS_FITS,
                true,
                Texts.get("reading.no-selected"),
                (inputs, cancelled) -> {
                    List<Curve> curves = new ArrayList<>();
                    inputs.selected().ifPresent(run -> {
                        for (int i = 0; i < COORDINATES; i++) {
                            int coordinate = i;
                            add(curves, run, group, coordinate, cancelled);
                            inputs.ghost()
                                    .ifPresent(ghost -> addGhost(curves, run, ghost, group, coordinate, cancelled));
                        }
                    });
                    return curves;
                });
    }

    /**
     * How much longer a step is without bias correction, for optimizers that declare the two corrections of Adam.
     *
     * <pre>(m/√v) / (m̂/√v̂) = (1 − β₁ᵗ) / √(1 − β₂ᵗ)          ε left aside</pre>
     */
    private static CurveTab ratio(List<Quantity> corrections, Optimizer corrected) {
        return new CurveTab(
                "ratio",
                Texts.get("reading.ratio"),
                Texts.get("reading.ratio-tab"),
                CurveTab.Spread.LINEAR,
                false,
                Texts.get("reading.no-selected"),
                Optional.of(RATIO),
                (inputs, cancelled) -> inputs.selected().stream()
                        .map(run -> {
                            double[][] columns = columns(run.trajectory(), corrected, corrections, 0, cancelled);
                            double[] ratio = new double[columns[0].length];
                            for (int t = 0; t < ratio.length; t++) {
                                ratio[t] = columns[0][t] / Math.sqrt(columns[1][t]);
                            }
                            return named("(1−β₁ᵗ)/√(1−β₂ᵗ)", run, run.trajectory(), 0, Curve.Line.SOLID, false, ratio);
                        })
                        .toList());
    }

    private static void add(
            List<Curve> curves, CurveInputs.Run run, List<Quantity> group, int coordinate, BooleanSupplier cancelled) {
        Trajectory own = run.trajectory();
        double[][] columns = columns(own, own.optimizer(), group, coordinate, cancelled);
        for (int k = 0; k < columns.length; k++) {
            Curve.Line line = line(k, group.size());
            curves.add(named(group.get(k).symbol(), run, own, coordinate, line, true, columns[k]));
        }
    }

    /** Of a quantity and its corrected twin the twin is solid and the uncorrected one dotted. */
    private static Curve.Line line(int place, int of) {
        if (of == 1 || place == 1) {
            return Curve.Line.SOLID;
        }
        return place == 0 ? Curve.Line.DOTTED : Curve.Line.DASHED;
    }

    private static void addGhost(
            List<Curve> curves,
            CurveInputs.Run run,
            Trajectory ghost,
            List<Quantity> group,
            int coordinate,
            BooleanSupplier cancelled) {
        List<Quantity> own =
                group.stream().flatMap(q -> same(q, ghost.optimizer()).stream()).toList();
        double[][] columns = columns(ghost, ghost.optimizer(), own, coordinate, cancelled);
        for (int k = 0; k < columns.length; k++) {
            curves.add(named(own.get(k).symbol(), run, ghost, coordinate, Curve.Line.GHOST, true, columns[k]));
        }
    }

    private static Optional<Quantity> same(Quantity quantity, Optimizer optimizer) {
        return optimizer.quantities().stream()
                .filter(q -> q.active() && q.key().equals(quantity.key()))
                .findFirst();
    }

    private static Curve named(
            String symbol,
            CurveInputs.Run run,
            Trajectory trajectory,
            int coordinate,
            Curve.Line line,
            boolean perCoordinate,
            double[] values) {
        String name = perCoordinate ? symbol + " " + run.variables().get(coordinate) : symbol;
        boolean ghost = line == Curve.Line.GHOST;
        String word = Twin.word(trajectory);
        return new Curve(
                ghost ? name + ", " + word : name,
                ghost ? word : name,
                run.index(),
                run.hue(),
                line,
                coordinate,
                !ghost && coordinate == 0,
                trajectory.divergedAt().isPresent(),
                values);
    }

    /** [quantity][t], each step explained once for all of them, as that optimizer would make it. */
    private static double[][] columns(
            Trajectory trajectory, Optimizer by, List<Quantity> quantities, int coordinate, BooleanSupplier cancelled) {
        double[][] columns = new double[quantities.size()][trajectory.last() + 1];
        for (double[] column : columns) {
            column[0] = Double.NaN;
        }
        for (int t = 1; t <= trajectory.last() && !cancelled.getAsBoolean(); t++) {
            Optimizer.Step step = trajectory.step(t, coordinate, by);
            for (int k = 0; k < columns.length; k++) {
                columns[k][t] = quantities.get(k).of().applyAsDouble(step);
            }
        }
        return columns;
    }
}
