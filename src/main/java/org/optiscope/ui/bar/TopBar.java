package org.optiscope.ui.bar;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.scene.PlotView;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Session;

/** The bar above the plot: which surface, in which view, in which light. */
public final class TopBar extends HBox {
    /** Wider bars bear the program's name; in narrower ones the formula needs the room, and the title bar has the name. */
    private static final double NAME_FROM_PX = 1400;
    /** In narrower bars words become icons, and what has keys or is seldom wanted stands in a menu: the formula needs the room. */
    private static final double WORDS_FROM_PX = 1280;
    /** Still narrower ones have no word for the lessons. */
    private static final double LESSONS_FROM_PX = 1200;

    private final BooleanBinding roomy = widthProperty().greaterThanOrEqualTo(WORDS_FROM_PX);
    private final MoreMenu more = new MoreMenu(roomy);

    /** @param present begins and ends the presenter's view */
    public TopBar(Session session, Runnable present) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label("Optiscope");
        name.getStyleClass().add("program-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.visibleProperty().bind(widthProperty().greaterThan(NAME_FROM_PX));
        name.managedProperty().bind(name.visibleProperty());
        SurfacePicker picker = new SurfacePicker(session);
        picker.setMinWidth(USE_PREF_SIZE);
        SurfaceSettings settings = new SurfaceSettings(session);
        settings.setMinWidth(USE_PREF_SIZE);
        FormulaBox formula = new FormulaBox(session);
        HBox.setHgrow(formula, Priority.ALWAYS);
        NoiseButton noise = new NoiseButton(session, roomy);
        noise.setMinWidth(USE_PREF_SIZE);
        Button undo = Icons.show(new Button(), Feather.CORNER_UP_LEFT, Texts.get("bar.undo"));
        undo.setId(Ids.UNDO);
        undo.setOnAction(event -> session.undo());
        undo.disableProperty().bind(session.history().canUndoProperty().not());
        Button redo = Icons.show(new Button(), Feather.CORNER_UP_RIGHT, Texts.get("bar.redo"));
        redo.setId(Ids.REDO);
        redo.setOnAction(event -> session.redo());
        redo.disableProperty().bind(session.history().canRedoProperty().not());
        Display display = session.display();
        Button theme = theme(display);
        Button presenter = presenter(present);
        getChildren().addAll(name, picker, formula, settings, views(display), noise);
        getChildren().addAll(undo, redo, theme, presenter, more);
        more.take(undo, redo, theme, presenter);
    }

    /** Adds the menu of what can be done with files, behind what is set more often. */
    public void addFiles(MenuItem... items) {
        MenuButton files = Icons.show(new MenuButton(), Feather.FOLDER, Texts.get("bar.file"));
        files.setId(Ids.FILE);
        files.setMinWidth(USE_PREF_SIZE);
        files.getItems().setAll(items);
        getChildren().add(getChildren().indexOf(lookup("#" + Ids.UNDO)), files);
    }

    /** Adds the menu of lessons, at the left, before what they are about. */
    public void addLessons(MenuItem... items) {
        MenuButton lessons =
                Icons.show(new MenuButton(Texts.get("bar.lessons")), Feather.BOOK, Texts.get("bar.lessons-tip"));
        lessons.setId(Ids.LESSONS);
        lessons.setMinWidth(USE_PREF_SIZE);
        lessons.contentDisplayProperty()
                .bind(Bindings.when(widthProperty().greaterThan(LESSONS_FROM_PX))
                        .then(ContentDisplay.LEFT)
                        .otherwise(ContentDisplay.GRAPHIC_ONLY));
        lessons.getItems().setAll(items);
        getChildren().add(1, lessons);
    }

    /** Adds a button that opens something. */
    public void addButton(Ikon icon, String says, String id, Runnable action) {
        Button button = Icons.show(new Button(), icon, says);
        button.setId(id);
        button.setOnAction(event -> action.run());
        getChildren().add(getChildren().indexOf(lookup("#" + Ids.UNDO)), button);
        more.take(button);
    }

    /** Adds a button that opens and closes a pane. */
    public void addToggle(Ikon icon, String says, String id, BooleanProperty open) {
        ToggleButton toggle = Icons.show(new ToggleButton(), icon, says);
        toggle.setId(id);
        toggle.selectedProperty().bindBidirectional(open);
        getChildren().add(getChildren().indexOf(lookup("#" + Ids.UNDO)), toggle);
    }

    private SegmentedButton views(Display display) {
        ToggleButton overlay = view(
                display,
                PlotView.OVERLAY,
                Feather.LAYERS,
                Texts.get("bar.overlay"),
                Texts.get("bar.overlay-tip"),
                Ids.VIEW_OVERLAY);
        ToggleButton sideBySide = view(
                display,
                PlotView.SIDE_BY_SIDE,
                Feather.COLUMNS,
                Texts.get("bar.side-by-side"),
                Texts.get("bar.side-by-side-tip"),
                Ids.VIEW_SIDE_BY_SIDE);
        SegmentedButton views = new SegmentedButton(overlay, sideBySide);
        views.setMinWidth(USE_PREF_SIZE);
        return views;
    }

    private ToggleButton view(Display display, PlotView view, Ikon icon, String text, String meaning, String id) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.contentDisplayProperty()
                .bind(Bindings.when(roomy).then(ContentDisplay.TEXT_ONLY).otherwise(ContentDisplay.GRAPHIC_ONLY));
        Tips.say(button, meaning);
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(display.viewProperty().get() == view);
        display.viewProperty().addListener((observable, before, now) -> button.setSelected(now == view));
        button.setOnAction(event -> {
            display.viewProperty().set(view);
            button.setSelected(true);
        });
        return button;
    }

    private static Button theme(Display display) {
        Button button = new Button();
        button.setId(Ids.THEME);
        Runnable show = () -> {
            boolean dark = display.darkProperty().get();
            Icons.show(
                    button,
                    dark ? Feather.SUN : Feather.MOON,
                    dark ? Texts.get("bar.light-theme") : Texts.get("bar.dark-theme"));
        };
        show.run();
        display.darkProperty().addListener(observable -> show.run());
        button.setOnAction(
                event -> display.darkProperty().set(!display.darkProperty().get()));
        return button;
    }

    private static Button presenter(Runnable present) {
        Button button = Icons.show(new Button(), Feather.MAXIMIZE, Texts.get("bar.presenter"));
        button.setId(Ids.PRESENTER);
        button.setOnAction(event -> present.run());
        return button;
    }
}
