package org.optiscope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.ui.Ids;
import org.optiscope.ui.Tips;

/** Every number of an update: its symbol, its name, its values for x and y, and the formula they come from. */
final class QuantityTable extends Region {
    private static final double HEAD_PX = 20;
    private static final double ROW_PX = 23;
    private static final double FORMULA_PX = 20;
    private static final double SYMBOL_PX = 40;
    /** The part of a number's room that only the longest numbers fill; long names may reach into it. */
    private static final double SPARE_PX = 7;

    private static final double NUMBER_PX = 76;
    private static final double PADDING_PX = 4;

    /** Reads one number of the update into a row. */
    private interface Reading {
        double at(Trajectory trajectory, int t, int coordinate, Optimizer.Step step);
    }

    private record Cell(NumberCell label, int coordinate, Reading reading) {}

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /**
     * One row. JavaFX paints a pane whole once many of its children change, so the rows are panes of their own: what is
     * painted is a row's two numbers, and not the table.
     */
    private final class Row extends Region {
        final Region tint = new Region();
        final Region line = new Region();
        final TexLabel symbol = new TexLabel(typesetter, Pos.CENTER_LEFT, "quantity-symbol");
        final Label name = new Label();
        final TexLabel formula = new TexLabel(typesetter, Pos.CENTER_LEFT, "quantity-formula");
        final List<NumberCell> numbers = new ArrayList<>();
        String key = "";
        boolean corrected;
        boolean hasFormula;

        Row() {
            setManaged(false);
            tint.setManaged(false);
            line.setManaged(false);
            name.setManaged(false);
            getChildren().addAll(tint, line, symbol, name, formula);
        }

        double height() {
            return hasFormula ? ROW_PX + FORMULA_PX : ROW_PX;
        }

        void add(NumberCell number) {
            numbers.add(number);
            getChildren().add(number);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double text = PADDING_PX + SYMBOL_PX;
            double numbersX = width - PADDING_PX - 2 * NUMBER_PX;
            tint.resizeRelocate(0, 0, width, height());
            line.resizeRelocate(0, height() - 1, width, 1);
            symbol.resizeRelocate(PADDING_PX, 1, SYMBOL_PX - 4, ROW_PX - 2);
            name.resizeRelocate(text, 0, Math.max(0, numbersX + SPARE_PX - text), ROW_PX);
            double formulaX = PADDING_PX + SYMBOL_PX;
            formula.resizeRelocate(formulaX, ROW_PX - 4, width - formulaX - PADDING_PX, FORMULA_PX + 3);
            for (int i = 0; i < numbers.size(); i++) {
                double x = numbers.size() == 1 ? numbersX + NUMBER_PX / 2 : numbersX + i * NUMBER_PX;
                numbers.get(i).resizeRelocate(x, 1, NUMBER_PX, ROW_PX - 2);
            }
        }
    }

    private final Typesetter typesetter;
    private final List<Row> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Label[] heads = {new Label("x"), new Label("y")};
    private List<String> shown = List.of();

    QuantityTable(Typesetter typesetter) {
        this.typesetter = typesetter;
        getStyleClass().add("quantity-table");
    }

    /** Makes the rows for a run's optimizer, unless they are there already. */
    void show(RunSpec run) {
        Optimizer optimizer = run.optimizer();
        boolean scheduled = !run.schedule().isNone();
        List<Quantity> active =
                optimizer.quantities().stream().filter(Quantity::active).toList();
        List<String> declared = active.stream()
                .map(q -> scheduled + " " + q.key() + " " + q.symbol() + " " + q.formula() + " " + q.role())
                .toList();
        if (declared.equals(shown)) {
            return;
        }
        shown = declared;
        rows.clear();
        cells.clear();
        getChildren().clear();
        for (Label head : heads) {
            head.getStyleClass().setAll("label", "quantity-head");
            head.setManaged(false);
            head.setAlignment(Pos.CENTER_RIGHT);
            getChildren().add(head);
        }
        Map<String, String> names = TexSymbols.of(run);
        Row gradient = row("g_{t}", "g", "gradient", "The gradient at θₜ₋₁, with its noise if there is any");
        gradient.key = "g";
        cell(gradient, "g-x", 0, (trajectory, t, i, step) -> trajectory.gradient(t - 1, i));
        cell(gradient, "g-y", 1, (trajectory, t, i, step) -> trajectory.gradient(t - 1, i));
        if (scheduled) {
            String alpha = names.getOrDefault(TexSymbols.LEARNING_RATE, "\\alpha_{t}");
            Row rate = row(alpha, "αₜ", "learning rate now", "The learning rate times what the schedule says");
            cell(rate, TexSymbols.LEARNING_RATE, 0, (trajectory, t, i, step) -> trajectory.learningRate(t));
        }
        active.forEach(quantity -> add(optimizer, quantity, names));
        Row length = row(
                "\\left\\|\\Delta\\theta\\right\\|", "|Δθ|", "actual step length", "How far the point really moved");
        cell(length, "step", 0, (trajectory, t, i, step) -> trajectory.stepLength(t));
        requestLayout();
    }

