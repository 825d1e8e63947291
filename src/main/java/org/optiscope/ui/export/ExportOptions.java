package org.optiscope.ui.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportFormat;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** What there is to choose about an export; what a format has no use for is not shown. */
final class ExportOptions extends ScrollPane {
    private static final Map<ExportChoice.Theme, String> THEMES = Map.of(
            ExportChoice.Theme.SHOWN, "as shown", ExportChoice.Theme.LIGHT, "light", ExportChoice.Theme.DARK, "dark");
    private static final Map<ExportChoice.View, String> VIEWS = Map.of(
            ExportChoice.View.SHOWN, "as shown",
            ExportChoice.View.OVERLAY, "all in one plot",
            ExportChoice.View.SIDE_BY_SIDE, "side by side",
            ExportChoice.View.SELECTED, "the selected run alone");
    private static final Map<PictureOptions.Background, String> BACKGROUNDS = Map.of(
            PictureOptions.Background.THEMED, "the theme's",
            PictureOptions.Background.WHITE, "white",
            PictureOptions.Background.NONE, "none");

    /** A number and its field. */
    private final class Amount {
        private final NumberField field;
        private double value;

        /** @param whole whether it must be a whole number */
        Amount(String id, String meaning, double least, double most, boolean whole) {
            this(id, meaning, () -> least, () -> most, whole);
        }

        /** One whose range follows what else is chosen. */
        Amount(String id, String meaning, DoubleSupplier from, DoubleSupplier to, boolean whole) {
            field = new NumberField(session, typed -> {
                double least = from.getAsDouble();
                double most = to.getAsDouble();
                if (!(typed >= least && typed <= most) || whole && typed != Math.rint(typed)) {
                    throw new Refusal((whole ? "a whole number" : "a number") + " from " + Numbers.exact(least) + " to "
                            + Numbers.exact(most) + " is wanted, not " + Numbers.exact(typed));
                }
                value = typed;
                tell();
                return Optional.empty();
            });
            field.setId(Ids.EXPORT + "-" + id);
            field.setAccessibleText(meaning);
            Tips.say(field, meaning);
            field.getStyleClass().add("export-number");
        }

        void set(double changed) {
            value = changed;
            field.show(changed);
        }

        int whole() {
            return (int) value;
        }
    }

    private final Session session;
    private final Runnable changed;
    private int steps = 1;
    /** Whether the controls are being set, and tell of nothing. */
    private boolean setting;

    private final ComboBox<ExportFormat> format = list("format", List.of(ExportFormat.values()), f -> f.words);
    private final CheckBox plot = check("plot", "plot");
    private final CheckBox curves = check("curves", "curves");
    private final CheckBox equation = check("equation", "equation");
    private final CheckBox title = check("title", "title");
    private final CheckBox legend = check("legend", "legend");
    private final CheckBox cards = check("cards", "numbers");
    private final CheckBox loops = check("loops", "begin anew at the end");
    private final ComboBox<ExportChoice.View> runs = list("view", List.of(ExportChoice.View.values()), VIEWS::get);
    private final ComboBox<ExportChoice.Theme> theme = list("theme", List.of(ExportChoice.Theme.values()), THEMES::get);
    private final ComboBox<PictureOptions.Background> background =
            list("background", List.of(PictureOptions.Background.values()), BACKGROUNDS::get);
    private final ComboBox<Integer> scale = list("scale", List.of(1, 2, 3, 4), k -> k + "×");
    private final Amount width;
    private final Amount height;
    private final Amount from;
    private final Amount to;
    private final Amount framesPerSecond;
    private final Amount seconds;
    private final Amount every;

    private final List<Node> drawn = new ArrayList<>();
    private final List<Node> composed = new ArrayList<>();
    private final List<Node> moving = new ArrayList<>();
    private final List<Node> tabular = new ArrayList<>();

