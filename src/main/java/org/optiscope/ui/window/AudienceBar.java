package org.optiscope.ui.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Seat;

/** In the lecturer's window, while the audience's is open: what the audience sees. */
final class AudienceBar extends HBox {
    private final Presenter presenter;
    private final Map<Presenter.Layout, ToggleButton> layouts = new EnumMap<>(Presenter.Layout.class);

    AudienceBar(Seat seat, Presenter presenter, Runnable close) {
        this.presenter = presenter;
        setId(Ids.AUDIENCE_BAR);
        getStyleClass().add("audience-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label sees = new Label(Texts.get("window.audience-sees"));
        sees.setMinWidth(0);
        for (Presenter.Layout layout : Presenter.Layout.values()) {
            layouts.put(layout, button(layout));
        }
        SegmentedButton all = new SegmentedButton(layouts.values().toArray(ToggleButton[]::new));
        all.setMinWidth(USE_PREF_SIZE);
        all.setToggleGroup(null);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button end = Icons.show(new Button(), Feather.X, Texts.get("window.audience-close"));
        end.setId(Ids.audience("close"));
        end.getStyleClass().add("bare-button");
        end.setOnAction(event -> close.run());
        List<Node> parts = List.of(
                sees,
                all,
                toggle(Feather.SUN, Texts.get("window.audience-spot"), "spot", presenter.spotProperty()),
                toggle(Feather.SQUARE, Texts.get("window.audience-black"), "black", presenter.blankProperty()),
                toggle(Feather.MOON, Texts.get("window.audience-dark"), "dark", seat.darkProperty()),
                space,
                end);
        getChildren().setAll(parts);
        List.of(seat.viewProperty(), presenter.equationProperty(), presenter.chartProperty())
                .forEach(value -> value.addListener(observable -> show()));
        show();
    }

    private ToggleButton button(Presenter.Layout layout) {
        ToggleButton button = new ToggleButton(Texts.get("window.audience-layout." + layout.name()));
        button.setId(Ids.audience(layout.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Tips.say(button, Texts.get("window.audience-layout-tip", layout.key().getName()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            presenter.arrange(layout);
            show();
        });
        return button;
    }

    private static ToggleButton toggle(Ikon icon, String says, String id, BooleanProperty on) {
        ToggleButton toggle = Icons.show(new ToggleButton(), icon, says);
        toggle.setId(Ids.audience(id));
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private void show() {
        layouts.forEach((layout, button) -> button.setSelected(presenter.isArranged(layout)));
    }
}
