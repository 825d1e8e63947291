package org.optiscope.ui.inspector;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.reading.Numbers;
import org.optiscope.reading.StepLine;
import org.optiscope.reading.TexSymbols;
import org.optiscope.reading.UpdateEquation;
import org.optiscope.ui.kit.TexLabel;
import org.optiscope.ui.kit.Typesetter;

/** The update rule, typeset, and below it the same rule with this step's numbers, for x and for y. */
final class RuleCard extends Region {
    private static final double PADDING_PX = 8;
    private static final double RULE_PX = 50;
    /** A rule with a case distinction has two lines. */
    private static final double HIGH_RULE_PX = 84;

    /** It stands that much higher than its room, which numbers follow. */
    private static final double RULE_RISE_PX = 4;

    private static final double LINE_PX = 17;
    private static final double GAP_PX = 6;
    private static final double NAME_PX = 14;
    private static final double NAME_GAP_PX = 6;
    private static final double CHARACTER_PX = 7.5;
    /** The width of a character of a monospaced font, in parts of its size. */
    private static final double CHARACTER = 0.6;

    /** One coordinate's line. */
    private final class Line {
        final Label name = label("rule-name");
        final Label numbers = label("rule-numbers");
        final Label result = label("rule-result");

        Line() {
            name.setAlignment(Pos.TOP_LEFT);
            numbers.setAlignment(Pos.TOP_LEFT);
            result.setAlignment(Pos.TOP_LEFT);
        }
    }

    private final TexLabel rule;
    private final Line[] lines;
    private RunSpec run;
    /** Never seen; the style sheet gives it the colour of what is lit. */
    private final Label litSample = label("rule-lit");

    private List<String> lit = List.of();
    private Optional<String> stage = Optional.empty();
    private StepLine stepLine;
    private double rulePx = RULE_PX;
    private double namePx = NAME_PX;
    private int charactersWide = 1;
    private int linesHigh = 1;
    /** More than usual where numbers are long. */
    private int mostLines = 1;

    private Trajectory shownTrajectory;
    private int shownStep;

    RuleCard(Typesetter typesetter) {
        getStyleClass().add("rule-card");
        rule = new TexLabel(typesetter, Pos.CENTER, "rule");
        getChildren().add(rule);
        litSample.setVisible(false);
        lines = new Line[] {new Line(), new Line()};
    }

