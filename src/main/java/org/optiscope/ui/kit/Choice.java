package org.optiscope.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/** A list to choose one value from, each told in a few words; a value that the list has not is told, too. */
public final class Choice<T> extends ComboBox<T> {
    public Choice(List<T> values, Function<T, String> words) {
        getItems().setAll(values);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is chosen from a list");
            }
        });
        setButtonCell(new Shown());
    }

    /** The value in force; JavaFX's own cell is empty where the list has no row for it. */
    private final class Shown extends ListCell<T> {
        Shown() {
            textProperty().addListener(observable -> tell());
            valueProperty().addListener(observable -> tell());
            tell();
        }

        private void tell() {
            setText(getConverter().toString(getValue()));
        }
    }
}
