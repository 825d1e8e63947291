package org.optiscope.ui.bar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.PopUp;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** The button that names the surface, and the list behind it: grouped, and searched by name, group or formula. */
final class SurfacePicker extends Button {
    /** A row of the list: a group's heading where there is no surface. */
    private record Row(String heading, Surface surface) {}

    private static final double LIST_WIDTH_PX = 360;
    private static final double LIST_HEIGHT_PX = 420;
    /** About as many rows as are in sight. */
    private static final int PAGE = 8;

    private final Session session;
    private final TextField search = new TextField();
    private final ListView<Row> list = new ListView<>();
    private final PopUp popUp;
    private Surface shown;

    SurfacePicker(Session session) {
        this.session = session;
        setId(Ids.SURFACE);
        getStyleClass().add("surface-picker");
        Icons.show(this, Feather.CHEVRON_DOWN, Texts.get("bar.choose-surface"));
        setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        popUp = new PopUp(this, this::create, this::fill);
        session.experimentProperty().addListener(observable -> show());
        show();
    }

    private void show() {
        Surface surface = session.getExperiment().surface();
        if (surface.equals(shown)) {
            return;
        }
        shown = surface;
        setText(surface.id().isEmpty() ? Texts.get("bar.typed-formula") : SurfaceCatalog.said(surface.name()));
        setAccessibleText(Texts.get("bar.surface", getText()));
        Tips.say(
                this,
                surface.note().isEmpty()
                        ? Texts.get("bar.choose-surface")
                        : Texts.get("bar.surface-note", SurfaceCatalog.said(surface.note()), surface.source()));
    }

    private void fill() {
        search.clear();
        fill("");
        search.requestFocus();
    }

    private VBox create() {
        search.setId(Ids.SURFACE_SEARCH);
        search.setPromptText(Texts.get("bar.search-surfaces"));
        search.setAccessibleText(Texts.get("bar.search-surfaces"));
        search.textProperty().addListener((observable, before, text) -> fill(text));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                step(1, 1);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                choose(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        list.setId(Ids.SURFACE_LIST);
        list.setAccessibleText(Texts.get("bar.surfaces"));
        list.setPrefSize(LIST_WIDTH_PX, LIST_HEIGHT_PX);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(new Label(Texts.get("bar.no-surface")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean known = true;
            switch (event.getCode()) {
                case ENTER -> choose(list.getSelectionModel().getSelectedItem());
                case DOWN -> step(1, 1);
                case UP -> step(-1, 1);
                case PAGE_DOWN -> step(1, PAGE);
                case PAGE_UP -> step(-1, PAGE);
                case HOME -> step(-1, list.getItems().size());
                case END -> step(1, list.getItems().size());
                default -> known = false;
            }
            if (known) {
                event.consume();
            }
        });
        VBox content = new VBox(search, list);
        content.getStyleClass().add("surface-list");
        return content;
    }

    /** Selects the surface so many further down or up, or the last one that way; from the first one up goes to the search. */
    private void step(int direction, int count) {
        List<Row> rows = list.getItems();
        int selected = list.getSelectionModel().getSelectedIndex();
        int to = selected;
        int left = count;
        for (int i = selected + direction; i >= 0 && i < rows.size() && left > 0; i += direction) {
            if (rows.get(i).surface() != null) {
                to = i;
                left--;
            }
        }
        if (to == selected && direction < 0 && count == 1) {
            search.requestFocus();
            return;
        }
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - PAGE / 2));
    }

    private void fill(String text) {
        String wanted = plain(text.strip());
        List<Row> rows = new ArrayList<>();
        String group = null;
        Row first = null;
        int bestFit = -1;
        for (Surface surface : SurfaceCatalog.all()) {
            String all = SurfaceCatalog.said(surface.name()) + " " + SurfaceCatalog.said(surface.group()) + " "
                    + surface.formula().text();
            if (!plain(all).contains(wanted)) {
                continue;
            }
            if (!surface.group().equals(group)) {
                group = surface.group();
                rows.add(new Row(SurfaceCatalog.said(group), null));
            }
            Row row = new Row(null, surface);
            rows.add(row);
            boolean present =
                    surface.id().equals(session.getExperiment().surface().id());
            int fit = wanted.isEmpty() ? (present ? 1 : 0) : fit(surface, wanted);
            if (first == null || fit > bestFit) {
                first = row;
                bestFit = fit;
            }
        }
        list.getItems().setAll(rows);
        if (first != null) {
            list.getSelectionModel().select(first);
            list.scrollTo(Math.max(0, rows.indexOf(first) - 2));
        }
    }

    /** How well a surface's name fits what was typed: it is that, begins with it, contains it, or only its group or formula does. */
    private static int fit(Surface surface, String wanted) {
        String name = plain(SurfaceCatalog.said(surface.name()));
        if (name.equals(wanted) || surface.id().equals(wanted)) {
            return 3;
        }
        return name.startsWith(wanted) ? 2 : name.contains(wanted) ? 1 : 0;
    }

    /** In small letters without accents, so that levy finds Lévy. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private void choose(Row row) {
        if (row != null && row.surface() != null) {
            session.setSurface(row.surface());
            popUp.hide();
        }
    }

    /** A heading, or a surface with its formula beneath its name. */
    private final class Cell extends ListCell<Row> {
        private final Label name = new Label();
        private final Label formula = new Label();
        private final VBox box = new VBox(name, formula);

        Cell() {
            formula.getStyleClass().add("list-formula");
            setPrefWidth(0);
            setOnMouseClicked(event -> choose(getItem()));
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean heading = !empty && row.surface() == null;
            getStyleClass().remove("list-heading");
            setDisable(heading);
            setId(null);
            if (empty || heading) {
                setGraphic(null);
                setText(heading ? row.heading() : null);
                if (heading) {
                    getStyleClass().add("list-heading");
                }
            } else {
                setText(null);
                setId(Ids.SURFACE + "-" + row.surface().id());
                name.setText(SurfaceCatalog.said(row.surface().name()));
                formula.setText(row.surface().formula().text());
                setGraphic(box);
            }
        }
    }
}
