package org.optiscope.figure;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Numbers;
import org.optiscope.reading.StepLine;
import org.optiscope.reading.TexSymbols;
import org.optiscope.reading.UpdateEquation;
import org.optiscope.text.Texts;

/** The update rule of a run, typeset, and below it the same rule with a step's numbers, for each coordinate. */
final class EquationFigure {
    private static final double PADDING_PX = 16;
    /** In sizes of the font: the height of a line, the letters of the rule and the room it has. */
    private static final double LINE = 1.5;

    private static final double LETTERS = 2;
    private static final double RULE = 7;
    private static final double GAP_PX = 8;
    /** How many steps are asked for their lines, so that all steps have room for theirs. */
    private static final int ASKED = 200;

    private final String label;
    private final List<String> variables;
    private final Trajectory trajectory;
    private final StepLine numbers;
    private final UpdateEquation rule;
    private final String tex;
    private Optional<Equation.Outlined> typeset;
    private double typesetFor;

    /** @param variables the names of the two coordinates */
    EquationFigure(RunSpec run, String label, List<String> variables, Trajectory trajectory) {
        this.label = label;
        this.variables = variables;
        this.trajectory = trajectory;
        numbers = StepLine.ofRule(run);
        rule = UpdateEquation.of(run.optimizer());
        tex = rule.tex(TexSymbols.of(run));
    }

    /** What it takes of a picture so wide, at whatever step. */
    double height(Pen pen, double widthPx) {
        double line = LINE * pen.size(Pen.Type.SYMBOL);
        return Math.ceil(2 * PADDING_PX
                + line
                + RULE * pen.size(Pen.Type.LABEL)
                + variables.size() * ((lines(pen, widthPx) + 1) * line + GAP_PX));
    }

    /** Draws the update into row t, or at the start the first one that comes, to the right of x and below y. */
    void draw(ShapePen pen, Palette palette, double x, double y, double widthPx, int t) {
        double line = LINE * pen.size(Pen.Type.SYMBOL);
        double left = x + PADDING_PX;
        double top = y + PADDING_PX;
        int row = trajectory.row(t);
        write(pen, Texts.get("figure.at-step", label, row), Pen.Type.LABEL, palette.axis(), left, top);
        top += line;
        double room = RULE * pen.size(Pen.Type.LABEL);
        drawRule(pen, palette.text(), new Box(left, top, widthPx - 2 * PADDING_PX, room));
        top += room;
        int update = Math.max(1, row);
        boolean none = update > trajectory.last();
        int high = lines(pen, widthPx);
        double numbersLeft = left + namesWidth(pen);
        for (int i = 0; i < variables.size(); i++) {
            write(pen, variables.get(i), Pen.Type.SYMBOL, palette.axis(), left, top);
            List<String> lines = none
                    ? List.of(UpdateEquation.without(trajectory))
                    : numbers.text(trajectory, update, i, characters(pen, widthPx))
                            .lines()
                            .toList();
            for (int k = 0; k < lines.size(); k++) {
                write(pen, lines.get(k), Pen.Type.SYMBOL, palette.text(), numbersLeft, top + k * line);
            }
            if (!none) {
                double position = i == 0 ? trajectory.x(update) : trajectory.y(update);
                String result = UpdateEquation.result(row, Numbers.term(position));
                write(pen, result, Pen.Type.SYMBOL, palette.text(), numbersLeft, top + lines.size() * line);
            }
            top += (high + 1) * line + GAP_PX;
        }
    }

    private void drawRule(ShapePen pen, int argb, Box room) {
        if (typeset == null || typesetFor != room.width()) {
            typesetFor = room.width();
            double letters = LETTERS * pen.size(Pen.Type.LABEL);
            typeset = new Equation(tex, letters, argb, 1, room.width(), room.height()).outline();
        }
        if (typeset.isEmpty()) {
            pen.text(
                    rule.plain(),
                    Pen.Type.SYMBOL,
                    argb,
                    room.x(),
                    Pen.Across.LEFT,
                    room.y() + room.height() / 2,
                    Pen.Down.MIDDLE);
            return;
        }
        Equation.Outlined outlined = typeset.get();
        AffineTransform there =
                AffineTransform.getTranslateInstance(room.x(), room.y() + (room.height() - outlined.heightPx()) / 2);
        outlined.shapes().forEach(shape -> pen.fill(there.createTransformedShape(shape), argb));
    }

    private static void write(Pen pen, String text, Pen.Type type, int argb, double left, double top) {
        pen.text(text, type, argb, left, Pen.Across.LEFT, top, Pen.Down.TOP);
    }

    private double namesWidth(Pen pen) {
        return variables.stream()
                        .mapToDouble(name -> pen.width(name, Pen.Type.SYMBOL))
                        .max()
                        .orElse(0)
                + GAP_PX;
    }

    private int characters(Pen pen, double widthPx) {
        double room = widthPx - 2 * PADDING_PX - namesWidth(pen);
        return (int) Math.max(1, room / pen.width("0", Pen.Type.SYMBOL));
    }

    /** The most lines that the numbers of a step take. */
    private int lines(Pen pen, double widthPx) {
        int characters = characters(pen, widthPx);
        int most = 1;
        int last = trajectory.last();
        for (int k = 1; k <= Math.min(ASKED, last); k++) {
            int t = last <= ASKED ? k : (int) ((long) k * last / ASKED);
            for (int i = 0; i < variables.size(); i++) {
                most = Math.max(most, (int)
                        numbers.text(trajectory, t, i, characters).lines().count());
            }
        }
        return most;
    }
}
