package org.optiscope.ui.inspector;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.BiasCorrection;
import org.optiscope.reading.Numbers;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** What bias correction does to this step, and, beside its ghost, to the whole run. */
final class BiasPanel extends Region {
    private static final double PADDING_PX = 8;
    private static final double LINE_PX = 20;
    private static final double GHOST_PX = 40;
    private static final double FACTOR_PX = 56;
    private static final double WOULD_BE_PX = 58;

    private final Session session;
    private final Label before = words("", "bias-words");
    private final Label wouldBe = words(Texts.get("inspector.would-be"), "bias-words");
    private final Label factor = words("–", "bias-factor");
    private final Label after = words(Texts.get("inspector.as-long"), "bias-words");
    private final CheckBox ghost = new CheckBox(Texts.get("inspector.show-ghost"));
    private final Label over = words("", "bias-note");
    private final Label[] titles = {
        words(Texts.get("inspector.this-step"), "bias-note"),
        words(Texts.get("inspector.ghost-step"), "bias-note"),
        words(Texts.get("inspector.ghost-ratio"), "bias-note")
    };
    private final NumberCell[] lengths = {
        new NumberCell(Ids.inspector("run-step")),
        new NumberCell(Ids.inspector("ghost-step")),
        new NumberCell(Ids.inspector("ghost-ratio"))
    };
    private Optional<BiasCorrection> correction = Optional.empty();

    BiasPanel(Session session) {
        this.session = session;
        getStyleClass().add("bias-panel");
        factor.setId(Ids.inspector("lengthening"));
        factor.setAlignment(Pos.CENTER);
        ghost.setId(Ids.GHOST);
        ghost.setManaged(false);
        ghost.selectedProperty().bindBidirectional(session.ghost().wantedProperty());
        getChildren().addAll(before, wouldBe, factor, after, ghost, over);
        getChildren().addAll(titles);
        getChildren().addAll(lengths);
        for (int i = 0; i < lengths.length; i++) {
            lengths[i].setAlignment(Pos.CENTER_LEFT);
            lengths[i].name(titles[i].getText());
        }
        session.ghost().wantedProperty().addListener(observable -> arrange());
        arrange();
    }

    private static Label words(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }

    private void arrange() {
        boolean ghosting = session.ghost().wantedProperty().get();
        for (int i = 0; i < lengths.length; i++) {
            titles[i].setVisible(ghosting);
            lengths[i].setVisible(ghosting);
        }
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /** Shows itself for an optimizer with bias correction; hides for the others. */
    void show(Optimizer optimizer) {
        correction = BiasCorrection.of(optimizer);
        setVisible(correction.isPresent());
        setManaged(correction.isPresent());
        correction.ifPresent(this::say);
    }

    private void say(BiasCorrection c) {
        before.setText(c.isOn() ? Texts.get("inspector.without") : Texts.get("inspector.with"));
        Tips.say(ghost, c.isOn() ? Texts.get("inspector.ghost-without") : Texts.get("inspector.ghost-with"));
        over.setText(Texts.get("inspector.over", c.overAfter(0), c.symbol(0), c.overAfter(1), c.symbol(1)));
    }

    /** Shows the update into row t, or dashes where there was none. */
    void show(Trajectory trajectory, int t) {
        if (correction.isEmpty()) {
            return;
        }
        factor.setText(t == 0 ? "–" : times(correction.get().lengthening(trajectory, t)));
        Optional<Trajectory> twin = session.ghost().trajectoryProperty().get();
        double own = t == 0 ? Double.NaN : trajectory.stepLength(t);
        double other = twin.filter(run -> t > 0 && t <= run.last())
                .map(run -> run.stepLength(t))
                .orElse(Double.NaN);
        lengths[0].show(own);
        lengths[1].show(other);
        lengths[2].show(other / own);
    }

    private static String times(double factor) {
        return Double.isNaN(factor) ? "–" : (factor < 100 ? Numbers.fixed(factor, 2) : Numbers.live(factor)) + "×";
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * PADDING_PX
                + 4.2 * LINE_PX
                + (session.ghost().wantedProperty().get() ? GHOST_PX : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * PADDING_PX;
        double y = PADDING_PX;
        before.resizeRelocate(PADDING_PX, y, width, LINE_PX);
        y += LINE_PX;
        wouldBe.resizeRelocate(PADDING_PX, y, WOULD_BE_PX, LINE_PX);
        factor.resizeRelocate(PADDING_PX + WOULD_BE_PX, y, FACTOR_PX, LINE_PX);
        after.resizeRelocate(
                PADDING_PX + WOULD_BE_PX + FACTOR_PX, y, Math.max(0, width - WOULD_BE_PX - FACTOR_PX), LINE_PX);
        y += LINE_PX;
        over.resizeRelocate(PADDING_PX, y, width, LINE_PX);
        y += LINE_PX;
        ghost.resizeRelocate(PADDING_PX, y, Math.min(width, ghost.prefWidth(-1)), LINE_PX);
        y += LINE_PX + 4;
        double column = width / lengths.length;
        for (int i = 0; i < lengths.length; i++) {
            titles[i].resizeRelocate(PADDING_PX + i * column, y, column, GHOST_PX / 2 - 2);
            lengths[i].resizeRelocate(PADDING_PX + i * column, y + GHOST_PX / 2 - 2, column - 6, GHOST_PX / 2);
        }
    }
}
