package org.optiscope.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.optiscope.raster.ColorMap;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.Ground;
import org.optiscope.text.Language;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Choice;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.kit.Sheet;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Playback;
import org.optiscope.ui.session.Session;

/** What stays from one start of the program to the next. All but the language holds at once. */
public final class SettingsSheet extends Sheet {
    private final Session session;
    private final Choice<Optional<Language>> language;

    public SettingsSheet(Session session, Settings settings) {
        super(Ids.settings("sheet"), Texts.get("settings.title"), Ids.settings("close"));
        this.session = session;
        Display display = session.display();
        Playback playback = session.playback();
        language = language(settings);
        Choice<Boolean> theme = choice(
                List.of(false, true),
                dark -> dark ? Texts.get("settings.dark") : Texts.get("settings.light"),
                display.darkProperty(),
                display.darkProperty()::get,
                display.darkProperty()::set);
        Choice<Integer> size = choice(
                Settings.SIZES,
                percent -> Texts.get("settings.percent", percent),
                settings.sizeProperty(),
                settings.sizeProperty()::get,
                settings.sizeProperty()::set);
        Choice<Double> speed = choice(
                Playback.SPEEDS,
                Playback::words,
                playback.speedProperty(),
                playback.speedProperty()::get,
                playback.speedProperty()::set);
        Label told = new Label(Texts.get("settings.language-told"));
        told.getStyleClass().add("muted");
        VBox rows = new VBox(
                row(Texts.get("settings.language"), Ids.settings("language"), language, told),
                row(Texts.get("settings.theme"), Ids.settings("theme"), theme),
                row(Texts.get("settings.size"), Ids.settings("size"), size),
                row(Texts.get("settings.colors"), Ids.settings("colors"), colors(display)),
                row(Texts.get("settings.levels"), Ids.settings("levels"), levels(display)),
                row(Texts.get("settings.speed"), Ids.settings("speed"), speed),
                check(Ids.settings("loop"), Texts.get("settings.loop"), playback.loopingProperty()),
                check(Ids.settings("plays"), Texts.get("settings.plays"), settings.opensPlayingProperty()));
        rows.getStyleClass().add("settings-rows");
        Button reset = new Button(Texts.get("settings.reset"));
        reset.setId(Ids.settings("reset"));
        Tips.say(reset, Texts.get("settings.reset-tip"));
        reset.setOnAction(event -> settings.reset(session));
        fill(rows, reset);
    }

    private static Choice<Optional<Language>> language(Settings settings) {
        List<Optional<Language>> languages = new ArrayList<>(List.of(Optional.empty()));
        Stream.of(Language.values()).map(Optional::of).forEach(languages::add);
        return choice(
                languages,
                one -> one.map(Language::displayName).orElseGet(() -> Texts.get("settings.language-system")),
                settings.languageProperty(),
                settings.languageProperty()::get,
                settings.languageProperty()::set);
    }

    /** The dark twin of the theme's own map is no choice: it comes with the dark theme. */
    private static Choice<Optional<String>> colors(Display display) {
        List<Optional<String>> maps = new ArrayList<>(List.of(Optional.empty()));
        ColorMap.all().stream()
                .map(ColorMap::id)
                .filter(id -> !id.startsWith("ink"))
                .map(Optional::of)
                .forEach(maps::add);
        return choice(
                maps,
                map -> map.map(id -> Texts.get("settings.map." + id))
                        .orElseGet(() -> Texts.get("settings.colors-theme")),
                display.groundProperty(),
                () -> display.groundProperty().get().colorMap(),
                map -> display.groundProperty()
                        .set(display.groundProperty().get().withColorMap(map)));
    }

    private NumberField levels(Display display) {
        NumberField field = new NumberField(session, typed -> {
            if (typed != Math.rint(typed)) {
                throw new Refusal(
                        Texts.get("scene.levels", Ground.LEAST_LEVELS, Ground.MOST_LEVELS, Numbers.exact(typed)));
            }
            display.groundProperty().set(display.groundProperty().get().withLevels((int) typed));
            return Optional.empty();
        });
        Runnable show = () -> field.show(display.groundProperty().get().levels());
        display.groundProperty().addListener(observable -> show.run());
        show.run();
        return field;
    }

    /** A list that shows a value, and sets it. */
    private static <T> Choice<T> choice(
            List<T> values, Function<T, String> words, ObservableValue<?> value, Supplier<T> shown, Consumer<T> set) {
        Choice<T> choice = new Choice<>(values, words);
        choice.setValue(shown.get());
        value.addListener((observable, before, now) -> choice.setValue(shown.get()));
        choice.valueProperty().addListener((observable, before, chosen) -> {
            if (chosen != null && !chosen.equals(shown.get())) {
                set.accept(chosen);
            }
        });
        return choice;
    }

    private static Node check(String id, String words, BooleanProperty value) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static Node row(String words, String id, Control control, Node... beside) {
        Label label = new Label(words);
        label.getStyleClass().add("settings-label");
        label.setLabelFor(control);
        control.setId(id);
        control.setAccessibleText(words);
        HBox row = new HBox(label, control);
        row.getChildren().addAll(beside);
        row.getStyleClass().add("export-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    @Override
    protected Node first() {
        return language;
    }
}