    private void add(Optimizer optimizer, Quantity quantity, Map<String, String> names) {
        boolean isUpdate = quantity.role() == Quantity.Role.UPDATE;
        boolean isShared = quantity.role() == Quantity.Role.SHARED;
        var formula = StepLine.parse(optimizer, quantity.formula());
        String tex = formula.toTextTex(names);
        String plain = formula.toLine(Map.of());
        boolean isName = TexSymbols.isName(quantity.symbol());
        String symbol = isShared ? tex : "";
        if (isUpdate || isName) {
            symbol = isUpdate ? TexSymbols.tex(quantity.symbol()) : names.get(quantity.key());
        }
        Row row = row(
                symbol,
                quantity.symbol(),
                quantity.meaning(),
                quantity.symbol() + ", " + quantity.meaning() + "\n" + quantity.formula());
        row.symbol.setVisible(!symbol.isEmpty());
        row.hasFormula = !isUpdate && (isName || !isShared);
        row.formula.setVisible(row.hasFormula);
        row.formula.show((isName ? "= " : "") + tex, (isName ? "= " : "") + plain);
        row.key = quantity.key();
        row.corrected = isName && TexSymbols.hasHat(quantity.symbol());
        row.tint.setVisible(row.corrected);
        if (isShared) {
            cell(
                    row,
                    quantity.key(),
                    0,
                    (trajectory, t, i, step) -> quantity.of().applyAsDouble(step));
        } else {
            cell(
                    row,
                    quantity.key() + "-x",
                    0,
                    (trajectory, t, i, step) -> quantity.of().applyAsDouble(step));
            cell(
                    row,
                    quantity.key() + "-y",
                    1,
                    (trajectory, t, i, step) -> quantity.of().applyAsDouble(step));
        }
    }

    private Row row(String symbol, String plain, String name, String meaning) {
        Row row = new Row();
        row.tint.getStyleClass().add("quantity-tint");
        row.tint.setVisible(false);
        row.line.getStyleClass().add("quantity-line");
        row.name.getStyleClass().add("quantity-name");
        row.name.setText(name);
        Tips.say(row.name, meaning);
        row.formula.setVisible(false);
        row.symbol.show(symbol, plain);
        getChildren().add(row);
        rows.add(row);
        return row;
    }

    private void cell(Row row, String part, int coordinate, Reading reading) {
        NumberCell label = new NumberCell(Ids.inspector(part));
        row.add(label);
        cells.add(new Cell(label, coordinate, reading));
    }

    /** Shows the update into row t, or dashes where there was none. */
    void show(Trajectory trajectory, int t) {
        Optimizer.Step[] steps = t == 0 ? null : new Optimizer.Step[] {trajectory.step(t, 0), trajectory.step(t, 1)};
        for (Cell cell : cells) {
            cell.label.show(
                    t == 0 ? Double.NaN : cell.reading.at(trajectory, t, cell.coordinate, steps[cell.coordinate]));
        }
    }

    /** Lights the rows that an explanation is about; with no explanation, those of corrected quantities are tinted. */
    void light(Optional<List<String>> keys) {
        for (Row row : rows) {
            boolean lit = keys.isPresent() && keys.get().contains(row.key);
            row.tint.setVisible(keys.isPresent() ? lit : row.corrected);
            row.tint.pseudoClassStateChanged(LIT, lit);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEAD_PX + rows.stream().mapToDouble(Row::height).sum();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        for (int i = 0; i < 2; i++) {
            heads[i].resizeRelocate(width - PADDING_PX - (2 - i) * NUMBER_PX, 0, NUMBER_PX - 4, HEAD_PX);
        }
        double y = HEAD_PX;
        for (Row row : rows) {
            row.resizeRelocate(0, y, width, row.height());
            y += row.height();
        }
    }
}