    private Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        getChildren().add(label);
        return label;
    }

    /** Has the equations of a stage, as LaTeX, stand beside the rule in the place of numbers, or numbers again. */
    void setStage(Optional<String> tex) {
        if (!tex.equals(stage)) {
            stage = tex;
            run = null; // so that the rule is written anew
            for (Line line : lines) {
                List.of(line.name, line.numbers, line.result).forEach(part -> part.setVisible(tex.isEmpty()));
            }
        }
    }

    /**
     * Shows the rule of a run's optimizer with its settings.
     *
     * @param variables the names of the two coordinates
     * @param keys the quantities an explanation is about; what the rule has of them, or of what follows from them, is
     *     coloured
     */
    void show(RunSpec changed, List<String> variables, List<String> keys) {
        for (int i = 0; i < lines.length; i++) {
            lines[i].name.setText(variables.get(i));
        }
        namePx = Math.max(
                NAME_PX,
                CHARACTER_PX * variables.stream().mapToInt(String::length).max().orElse(1) + NAME_GAP_PX);
        if (changed.equals(run) && keys.equals(lit)) {
            return;
        }
        run = changed;
        lit = keys;
        UpdateEquation equation = UpdateEquation.of(changed.optimizer());
        stepLine = StepLine.ofRule(changed);
        Map<String, String> names = TexSymbols.of(changed);
        String color = litColor();
        colored(equation.moved().variables(), changed.optimizer())
                .forEach(key -> names.computeIfPresent(key, (k, name) -> "\\textcolor{" + color + "}{" + name + "}"));
        String tex = equation.tex(names)
                + stage.filter(own -> !own.isEmpty())
                        .map(own -> " \\qquad " + own)
                        .orElse("");
        rule.show(tex, equation.plain());
        mostLines = 1;
        rulePx = tex.contains("\\begin{cases}") ? HIGH_RULE_PX : RULE_PX;
        requestLayout();
    }

    /** The rule as LaTeX. */
    String toTex() {
        return run == null ? "" : UpdateEquation.of(run.optimizer()).tex(TexSymbols.of(run));
    }

    /** The colour of what is lit, as the style sheet has it, in the form {@code #rrggbb}. */
    private String litColor() {
        Color color = (Color) litSample.getTextFill();
        return String.format(
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    /** What is lit and stands in the rule itself; else what stands there and is computed from what is lit. */
    private Set<String> colored(Set<String> names, Optimizer optimizer) {
        Set<String> direct = new LinkedHashSet<>(lit);
        direct.retainAll(names);
        if (!direct.isEmpty()) {
            return direct;
        }
        Set<String> derived = new LinkedHashSet<>();
        for (Quantity quantity : optimizer.quantities()) {
            Set<String> from = quantity.formula().variables();
            if (quantity.active()
                    && names.contains(quantity.key())
                    && lit.stream().anyMatch(from::contains)) {
                derived.add(quantity.key());
            }
        }
        return derived;
    }

    /** Shows the update into row t; at the start, the first one that comes. */
    void show(Trajectory trajectory, int t) {
        shownTrajectory = trajectory;
        shownStep = t;
        fill();
    }

    private void fill() {
        if (shownTrajectory == null) {
            return;
        }
        int t = Math.max(1, shownStep);
        boolean none = t > shownTrajectory.last();
        int high = 1;
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            String text = none
                    ? UpdateEquation.without(shownTrajectory)
                    : stepLine.text(shownTrajectory, t, i, charactersWide);
            high = Math.max(high, (int) text.lines().count());
            line.numbers.setText(text);
            double position = none ? Double.NaN : i == 0 ? shownTrajectory.x(t) : shownTrajectory.y(t);
            line.result.setText(none ? "" : UpdateEquation.result(shownStep, Numbers.term(position)));
        }
        if (high > linesHigh && charactersWide == charactersWide(getWidth())) {
            mostLines = high;
            requestLayout();
        }
    }

    private int charactersWide(double width) {
        double character = lines[0].numbers.getFont().getSize() * CHARACTER;
        return (int) ((width - 2 * PADDING_PX - namePx) / character);
    }

    private int linesHigh(int width) {
        return Math.max(mostLines, stepLine == null ? 1 : stepLine.lines(width));
    }

    /** A narrower card needs more lines. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (stage.isPresent()) {
            return 2 * PADDING_PX + rulePx - RULE_RISE_PX;
        }
        int high = linesHigh(charactersWide(width < 0 ? getWidth() : width));
        return 2 * PADDING_PX + rulePx + 2 * (high + 1) * LINE_PX + GAP_PX;
    }

    @Override
    protected void layoutChildren() {
        if (charactersWide != charactersWide(getWidth())) {
            charactersWide = charactersWide(getWidth());
            mostLines = 1;
        }
        linesHigh = linesHigh(charactersWide);
        fill();
        double width = getWidth() - 2 * PADDING_PX;
        rule.resizeRelocate(PADDING_PX, PADDING_PX - RULE_RISE_PX, width, rulePx);
        double y = PADDING_PX + rulePx;
        for (Line line : lines) {
            line.name.resizeRelocate(PADDING_PX, y, namePx, LINE_PX);
            line.numbers.resizeRelocate(PADDING_PX + namePx, y, width - namePx, linesHigh * LINE_PX);
            y += linesHigh * LINE_PX;
            line.result.resizeRelocate(PADDING_PX + namePx, y, width - namePx, LINE_PX);
            y += LINE_PX + GAP_PX;
        }
    }
}
