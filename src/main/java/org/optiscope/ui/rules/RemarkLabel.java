package org.optiscope.ui.rules;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.optiscope.optimizer.RuleCheck;

/** What is to be said of a field, below it; takes no room while there is nothing. */
final class RemarkLabel extends Label {
    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

    RemarkLabel(String id) {
        setId(id);
        getStyleClass().add("rule-remark");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(textProperty().isNotEmpty());
        visibleProperty().bind(managedProperty());
    }

    /** Returns whether that is a fault. */
    boolean show(Optional<RuleCheck.Remark> remark) {
        boolean isFault = remark.filter(RuleCheck.Remark::isFault).isPresent();
        setText(remark.map(RuleCheck.Remark::sentence).orElse(""));
        pseudoClassStateChanged(FAULT, isFault);
        return isFault;
    }
}
