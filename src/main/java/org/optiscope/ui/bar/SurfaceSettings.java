package org.optiscope.ui.bar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Surface;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.kit.NumberRow;
import org.optiscope.ui.kit.ParameterRow;
import org.optiscope.ui.kit.PopUp;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** The button behind which the surface's parameters and domain are set. */
final class SurfaceSettings extends Button {
    private final Session session;
    private final VBox parameters = new VBox(8);
    private final Label none = new Label(Texts.get("bar.no-parameters"));
    /** By name, in the order of the formula. */
    private final Map<String, NumberRow> rows = new LinkedHashMap<>();

    /** The least and the greatest x, then y. */
    private final NumberField[] edges;

    private final Label[] axes = {new Label(), new Label()};
    private final Button useView = new Button(Texts.get("bar.use-view"));
    private final Button reset = new Button();
    private final PopUp popUp;

    SurfaceSettings(Session session) {
        this.session = session;
        edges = new NumberField[] {
            edge("x0", (domain, x0) -> new Domain(x0, domain.x1(), domain.y0(), domain.y1())),
            edge("x1", (domain, x1) -> new Domain(domain.x0(), x1, domain.y0(), domain.y1())),
            edge("y0", (domain, y0) -> new Domain(domain.x0(), domain.x1(), y0, domain.y1())),
            edge("y1", (domain, y1) -> new Domain(domain.x0(), domain.x1(), domain.y0(), y1))
        };
        setId(Ids.SURFACE_SETTINGS);
        Icons.show(this, Feather.SLIDERS, Texts.get("bar.surface-settings"));
        popUp = new PopUp(this, this::create, this::fill);
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        useView.setId(Ids.USE_VIEW);
        Tips.say(useView, Texts.get("bar.use-view-tip"));
        useView.setOnAction(event -> session.shape().setDomain(session.display().getPart()));
        Icons.show(reset, Feather.ROTATE_CCW, Texts.get("bar.surface-reset"));
        reset.setId(Ids.SURFACE_RESET);
        reset.setOnAction(event -> session.shape().reset());
        session.experimentProperty().addListener(observable -> show());
        session.display().partProperty().addListener(observable -> show());
    }

    private Surface surface() {
        return session.getExperiment().surface();
    }

    private NumberField edge(String name, BiFunction<Domain, Double, Domain> changed) {
        NumberField field = new NumberField(
                session,
                value -> session.shape().setDomain(changed.apply(surface().domain(), value)));
        field.setId(Ids.domain(name));
        return field;
    }

    private void show() {
        if (!popUp.isShowing()) {
            return;
        }
        Map<String, Double> values = surface().formula().parameters();
        if (!List.copyOf(rows.keySet()).equals(List.copyOf(values.keySet()))) {
            rows.clear();
            values.keySet().forEach(name -> rows.put(name, ParameterRow.of(session, Ids.parameter(name), name)));
            parameters.getChildren().setAll(rows.values());
            if (rows.isEmpty()) {
                parameters.getChildren().add(none);
            }
        }
        rows.forEach((name, row) -> row.show(values.get(name)));
        Domain domain = surface().domain();
        double[] inForce = {domain.x0(), domain.x1(), domain.y0(), domain.y1()};
        List<String> names = surface().variables();
        for (int i = 0; i < edges.length; i++) {
            edges[i].show(inForce[i]);
            String name = names.get(i / 2);
            String says = i % 2 == 0 ? Texts.get("bar.domain-least", name) : Texts.get("bar.domain-greatest", name);
            Tips.say(edges[i], says);
            edges[i].setAccessibleText(says);
        }
        for (int i = 0; i < axes.length; i++) {
            axes[i].setText(Texts.get("bar.domain-from", names.get(i)));
        }
        useView.setDisable(session.display().getPart().equals(domain));
    }

    private void fill() {
        rows.clear();
        show();
    }

    private VBox create() {
        Label title = new Label(Texts.get("bar.parameters"));
        title.getStyleClass().add("settings-title");
        Label domain = new Label(Texts.get("bar.domain"));
        domain.getStyleClass().add("settings-title");
        VBox content = new VBox(
                title,
                parameters,
                domain,
                interval(axes[0], edges[0], edges[1]),
                interval(axes[1], edges[2], edges[3]),
                new HBox(8, useView, reset));
        content.getStyleClass().add("noise-settings");
        return content;
    }

    private static HBox interval(Label from, NumberField least, NumberField greatest) {
        HBox box = new HBox(8, from, least, new Label(Texts.get("bar.domain-to")), greatest);
        box.setAlignment(Pos.CENTER_LEFT);
        from.setMinWidth(USE_PREF_SIZE);
        return box;
    }
}