    /** @param changed is called after each change */
    ExportOptions(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        width = new Amount("width", "Width in px", ExportChoice.LEAST_PX, ExportChoice.MOST_PX, true);
        height = new Amount("height", "Height in px", ExportChoice.LEAST_PX, ExportChoice.MOST_PX, true);
        from = new Amount("from", "The first step that is shown", () -> 0, this::last, true);
        to = new Amount("to", "The last step that is shown", this::first, () -> steps, true);
        framesPerSecond = new Amount("fps", "Pictures a second", 1, ExportChoice.MOST_FRAMES_PER_SECOND, true);
        seconds = new Amount(
                "seconds",
                "How long it plays at the most, in seconds",
                ExportChoice.LEAST_SECONDS,
                ExportChoice.MOST_SECONDS,
                false);
        every = new Amount("every", "Of each run, every so many-th step", 1, Integer.MAX_VALUE, true);
        Tips.say(cards, "The numbers of the selected run, or of each panel's");
        VBox content = new VBox(
                row("Format", format),
                row(composed, "Show", plot, curves, equation),
                row(drawn, "Runs", runs),
                row(drawn, "With", title, legend, cards),
                row(drawn, "Size", width.field, new Label("×"), height.field, new Label("px")),
                row(drawn, "Pixels a px", scale),
                row(drawn, "Theme", theme),
                row(drawn, "Background", background),
                row(moving, "Steps", from.field, new Label("to"), to.field),
                row(moving, "A second", framesPerSecond.field, new Label("pictures")),
                row(moving, "At most", seconds.field, new Label("seconds")),
                row(moving, "", loops),
                row(tabular, "Every", every.field, new Label("steps")));
        content.getStyleClass().add("export-options");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("export-options-scroll");
        format.valueProperty().addListener((observable, before, now) -> {
            // Files that move are large: more than a pixel a px is for those who ask for it.
            if (!setting && now.kind == ExportFormat.Kind.ANIMATION && before.kind != now.kind) {
                scale.setValue(1);
            }
        });
        choose(ExportChoice.USUAL);
    }

    private CheckBox check(String id, String words) {
        CheckBox box = new CheckBox(words);
        box.setId(Ids.EXPORT + "-" + id);
        box.selectedProperty().addListener(observable -> tell());
        return box;
    }

    private <T> ComboBox<T> list(String id, List<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setId(Ids.EXPORT + "-" + id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is chosen from a list");
            }
        });
        box.valueProperty().addListener(observable -> tell());
        return box;
    }

    private double first() {
        return from.value;
    }

    private double last() {
        return to.value;
    }

    private static Node row(List<Node> kind, String says, Node... controls) {
        Node row = row(says, controls);
        kind.add(row);
        return row;
    }

    private static Node row(String says, Node... controls) {
        Label label = new Label(says);
        label.getStyleClass().add("export-label");
        label.setLabelFor(controls[0]);
        HBox row = new HBox(label);
        row.getChildren().addAll(controls);
        row.getStyleClass().add("export-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void tell() {
        if (!setting) {
            showWhatFits();
            changed.run();
        }
    }

    private void showWhatFits() {
        ExportFormat now = format.getValue();
        show(drawn, now.isDrawn());
        show(composed, now.kind == ExportFormat.Kind.PICTURE || now.kind == ExportFormat.Kind.ANIMATION);
        show(moving, now.kind == ExportFormat.Kind.ANIMATION);
        show(tabular, now.kind == ExportFormat.Kind.TABLE);
    }

    private static void show(List<Node> rows, boolean visible) {
        for (Node row : rows) {
            row.setVisible(visible);
            row.setManaged(visible);
        }
    }

    /** Offers the steps of a scene. */
    void fit(Scene scene) {
        steps = scene.experiment().steps();
        from.set(0);
        to.set(steps);
    }

    ExportChoice choice() {
        Set<ScenePicture.Part> parts = EnumSet.noneOf(ScenePicture.Part.class);
        Map.of(plot, ScenePicture.Part.PLOT, curves, ScenePicture.Part.CURVES, equation, ScenePicture.Part.EQUATION)
                .forEach((box, part) -> {
                    if (box.isSelected()) {
                        parts.add(part);
                    }
                });
        return new ExportChoice(
                format.getValue(),
                new ExportChoice.Drawing(
                        parts,
                        new PictureOptions(
                                title.isSelected(), legend.isSelected(), cards.isSelected(), background.getValue()),
                        width.whole(),
                        height.whole(),
                        scale.getValue(),
                        runs.getValue(),
                        theme.getValue()),
                new ExportChoice.Playing(
                        from.whole(), to.whole(), framesPerSecond.whole(), seconds.value, loops.isSelected()),
                every.whole());
    }

    void choose(ExportChoice wanted) {
        setting = true;
        ExportChoice.Drawing drawing = wanted.drawing();
        format.setValue(wanted.format());
        plot.setSelected(drawing.parts().contains(ScenePicture.Part.PLOT));
        curves.setSelected(drawing.parts().contains(ScenePicture.Part.CURVES));
        equation.setSelected(drawing.parts().contains(ScenePicture.Part.EQUATION));
        title.setSelected(drawing.options().title());
        legend.setSelected(drawing.options().legend());
        cards.setSelected(drawing.options().cards());
        background.setValue(drawing.options().background());
        width.set(drawing.widthPx());
        height.set(drawing.heightPx());
        scale.setValue((int) drawing.scale());
        runs.setValue(drawing.view());
        theme.setValue(drawing.theme());
        from.set(wanted.playing().from());
        to.set(Math.min(wanted.playing().to(), steps));
        framesPerSecond.set(wanted.playing().framesPerSecond());
        seconds.set(wanted.playing().seconds());
        loops.setSelected(wanted.playing().loops());
        every.set(wanted.every());
        setting = false;
        showWhatFits();
    }
}
