package org.optiscope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.reading.QuantityFormula;
import org.optiscope.reading.Reading;
import org.optiscope.reading.StepLine;
import org.optiscope.reading.TexSymbols;
import org.optiscope.ui.kit.Typesetter;

/** Every number of an update, each in a row of its own. */
final class QuantityTable extends Region {
    private static final double HEAD_PX = 20;

    private final Typesetter typesetter;
    private final List<QuantityRow> rows = new ArrayList<>();
    private final Label[] heads = {new Label(), new Label()};
    private OptimizerKind shownKind;
    private List<String> shown = List.of();
    private Object settings;

    QuantityTable(Typesetter typesetter) {
        this.typesetter = typesetter;
        getStyleClass().add("quantity-table");
    }

    /**
     * Makes the rows for a run's optimizer, unless they are there already.
     *
     * @param variables the names of the two coordinates
     */
    void show(RunSpec run, List<String> variables) {
        makeRows(run);
        for (int i = 0; i < heads.length; i++) {
            heads[i].setText(variables.get(i));
        }
        rows.forEach(row -> row.name(variables));
    }

    private void makeRows(RunSpec run) {
        Optimizer optimizer = run.optimizer();
        boolean scheduled = !run.schedule().isNone();
        List<Quantity> active =
                optimizer.quantities().stream().filter(Quantity::listed).toList();
        List<String> declared = active.stream()
                .map(q -> scheduled + " " + q.key() + " " + q.symbol() + " "
                        + q.formula().toText() + " " + q.role())
                .toList();
        // A row reads its number by the place of its line in the rule, which differs from rule to rule.
        if (optimizer.kind().equals(shownKind) && declared.equals(shown)) {
            fillIn(run, active);
            return;
        }
        shownKind = optimizer.kind();
        shown = declared;
        rows.clear();
        getChildren().clear();
        for (Label head : heads) {
            head.getStyleClass().setAll("label", "quantity-head");
            head.setManaged(false);
            head.setAlignment(Pos.CENTER_RIGHT);
            getChildren().add(head);
        }
        Map<String, String> names = TexSymbols.of(run);
        for (Reading reading : Reading.ofUpdate(run)) {
            add(active.stream()
                    .filter(quantity -> quantity.key().equals(reading.key()))
                    .findFirst()
                    .map(quantity -> row(optimizer, quantity, reading, names))
                    .orElseGet(() -> new QuantityRow(typesetter, reading, false).name(tex(reading, names))));
        }
        settings = null;
        fillIn(run, active);
        requestLayout();
    }

    /** The numbers in the formulas are those of the run's settings. */
    private void fillIn(RunSpec run, List<Quantity> active) {
        Object now = List.of(run.optimizer(), run.schedule());
        if (now.equals(settings)) {
            return;
        }
        settings = now;
        for (QuantityRow row : rows) {
            active.stream()
                    .filter(quantity -> quantity.key().equals(row.key()))
                    .findFirst()
                    .ifPresent(quantity -> row.computedBy(StepLine.of(run, quantity)));
        }
    }

    /** The symbol of what is no quantity of an optimizer. */
    private static String tex(Reading reading, Map<String, String> names) {
        if (reading == Reading.GRADIENT) {
            return "g_{t}";
        }
        return reading == Reading.LEARNING_RATE
                ? names.getOrDefault(TexSymbols.LEARNING_RATE, "\\alpha_{t}")
                : "\\left\\|\\Delta\\theta\\right\\|";
    }

    private void add(QuantityRow row) {
        rows.add(row);
        getChildren().add(row);
    }

    private QuantityRow row(Optimizer optimizer, Quantity quantity, Reading reading, Map<String, String> names) {
        boolean isUpdate = quantity.role() == Quantity.Role.UPDATE;
        boolean isShared = quantity.role() == Quantity.Role.SHARED;
        String tex = quantity.formula().toTextTex(names);
        String plain = QuantityFormula.line(optimizer, quantity);
        boolean isName = TexSymbols.isName(quantity.symbol());
        String symbol = isShared ? tex : "";
        if (isUpdate || isName) {
            symbol = isUpdate ? TexSymbols.tex(quantity.symbol()) : names.get(quantity.key());
        }
        QuantityRow row =
                new QuantityRow(typesetter, reading, isName && TexSymbols.hasHat(quantity.symbol())).name(symbol);
        if (!isUpdate && (isName || !isShared)) {
            row.formula((isName ? "= " : "") + tex, (isName ? "= " : "") + plain);
        }
        return row;
    }

    /** Shows the update into row t; at the start, what the memory begins with. */
    void show(Trajectory trajectory, int t) {
        Optimizer.Step[] steps = {t == 0 ? null : trajectory.step(t, 0), t == 0 ? null : trajectory.step(t, 1)};
        for (QuantityRow row : rows) {
            if (row.show(trajectory, t, steps)) {
                requestLayout();
            }
        }
    }

    /** Lights the rows that an explanation is about; with no explanation, those of corrected quantities are tinted. */
    void light(Optional<List<String>> keys) {
        for (QuantityRow row : rows) {
            if (row.light(keys.isPresent(), keys.isPresent() && keys.get().contains(row.key()))) {
                requestLayout();
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEAD_PX + rows.stream().mapToDouble(QuantityRow::height).sum();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        for (int i = 0; i < 2; i++) {
            heads[i].resizeRelocate(
                    width - QuantityRow.PADDING_PX - (2 - i) * QuantityRow.NUMBER_PX,
                    0,
                    QuantityRow.NUMBER_PX - 4,
                    HEAD_PX);
        }
        double y = HEAD_PX;
        for (QuantityRow row : rows) {
            row.resizeRelocate(0, y, width, row.height());
            row.requestLayout();
            y += row.height();
        }
    }
}
