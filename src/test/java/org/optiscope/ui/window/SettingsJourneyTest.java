package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.export.ExportChoice;
import org.optiscope.json.JsonException;
import org.optiscope.scene.Ground;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.SceneFile;
import org.optiscope.scene.WindowLook;
import org.optiscope.text.Language;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Playback;
import org.optiscope.ui.session.Session;
import org.optiscope.ui.settings.Settings;
import org.testfx.util.WaitForAsyncUtils;

class SettingsJourneyTest extends WindowJourney {
    @TempDir
    private Path folder;

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void back_to_the_locale() {
        Locale.setDefault(locale);
    }

    private <T> void choose(String id, T value) {
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> list = (ComboBox<T>) node(id, ComboBox.class);
            list.setValue(value);
        });
        settle();
    }

    private Settings settings() {
        return window.settings().settings();
    }

    @Test
    void what_is_set_is_written_soon_after_and_not_at_the_end_alone() throws TimeoutException {
        AtomicInteger written = new AtomicInteger();
        interact(() -> new SettingsKeeper(written::incrementAndGet)
                .watch(session.display().darkProperty(), session.playback().speedProperty()));
        interact(() -> {
            session.display().darkProperty().set(true);
            session.playback().changeSpeed(1);
        });
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> written.get() > 0);
        assertThat(written).hasValue(1);
    }

    private void open() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        settle();
    }

    private void remember(WindowMemory memory) {
        interact(() -> memory.remember(
                (javafx.stage.Stage) window.getScene().getWindow(),
                session,
                settings(),
                window.files().recent(),
                ExportChoice.USUAL));
    }

    @Test
    void the_menu_of_files_opens_the_settings_and_escape_closes_them() {
        press(Ids.FILE);
        press(Ids.settings("open"));
        assertThat(window.settings().isOpen()).isTrue();

        type(KeyCode.ESCAPE);
        settle();
        assertThat(window.settings().isOpen()).isFalse();
    }

    @Test
    void what_is_set_holds_at_once() {
        open();
        choose(Ids.settings("theme"), true);
        choose(Ids.settings("colors"), Optional.of("viridis"));
        type(Ids.settings("levels"), "30");
        choose(Ids.settings("speed"), 4.0);

        assertThat(session.display().darkProperty().get()).isTrue();
        assertThat(session.getScene().look().plot().ground()).isEqualTo(new Ground(Optional.of("viridis"), 30));
        assertThat(session.playback().speedProperty().get()).isEqualTo(4);
    }

    @Test
    void a_number_of_levels_that_cannot_be_is_refused_in_a_sentence() {
        open();
        type(Ids.settings("levels"), "3");

        assertThat(text(Ids.STATUS)).isEqualTo("the number of levels must be a whole number from 4 to 60, not 3");
        assertThat(session.getScene().look().plot().ground()).isEqualTo(Ground.USUAL);
    }

    @Test
    void as_delivered_resets_all_of_it() {
        open();
        choose(Ids.settings("language"), Optional.of(Language.GERMAN));
        choose(Ids.settings("size"), 125);
        choose(Ids.settings("colors"), Optional.of("magma"));
        choose(Ids.settings("speed"), 4.0);
        press(Ids.settings("plays"));
        press(Ids.settings("reset"));

        assertThat(settings().languageProperty().get()).isEmpty();
        assertThat(settings().sizeProperty().get()).isEqualTo(Settings.USUAL_SIZE);
        assertThat(settings().opensPlayingProperty().get()).isTrue();
        assertThat(session.getScene().look().plot().ground()).isEqualTo(Ground.USUAL);
        assertThat(session.playback().speedProperty().get()).isEqualTo(Playback.USUAL_SPEED);
    }

    @Nested
    class At_the_next_start {
        private final Session next = new Session(OpeningScene.create());
        private final Settings restored = new Settings();

        private WindowMemory restart() {
            Path file = folder.resolve("window.properties");
            remember(new WindowMemory(file));
            WindowMemory memory = new WindowMemory(file);
            interact(() -> memory.restore(restored, next));
            return memory;
        }

        @Test
        void all_settings_are_as_they_were() {
            open();
            choose(Ids.settings("language"), Optional.of(Language.GERMAN));
            choose(Ids.settings("theme"), true);
            choose(Ids.settings("size"), 125);
            choose(Ids.settings("colors"), Optional.of("cividis"));
            choose(Ids.settings("speed"), 2.0);
            press(Ids.settings("loop"));
            press(Ids.settings("plays"));
            interact(() -> session.display()
                    .windowProperty()
                    .set(session.display().windowProperty().get().withOpen(WindowLook.Pane.CURVES, false)));

            assertThat(restart().language()).contains(Language.GERMAN);
            assertThat(restored.sizeProperty().get()).isEqualTo(125);
            assertThat(restored.opensPlayingProperty().get()).isFalse();
            assertThat(next.display().darkProperty().get()).isTrue();
            assertThat(next.getScene().look().plot().ground().colorMap()).contains("cividis");
            assertThat(next.getScene().look().window().open()).containsEntry(WindowLook.Pane.CURVES, false);
            assertThat(next.playback().speedProperty().get()).isEqualTo(2);
            assertThat(next.playback().loopingProperty().get()).isFalse();
        }

        @Test
        void what_only_a_file_asked_for_is_not_kept() throws JsonException {
            SceneFile shown = SceneFile.parse("{\"surface\": \"sphere\", \"runs\": [], \"show\": {\"theme\": \"dark\","
                    + " \"colorMap\": \"magma\", \"panes\": {\"runs\": false}}}");
            interact(() -> session.load(shown));
            assertThat(session.display().darkProperty().get()).isTrue();

            restart();

            assertThat(next.display().darkProperty().get()).isFalse();
            assertThat(next.getScene().look().plot().ground()).isEqualTo(Ground.USUAL);
            assertThat(next.getScene().look().window().open()).isEmpty();
        }

        @Test
        void spoiled_settings_are_those_of_the_program() throws IOException {
            Path file = folder.resolve("spoiled.properties");
            Files.writeString(file, "language=xx\nsize=7\nlevels=-1\ncolors=jet\nspeed=fast\nrecent.1=\\u0000\n");
            WindowMemory memory = new WindowMemory(file);
            interact(() -> memory.restore(restored, next));

            assertThat(memory.language()).isEmpty();
            assertThat(memory.recentFiles()).isEmpty();
            assertThat(restored.sizeProperty().get()).isEqualTo(Settings.USUAL_SIZE);
            assertThat(next.getScene().look().plot().ground()).isEqualTo(Ground.USUAL);
            assertThat(next.playback().speedProperty().get()).isEqualTo(Playback.USUAL_SPEED);
        }

        @Test
        void the_files_that_were_used_last_are_offered() {
            Path first = folder.resolve("first_one.json");
            Path second = folder.resolve("second.json");
            interact(() -> {
                window.files().save(first);
                window.files().save(second);
                window.files().open(first);
            });

            assertThat(restart().recentFiles()).containsExactly(first, second);
        }
    }

    @Test
    void a_recent_file_opens_from_the_menu_and_one_that_is_gone_is_left_out() throws IOException {
        Path kept = folder.resolve("kept_here.json");
        Path gone = folder.resolve("gone.json");
        interact(() -> {
            window.files().save(kept);
            session.setSteps(10);
            window.files().save(gone);
        });
        Files.delete(gone);
        press(Ids.FILE);
        press(Ids.FILE_RECENT);
        assertThat(lookup("#" + Ids.FILE_RECENT + "-2").tryQuery()).isEmpty();
        press(Ids.FILE_RECENT + "-1");

        assertThat(session.getExperiment()).isEqualTo(OpeningScene.create());
        assertThat(window.files().document().file()).contains(kept);
    }

    @Test
    void no_more_than_eight_files_are_kept_and_all_are_forgotten_when_wanted() {
        RecentFiles recent = new RecentFiles();
        for (int i = 0; i < 10; i++) {
            recent.add(Path.of("/some/" + i + ".json"));
        }
        recent.add(Path.of("/some/5.json"));
        assertThat(recent.all())
                .isEqualTo(List.of(5, 9, 8, 7, 6, 4, 3, 2).stream()
                        .map(i -> Path.of("/some/" + i + ".json"))
                        .toList());

        recent.clear();
        assertThat(recent.all()).isEmpty();
    }

    @Test
    void a_number_is_typed_with_comma_or_point_and_shown_with_a_point_whatever_the_country() {
        Locale.setDefault(Locale.GERMANY);
        type("run-1-learning-rate-value", "0,05");
        assertThat(node("run-1-learning-rate-value", TextField.class).getText()).isEqualTo("0.05");
        type(Ids.START_X, "-1,25");
        type(Ids.STEPS, "300");
        type("run-1-learning-rate-value", "0.07");
        interact(() -> session.playback().seek(100));
        settle();

        assertThat(node(Ids.START_X, TextField.class).getText()).isEqualTo("-1.25");
        assertThat(session.getExperiment().start().x()).isEqualTo(-1.25);
        assertThat(session.getExperiment().runs().get(0).optimizer().learningRate())
                .isEqualTo(0.07);
        assertThat(lookup(".label").queryAll().stream()
                        .map(label -> ((javafx.scene.control.Labeled) label).getText())
                        .filter(text -> text != null && text.matches(".*\\d,\\d.*")))
                .isEmpty();
    }
}
