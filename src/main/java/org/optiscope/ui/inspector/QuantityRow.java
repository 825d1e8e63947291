package org.optiscope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.Numbers;
import org.optiscope.reading.Reading;
import org.optiscope.reading.StepLine;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.TexLabel;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.kit.Typesetter;

/**
 * One number of an update: its symbol, its name, its values for x and y, its formula, and while it is explained the formula
 * with this step's numbers. JavaFX paints a pane whole once many of its children change, so each row is a pane of its own.
 */
final class QuantityRow extends Region {
    static final double NUMBER_PX = 76;
    static final double PADDING_PX = 4;

    private static final double ROW_PX = 23;
    private static final double FORMULA_PX = 20;
    private static final double LINE_PX = 16;
    private static final double SYMBOL_PX = 40;
    /** The part of a number's room that only the longest numbers fill; long names may reach into it. */
    private static final double SPARE_PX = 7;
    /** The width of a character of the font of the formula in numbers, in px. */
    private static final double CHARACTER_PX = 6.7;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Region tint = new Region();
    private final Region line = new Region();
    private final TexLabel symbol;
    private final Label name = new Label();
    private final TexLabel formula;
    private final Label sums = new Label();
    private final List<NumberCell> numbers = new ArrayList<>();
    private List<String> variables = List.of("x", "y");
    private final Reading reading;
    private final boolean corrected;

    private boolean hasFormula;
    private StepLine stepLine;
    private boolean explained;
    private int lines = 1;

    /** @param corrected whether it is tinted while nothing is explained */
    QuantityRow(Typesetter typesetter, Reading reading, boolean corrected) {
        this.reading = reading;
        this.corrected = corrected;
        symbol = new TexLabel(typesetter, Pos.CENTER_LEFT, "quantity-symbol");
        formula = new TexLabel(typesetter, Pos.CENTER_LEFT, "quantity-formula");
        setManaged(false);
        tint.getStyleClass().add("quantity-tint");
        tint.setVisible(corrected);
        line.getStyleClass().add("quantity-line");
        name.getStyleClass().add("quantity-name");
        sums.getStyleClass().add("quantity-sums");
        sums.setAlignment(Pos.TOP_LEFT);
        for (Region part : List.of(tint, line, name, sums)) {
            part.setManaged(false);
        }
        formula.setVisible(false);
        sums.setVisible(false);
        getChildren().addAll(tint, line, symbol, name, formula, sums);
        for (String part : reading.parts()) {
            numbers.add(new NumberCell(Ids.inspector(part)));
        }
        getChildren().addAll(numbers);
    }

    /** Says what the row is about, with that symbol; one of "" is left out. */
    QuantityRow name(String tex) {
        symbol.setVisible(!tex.isEmpty());
        symbol.show(tex, reading.symbol());
        name.setText(reading.name());
        nameNumbers();
        Tips.say(name, reading.meaning());
        return this;
    }

    /** Says how it is computed. */
    void formula(String tex, String plain) {
        hasFormula = true;
        formula.setVisible(true);
        formula.show(tex, plain);
    }

    /** Says what it is computed from. */
    void computedBy(StepLine computed) {
        stepLine = computed;
    }

    double height() {
        return ROW_PX + (hasFormula ? FORMULA_PX : 0) + (explained ? lines * LINE_PX + PADDING_PX : 0);
    }

    /** Lights the row if an explanation is about it, and then shows its numbers too; returns whether its height changed. */
    boolean light(boolean explaining, boolean lit) {
        tint.setVisible(explaining ? lit : corrected);
        tint.pseudoClassStateChanged(LIT, lit);
        boolean before = explained;
        explained = lit && stepLine != null;
        sums.setVisible(explained);
        return before != explained;
    }

    Reading reading() {
        return reading;
    }

    String key() {
        return reading.key();
    }

    /**
     * Shows the update into row t; at the start, what the memory begins with. Returns whether its height changed.
     *
     * @param steps what the update computed for x and for y; both null at t = 0
     */
    boolean show(Trajectory trajectory, int t, Optimizer.Step[] steps) {
        for (int i = 0; i < numbers.size(); i++) {
            numbers.get(i).show(reading.at(trajectory, t, i, steps[i]));
        }
        if (!explained) {
            return false;
        }
        sums.setText(t == 0 ? "" : sums(trajectory, t, steps));
        int before = lines;
        lines = Math.max(1, (int) sums.getText().lines().count());
        return lines != before;
    }

    /** Names the two coordinates. */
    void name(List<String> coordinates) {
        variables = coordinates;
        nameNumbers();
    }

    private void nameNumbers() {
        for (int i = 0; i < numbers.size(); i++) {
            String named = name.getText();
            numbers.get(i).name(numbers.size() == 1 ? named : Texts.get("inspector.of", named, variables.get(i)));
        }
    }

    private String sums(Trajectory trajectory, int t, Optimizer.Step[] steps) {
        int characters = (int) ((getWidth() - 2 * PADDING_PX) / CHARACTER_PX) - 2;
        List<String> told = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            String coordinate = numbers.size() == 1 ? "" : variables.get(i) + " ";
            String result = " = " + Numbers.term(reading.at(trajectory, t, i, steps[i]));
            String text = coordinate + stepLine.text(trajectory, t, i, characters);
            int last = text.length() - text.lastIndexOf('\n');
            told.add(text + (last + result.length() > characters ? "\n  " + result.strip() : result));
        }
        return String.join("\n", told);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double text = PADDING_PX + SYMBOL_PX;
        double numbersX = width - PADDING_PX - 2 * NUMBER_PX;
        double under = ROW_PX + (hasFormula ? FORMULA_PX : 0);
        tint.resizeRelocate(0, 0, width, height());
        line.resizeRelocate(0, height() - 1, width, 1);
        symbol.resizeRelocate(PADDING_PX, 1, SYMBOL_PX - 4, ROW_PX - 2);
        name.resizeRelocate(text, 0, Math.max(0, numbersX + SPARE_PX - text), ROW_PX);
        formula.resizeRelocate(text, ROW_PX - 4, width - text - PADDING_PX, FORMULA_PX + 3);
        sums.resizeRelocate(PADDING_PX, under, width - 2 * PADDING_PX, lines * LINE_PX);
        for (int i = 0; i < numbers.size(); i++) {
            double x = numbers.size() == 1 ? numbersX + NUMBER_PX / 2 : numbersX + i * NUMBER_PX;
            numbers.get(i).resizeRelocate(x, 1, NUMBER_PX, ROW_PX - 2);
        }
    }
}
