package org.optiscope.ui.kit;

import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.session.Session;

/**
 * A field for one exact number. Enter or leaving the field takes it, Escape brings the old one back; what is not a
 * number, or is refused, marks the field and says why in the session's notice, and the old number stays in force. A field that goes, with the
 * run that it was of, takes nothing.
 */
public final class NumberField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Session session;
    private final DoubleFunction<Optional<String>> onTaken;
    private double number = Double.NaN;
    private boolean refused;

    /** @param onTaken is given each number taken; returns why it is refused, if it is, or throws that */
    public NumberField(Session session, DoubleFunction<Optional<String>> onTaken) {
        this.session = session;
        this.onTaken = onTaken;
        getStyleClass().add("number-field");
        setOnAction(event -> take());
        focusedProperty().addListener((observable, before, focused) -> {
            boolean isGone = getScene() == null;
            if (!focused && !refused && !isGone) {
                take();
            } else if (!focused) {
                restore();
                session.noticeProperty().set("");
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                // Not consumed: it closes a pop-over that the field stands in.
                restore();
                fireEvent(new ActionEvent(this, this));
            }
        });
    }

    /** Shows the number in force, unless another is just being typed. */
    public void show(double inForce) {
        boolean changed = Double.compare(inForce, number) != 0;
        number = inForce;
        if (changed || !isFocused()) {
            restore();
        }
    }

    /** Whether what stands in the field could not be taken. */
    public boolean isRefused() {
        return refused;
    }

    private void restore() {
        refused = false;
        setText(Numbers.exact(number));
        pseudoClassStateChanged(INVALID, false);
    }

    private void take() {
        if (getText().equals(Numbers.exact(number))) {
            restore();
            return;
        }
        session.noticeProperty().set("");
        refused = session.attempt(() -> onTaken.apply(Numbers.parse(getText()))).isPresent();
        pseudoClassStateChanged(INVALID, refused);
        if (!refused) {
            restore();
        }
    }
}
