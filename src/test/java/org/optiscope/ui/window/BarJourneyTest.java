package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.text.Language;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Magnifier;

/** The bar above the plot where there is little room: the formula can be read, and all else is reached. */
class BarJourneyTest extends WindowJourney {
    private static final List<String> PUT_AWAY = List.of(Ids.UNDO, Ids.REDO, Ids.THEME, Ids.PRESENTER, Ids.EXPORT);

    @AfterEach
    void back_to_english() {
        Texts.speak(Language.ENGLISH);
    }

    /** A window in that language, with all in it that large. */
    private void open(Language language, int percent) {
        Scene scene = window.getScene();
        interact(() -> {
            Texts.speak(language);
            window = new MainWindow(session);
            window.fill();
            Magnifier magnified = new Magnifier(window);
            magnified.factorProperty().set(percent / 100.0);
            scene.setRoot(magnified);
        });
        settle();
    }

    private Pane bar() {
        return (Pane) window.lookup(".top-bar");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 150", "GERMAN, 150", "ENGLISH, 125", "GERMAN, 125", "ENGLISH, 110", "GERMAN, 100"})
    void the_formula_is_seen_whole_and_nothing_is_cut_off(Language language, int percent) {
        open(language, percent);
        Bounds whole = screenBounds(bar());
        for (Node child : bar().getChildren()) {
            if (child.isVisible()) {
                assertThat(whole.contains(screenBounds(child))).as("%s", child).isTrue();
                assertThat(child.getLayoutBounds().getWidth())
                        .as("%s", child)
                        .isGreaterThanOrEqualTo(child instanceof Pane ? 1 : child.prefWidth(-1) - 0.5);
            }
        }
        TextField formula = (TextField) window.lookup("#" + Ids.FORMULA);
        Text written = (Text) formula.lookup(".text");
        assertThat(written.getText()).isEqualTo(formula.getText());
        assertThat(screenBounds(formula).contains(screenBounds(written))).isTrue();
    }

    @Test
    void what_a_narrow_bar_has_no_room_for_is_in_a_menu_and_does_there_what_it_does_in_the_bar() {
        assertThat(PUT_AWAY).allMatch(id -> window.lookup("#" + id).isVisible());
        assertThat(window.lookup("#" + Ids.MORE).isVisible()).isFalse();
        open(Language.ENGLISH, 150);
        assertThat(PUT_AWAY).noneMatch(id -> window.lookup("#" + id).isVisible());
        assertThat(item(Ids.UNDO).isDisable()).isTrue();

        interact(() -> session.setSteps(77));
        choose(Ids.UNDO);
        assertThat(session.getExperiment().steps()).isEqualTo(500);
        choose(Ids.REDO);
        assertThat(session.getExperiment().steps()).isEqualTo(77);
        choose(Ids.THEME);
        assertThat(session.display().darkProperty().get()).isTrue();
        assertThat(item(Ids.THEME).getText()).isEqualTo(Texts.get("bar.light-theme"));
        choose(Ids.EXPORT);
        assertThat(lookup("#" + Ids.EXPORT_SHEET).tryQuery()).isPresent();
        interact(() -> window.exports().close());
        choose(Ids.PRESENTER);
        assertThat(session.display().presentingProperty().get()).isTrue();
    }

    /** The item for a button, in the menu that is opened and closed for it. */
    private MenuItem item(String button) {
        MenuButton more = (MenuButton) window.lookup("#" + Ids.MORE);
        interact(more::show);
        MenuItem item = more.getItems().stream()
                .filter(there -> Ids.inMenu(button).equals(there.getId()))
                .findFirst()
                .orElseThrow();
        interact(more::hide);
        return item;
    }

    private void choose(String button) {
        MenuItem item = item(button);
        interact(item::fire);
        settle();
    }
}
