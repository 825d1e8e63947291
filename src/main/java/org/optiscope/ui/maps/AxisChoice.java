package org.optiscope.ui.maps;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.optiscope.figure.SettingsGround;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.scene.MapsLook;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** Which two hyperparameters of the selected run the map of settings is of. */
final class AxisChoice extends HBox {
    /** A hyperparameter in the list: its symbol, and its key where there is room. */
    private static final class Cell extends ListCell<Hyperparameter.Real> {
        private final boolean withKey;

        Cell(boolean withKey) {
            this.withKey = withKey;
        }

        @Override
        protected void updateItem(Hyperparameter.Real item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText(isEmpty || item == null ? "" : item.symbol() + (withKey ? "   " + item.key() : ""));
        }
    }

    private final Session session;
    private final ComboBox<Hyperparameter.Real> across = choice(Ids.MAPS_ACROSS, Texts.get("maps.across"));
    private final ComboBox<Hyperparameter.Real> up = choice(Ids.MAPS_UP, Texts.get("maps.up"));
    private boolean showing;

    AxisChoice(Session session) {
        this.session = session;
        getStyleClass().add("axis-choice");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(arrow("→", across), across, arrow("↑", up), up);
        InvalidationListener follow = observable -> show();
        session.experimentProperty().addListener(follow);
        session.selectedProperty().addListener(follow);
        session.display().mapsProperty().addListener(follow);
        show();
    }

    private static Label arrow(String text, ComboBox<?> of) {
        Label arrow = new Label(text);
        arrow.getStyleClass().add("muted");
        arrow.setLabelFor(of);
        arrow.setMinWidth(USE_PREF_SIZE);
        return arrow;
    }

    private ComboBox<Hyperparameter.Real> choice(String id, String meaning) {
        ComboBox<Hyperparameter.Real> choice = new ComboBox<>();
        choice.setId(id);
        choice.getStyleClass().add("axis-box");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Hyperparameter.Real item) {
                return item == null ? "" : item.symbol();
            }

            @Override
            public Hyperparameter.Real fromString(String symbol) {
                return choice.getItems().stream()
                        .filter(item -> item.symbol().equals(symbol))
                        .findFirst()
                        .orElse(null);
            }
        });
        choice.setButtonCell(new Cell(false));
        choice.setCellFactory(list -> new Cell(true));
        choice.setAccessibleText(meaning);
        Tips.say(choice, meaning);
        choice.valueProperty().addListener((observable, before, chosen) -> {
            if (!showing && chosen != null) {
                choose();
            }
        });
        return choice;
    }

    /** Takes the two that are chosen; one that was chosen for both changes places with the other. */
    private void choose() {
        ground().ifPresent(before -> {
            String x = across.getValue().key();
            String y = up.getValue().key();
            if (x.equals(y)) {
                x = before.up().key();
                y = before.across().key();
            }
            MapsLook look = session.display().mapsProperty().get();
            session.display().mapsProperty().set(look.withPlane(MapsLook.Plane.of(x, y)));
        });
    }

    private Optional<Optimizer> optimizer() {
        return session.getScene().run().map(run -> run.optimizer());
    }

    private Optional<SettingsGround> ground() {
        MapsLook look = session.display().mapsProperty().get();
        return optimizer().flatMap(of -> SettingsGround.of(of, look));
    }

    private void show() {
        showing = true;
        Optional<SettingsGround> ground = ground();
        setDisable(ground.isEmpty());
        ground.ifPresent(shown -> {
            List<Hyperparameter.Real> choices =
                    SettingsGround.choices(optimizer().orElseThrow());
            show(across, choices, shown.across().hyperparameter());
            show(up, choices, shown.up().hyperparameter());
        });
        showing = false;
    }

    private static void show(
            ComboBox<Hyperparameter.Real> box, List<Hyperparameter.Real> choices, Hyperparameter.Real chosen) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(chosen);
    }
}
