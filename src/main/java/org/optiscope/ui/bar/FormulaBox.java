package org.optiscope.ui.bar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.optiscope.formula.Formula;
import org.optiscope.formula.FormulaException;
import org.optiscope.ui.Ids;
import org.optiscope.ui.Numbers;
import org.optiscope.ui.Session;
import org.optiscope.ui.Tips;

/**
 * The formula, to be read and typed. A valid one becomes the surface at every keystroke; an invalid one is marked, and
 * a sentence below says where and why, while the last good surface stays.
 */
final class FormulaBox extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Session session;
    private final TextField field = new TextField();
    private final Label below = new Label();
    private final FontIcon mark = new FontIcon();
    private boolean typing;
    /** The formula in force, of which the derivatives are shown. */
    private Formula valid;
    /** The parameters of the surface that typing began on; a formula on its way to the next may lack them for a while. */
    private Map<String, Double> offered = Map.of();

    FormulaBox(Session session) {
        this.session = session;
        getStyleClass().add("formula-box");
        setAlignment(Pos.CENTER_LEFT);
        Label prefix = new Label("f(x, y) =");
        prefix.getStyleClass().add("formula-prefix");
        field.setId(Ids.FORMULA);
        field.getStyleClass().add("formula-field");
        Tips.say(field, "A formula in x and y, such as sin(x)*y^2 + exp(-x^2)");
        below.setId(Ids.DERIVATIVES);
        below.getStyleClass().add("formula-below");
        below.setMinWidth(0);
        mark.setId(Ids.FORMULA_MARK);
        mark.getStyleClass().add("formula-mark");
        HBox line = new HBox(prefix, field);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        VBox text = new VBox(line, below);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, mark);
        setOnMouseClicked(event -> field.requestFocus());
        field.textProperty().addListener((observable, before, typed) -> {
            if (!typing) {
                take(typed);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
                event.consume();
            }
        });
        field.focusedProperty()
                .addListener((observable, before, focused) -> session.history().endGesture());
        session.experimentProperty().addListener(observable -> {
            if (!typing && !session.getExperiment().surface().formula().equals(valid)) {
                show();
            }
        });
        show();
    }

    private void take(String typed) {
        typing = true;
        try {
            Formula present = session.getExperiment().surface().formula();
            if (!typed.equals(present.text())) {
                session.setFormula(parse(typed), this);
            }
            valid();
        } catch (FormulaException refused) {
            pseudoClassStateChanged(INVALID, true);
            mark.setIconCode(Feather.ALERT_CIRCLE);
            below.setText(refused.getMessage());
            Tips.say(below, refused.getMessage());
        } finally {
            typing = false;
        }
    }

    /** The formula, with those of the parameters that it uses. */
    private Formula parse(String typed) {
        Map<String, Double> used = new LinkedHashMap<>(offered);
        Formula formula = Formula.parse(typed, used);
        for (String name : offered.keySet()) {
            Double value = used.remove(name);
            try {
                formula = Formula.parse(typed, used);
            } catch (FormulaException needed) {
                used.put(name, value);
            }
        }
        return formula;
    }

    private void show() {
        typing = true;
        Formula formula = session.getExperiment().surface().formula();
        offered = formula.parameters();
        if (!formula.text().equals(field.getText())) {
            field.setText(formula.text());
        }
        typing = false;
        valid();
    }

    private void valid() {
        Formula formula = session.getExperiment().surface().formula();
        valid = formula;
        pseudoClassStateChanged(INVALID, false);
        mark.setIconCode(Feather.CHECK);
        String parameters = formula.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + " = " + Numbers.exact(parameter.getValue()))
                .collect(Collectors.joining(", "));
        String derivatives = "∂f/∂x = " + formula.derivativeText("x") + "     ∂f/∂y = " + formula.derivativeText("y");
        String all = parameters.isEmpty() ? derivatives : parameters + "     " + derivatives;
        below.setText(all);
        Tips.say(below, all.replace("     ", "\n"));
    }
}
