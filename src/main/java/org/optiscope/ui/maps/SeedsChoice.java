package org.optiscope.ui.maps;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.optiscope.scene.MapsLook;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Choice;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** Over how many seeds of the noise maps average; not there without noise. */
final class SeedsChoice extends HBox {
    SeedsChoice(Session session) {
        ObjectProperty<MapsLook> look = session.display().mapsProperty();
        Choice<Integer> seeds = new Choice<>(
                MapsLook.SEEDS, number -> number == 1 ? Texts.get("maps.one-seed") : Texts.get("maps.seeds", number));
        seeds.setId(MapIds.MAPS_SEEDS);
        seeds.setAccessibleText(Texts.get("maps.seeds-meaning"));
        Tips.say(seeds, Texts.get("maps.seeds-meaning"));
        Label name = new Label(Texts.get("maps.noise"));
        name.getStyleClass().add("muted");
        name.setLabelFor(seeds);
        getStyleClass().add("maps-controls");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, seeds);
        managedProperty().bind(visibleProperty());
        InvalidationListener show = observable -> {
            setVisible(!session.getExperiment().noise().isNone());
            seeds.setValue(look.get().seeds());
        };
        session.experimentProperty().addListener(show);
        look.addListener(show);
        show.invalidated(look);
        seeds.valueProperty().addListener((observable, before, chosen) -> {
            if (chosen != look.get().seeds()) {
                look.set(look.get().withSeeds(chosen));
            }
        });
    }
}
