package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.WindowLook;
import org.optiscope.text.Language;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.session.Session;
import org.testfx.framework.junit5.ApplicationTest;

/** The same window in both languages, with all open that can be: what reads alike in both was not translated. */
class GermanWindowTest extends ApplicationTest {
    /** Without three letters in a row it is a number, a symbol or a formula. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{3}[A-Za-z0-9]*");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z][A-Za-z0-9]*)\"");

    /** Alike in both languages for good. */
    private static final Set<String> ALIKE = Set.of(
            "Optiscope", // the program's name
            "English", // a language is called as its speakers call it
            "Deutsch",
            "Name", // a German word too, as those that follow
            "Format",
            "Symbol",
            "Start",
            "linear",
            "Viridis", // names of colour maps
            "Cividis",
            "Magma",
            "Inferno",
            "AMSGrad", // names of methods
            "F11",
            "Tab",
            "Esc");

    private StackPane root;

    @Override
    public void start(Stage stage) {
        root = new StackPane();
        stage.setScene(new javafx.scene.Scene(root, 1900, 1000));
        stage.show();
    }

    @AfterEach
    void back_to_english() {
        Texts.speak(Language.ENGLISH);
    }

    /** All that a window says, shown or told to who listens; with everything open that can be. */
    private Set<String> said(Language language) {
        AtomicReference<MainWindow> made = new AtomicReference<>();
        Set<String> texts = new TreeSet<>();
        interact(() -> {
            Texts.speak(language);
            Session session = new Session(OpeningScene.create());
            Themes.follow(session.display());
            MainWindow window = new MainWindow(session);
            made.set(window);
            root.getChildren().setAll(window);
            window.fill();
            window.refreshNow();
            for (Node toggle : root.lookupAll(".toggle-button")) {
                if (toggle.getId() != null && toggle.getId().endsWith("-more")) {
                    ((ToggleButton) toggle).fire();
                }
            }
            ((ToggleButton) root.lookup("#" + Ids.INSPECTOR)).setSelected(true);
            session.ghost().wantedProperty().set(true);
            session.playback().seek(37);
            session.explanation().toggle();
            window.keys().toggle();
            window.refreshNow();
            collect(window, texts);
            session.explanation().stop();
            session.runs().editCopy(0);
            session.predictions().toggle();
            window.refreshNow();
            collect(window, texts);
            session.predictions().toggle();
            session.display()
                    .windowProperty()
                    .set(session.display().windowProperty().get().withOpen(WindowLook.Pane.RULE, false));
            window.right().mapsProperty().set(true);
            session.racing().fairProperty().set(true);
            window.refreshNow();
            collect(window, texts);
            window.settings().open();
            window.exports().open();
            window.lessons().invite();
            window.refreshNow();
            collect(window, texts);
            window.exports().close();
            window.settings().close();
            window.lessons().choose();
            window.lessons().open("06-adam-is-both");
            window.refreshNow();
            window.audience().open();
            window.audience().content().refreshNow();
            collect(window.audience().content(), texts);
            collect(window, texts);
            window.audience().close();
        });
        return texts;
    }

    private static void collect(Node node, Set<String> texts) {
        Stream.of(node.getAccessibleText(), node.getAccessibleHelp()).forEach(text -> add(text, texts));
        if (node instanceof Labeled labeled) {
            add(labeled.getText(), texts);
        }
        if (node instanceof TextInputControl field) {
            add(field.getPromptText(), texts);
        }
        if (node instanceof ComboBox<?> list) {
            collectItems(list, texts);
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().forEach(item -> collect(item, texts));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static <T> void collectItems(ComboBox<T> list, Set<String> texts) {
        list.getItems()
                .forEach(item -> add(
                        list.getConverter() == null
                                ? "" + item
                                : list.getConverter().toString(item),
                        texts));
    }

    private static void collect(MenuItem item, Set<String> texts) {
        add(item.getText(), texts);
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inner -> collect(inner, texts));
        }
    }

    private static void add(String text, Set<String> texts) {
        if (text != null && WORD.matcher(text).find()) {
            texts.add(text);
        }
    }

    /** A formula, or what it makes of letters, with nothing but names in it. */
    private static boolean isFormula(String text, Set<String> names) {
        return (text.contains(" = ") || text.contains(" ← "))
                && LETTERS.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .allMatch(word -> names.contains(word.replace("Prev", "")));
    }

    /** The names that formulas have: the keys in the files of optimizers and surfaces, and what all may use. */
    private static Set<String> names(String files) {
        Set<String> names = new TreeSet<>(Set.of("theta", "sqrt", "max", "m", "v"));
        KEY.matcher(files).results().map(hit -> hit.group(1)).forEach(names::add);
        return names;
    }

    /** The words of a surface, an optimizer or a lesson stand in its own file (decision 14). */
    private static String assets() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("assets"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(json|md)"))
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void nothing_that_the_window_says_of_itself_is_english_in_german() throws IOException {
        Set<String> english = said(Language.ENGLISH);
        Set<String> german = said(Language.GERMAN);

        String own = assets();
        Set<String> alike = new TreeSet<>(english);
        alike.retainAll(german);
        Set<String> names = names(own);
        alike.removeIf(text -> ALIKE.contains(text) || own.contains(text) || isFormula(text, names));
        assertThat(english).hasSizeGreaterThan(300);
        assertThat(alike).isEmpty();
    }
}
