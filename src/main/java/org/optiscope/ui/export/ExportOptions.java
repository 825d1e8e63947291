package org.optiscope.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportFormat;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.SceneMap;
import org.optiscope.figure.ScenePicture;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Choice;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** What there is to choose about an export; what a format has no use for is not shown. */
final class ExportOptions extends ScrollPane {
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
                    String start = Numbers.exact(least);
                    String end = Numbers.exact(most);
                    String not = Numbers.exact(typed);
                    throw new Refusal(
                            whole
                                    ? Texts.get("export.whole-wanted", start, end, not)
                                    : Texts.get("export.number-wanted", start, end, not));
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

    private final ComboBox<ExportFormat> format = list("format", List.of(ExportFormat.values()), ExportFormat::words);
    private final CheckBox plot = check("plot", Texts.get("export.check-plot"));
    private final CheckBox curves = check("curves", Texts.get("export.check-curves"));
    private final CheckBox equation = check("equation", Texts.get("export.check-equation"));
    private final CheckBox map = check("map", Texts.get("export.check-map"));
    private final CheckBox title = check("title", Texts.get("export.check-title"));
    private final CheckBox legend = check("legend", Texts.get("export.check-legend"));
    private final CheckBox cards = check("cards", Texts.get("export.check-cards"));
    private final CheckBox loops = check("loops", Texts.get("export.check-loops"));
    private final ComboBox<ExportChoice.View> runs =
            list("view", List.of(ExportChoice.View.values()), view -> Texts.get("export.view." + view.name()));
    private final ComboBox<ExportChoice.Table> table =
            list("table", List.of(ExportChoice.Table.values()), of -> Texts.get("export.table." + of.name()));
    private final ComboBox<ExportChoice.Theme> theme =
            list("theme", List.of(ExportChoice.Theme.values()), theme -> Texts.get("export.theme." + theme.name()));
    private final ComboBox<PictureOptions.Background> background = list(
            "background",
            List.of(PictureOptions.Background.values()),
            ground -> Texts.get("export.background." + ground.name()));
    private final ComboBox<Integer> scale = list("scale", List.of(1, 2, 3, 4), k -> k + "×");
    private final Amount width;
    private final Amount height;
    private final Amount from;
    private final Amount to;
    private final Amount framesPerSecond;
    private final Amount seconds;
    private final Amount every;

    private final List<Node> drawn = new ArrayList<>();
    private final List<Node> plotted = new ArrayList<>();
    private final List<Node> composed = new ArrayList<>();
    private final List<Node> moving = new ArrayList<>();
    private final List<Node> tabular = new ArrayList<>();
    private final List<Node> mapped = new ArrayList<>();

    /** @param changed is called after each change */
    ExportOptions(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        width = new Amount("width", Texts.get("export.width"), ExportChoice.LEAST_PX, ExportChoice.MOST_PX, true);
        height = new Amount("height", Texts.get("export.height"), ExportChoice.LEAST_PX, ExportChoice.MOST_PX, true);
        from = new Amount("from", Texts.get("export.from"), () -> 0, this::last, true);
        to = new Amount("to", Texts.get("export.to"), this::first, () -> steps, true);
        framesPerSecond = new Amount("fps", Texts.get("export.fps"), 1, ExportChoice.MOST_FRAMES_PER_SECOND, true);
        seconds = new Amount(
                "seconds", Texts.get("export.seconds"), ExportChoice.LEAST_SECONDS, ExportChoice.MOST_SECONDS, false);
        every = new Amount("every", Texts.get("export.every"), 1, Integer.MAX_VALUE, true);
        Tips.say(cards, Texts.get("export.cards-tip"));
        VBox content = new VBox(
                row(Texts.get("export.row-format"), format),
                row(composed, Texts.get("export.row-show"), plot, curves),
                row(composed, "", equation, map),
                row(plotted, Texts.get("export.row-runs"), runs),
                row(plotted, Texts.get("export.row-with"), title, legend, cards),
                row(drawn, Texts.get("export.row-size"), width.field, new Label("×"), height.field, new Label("px")),
                row(drawn, Texts.get("export.row-scale"), scale),
                row(drawn, Texts.get("export.row-theme"), theme),
                row(drawn, Texts.get("export.row-background"), background),
                row(
                        moving,
                        Texts.get("export.row-steps"),
                        from.field,
                        new Label(Texts.get("export.unit-to")),
                        to.field),
                row(
                        moving,
                        Texts.get("export.row-second"),
                        framesPerSecond.field,
                        new Label(Texts.get("export.unit-pictures"))),
                row(moving, Texts.get("export.row-most"), seconds.field, new Label(Texts.get("export.unit-seconds"))),
                row(moving, "", loops),
                row(mapped, Texts.get("export.row-table"), table),
                row(tabular, Texts.get("export.row-every"), every.field, new Label(Texts.get("export.unit-steps"))));
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
        Choice<T> box = new Choice<>(values, words);
        box.setId(Ids.EXPORT + "-" + id);
        box.setMaxWidth(Double.MAX_VALUE);
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
        show(plotted, now.isDrawn() && (plot.isSelected() || now.kind == ExportFormat.Kind.PAGE));
        show(composed, now.kind == ExportFormat.Kind.PICTURE || now.kind == ExportFormat.Kind.ANIMATION);
        show(moving, now.kind == ExportFormat.Kind.ANIMATION);
        boolean hasMaps = now == ExportFormat.CSV;
        show(mapped, hasMaps);
        show(tabular, now.kind == ExportFormat.Kind.TABLE && !(hasMaps && table.getValue() != ExportChoice.Table.RUNS));
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
        map.setDisable(SceneMap.of(scene).isEmpty());
    }

    private Map<ScenePicture.Part, CheckBox> boxes() {
        return Map.of(
                ScenePicture.Part.PLOT, plot,
                ScenePicture.Part.CURVES, curves,
                ScenePicture.Part.EQUATION, equation,
                ScenePicture.Part.MAP, map);
    }

    ExportChoice choice() {
        Set<ScenePicture.Part> parts = boxes().entrySet().stream()
                .filter(box -> box.getValue().isSelected() && !box.getValue().isDisabled())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
                every.whole(),
                table.getValue());
    }

    void choose(ExportChoice wanted) {
        setting = true;
        ExportChoice.Drawing drawing = wanted.drawing();
        format.setValue(wanted.format());
        boxes().forEach((part, box) -> box.setSelected(drawing.parts().contains(part)));
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
        table.setValue(wanted.table());
        setting = false;
        showWhatFits();
    }
}
