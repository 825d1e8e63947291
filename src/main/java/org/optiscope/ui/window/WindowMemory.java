package org.optiscope.ui.window;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.optiscope.experiment.WholeFile;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportMemory;
import org.optiscope.lesson.Bookmark;
import org.optiscope.scene.Ground;
import org.optiscope.scene.WindowLook;
import org.optiscope.text.Language;
import org.optiscope.text.Refusal;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Habits;
import org.optiscope.ui.session.Playback;
import org.optiscope.ui.session.Session;
import org.optiscope.ui.settings.Settings;

/**
 * Size and place of the window, the user's settings, what was chosen for exports, the files that were used last and where a lesson
 * was left, kept from one start to the next in the user's settings folder. It is a convenience: what cannot be read or written is
 * silently left alone.
 */
final class WindowMemory {
    private static final double DEFAULT_WIDTH = 1600;
    private static final double DEFAULT_HEIGHT = 1000;
    private static final String LANGUAGE = "language";
    private static final String SIZE = "size";
    private static final String OPENS_PLAYING = "opensPlaying";
    private static final String DARK = "dark";
    private static final String COLORS = "colors";
    private static final String LEVELS = "levels";
    private static final String OPEN = "open.";
    private static final String SPEED = "speed";
    private static final String LOOPS = "loops";
    private static final String RECENT = "recent.";
    private static final String EXPORT = "export.";
    private static final String LESSON = "lesson";
    private static final String LESSON_STEP = "lesson.step";

    private final Path file;
    private final Properties kept = new Properties();

    WindowMemory(Path file) {
        this.file = file;
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            kept.clear();
        }
    }

    /** The memory of this user. */
    static WindowMemory ofUser() {
        return new WindowMemory(UserFolders.settings().resolve("window.properties"));
    }

    /** Gives the window its last size and place, as far as a screen still shows it; else the system places it. */
    void restore(Stage stage) {
        double width = Math.max(1, number("width", DEFAULT_WIDTH));
        double height = Math.max(1, number("height", DEFAULT_HEIGHT));
        Rectangle2D last = new Rectangle2D(number("x", Double.NaN), number("y", Double.NaN), width, height);
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(width, primary.getWidth()));
        stage.setHeight(Math.min(height, primary.getHeight()));
        WindowPlace.of(
                        last,
                        Screen.getScreens().stream()
                                .map(Screen::getVisualBounds)
                                .toList())
                .ifPresent(place -> Screens.put(stage, place));
        stage.setMaximized(flag("maximized", false));
    }

    /** Has the session begin as the user is used to, and gives the settings what was chosen. */
    void restore(Settings settings, Session session) {
        settings.languageProperty().set(language());
        int size = (int) number(SIZE, Settings.USUAL_SIZE);
        settings.sizeProperty().set(Settings.SIZES.contains(size) ? size : Settings.USUAL_SIZE);
        settings.opensPlayingProperty().set(flag(OPENS_PLAYING, true));
        Display display = session.display();
        display.darkProperty().set(isDark());
        display.groundProperty().set(ground());
        WindowLook look = display.windowProperty().get();
        for (WindowLook.Pane pane : WindowLook.Pane.values()) {
            String open = kept.getProperty(OPEN + pane.name());
            look = open == null ? look : look.withOpen(pane, Boolean.parseBoolean(open));
        }
        display.windowProperty().set(look);
        double speed = number(SPEED, Playback.USUAL_SPEED);
        session.playback().speedProperty().set(Playback.SPEEDS.contains(speed) ? speed : Playback.USUAL_SPEED);
        session.playback().loopingProperty().set(flag(LOOPS, true));
    }

    private Ground ground() {
        try {
            Optional<String> colors = Optional.ofNullable(kept.getProperty(COLORS));
            return new Ground(colors, (int) number(LEVELS, Ground.USUAL.levels()));
        } catch (Refusal e) {
            return Ground.USUAL;
        }
    }

    /** The files that were used last, the latest first. */
    List<Path> recentFiles() {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= RecentFiles.MOST; i++) {
            try {
                Optional.ofNullable(kept.getProperty(RECENT + i)).map(Path::of).ifPresent(files::add);
            } catch (InvalidPathException e) {
                // Another system's, in a folder of settings that went with its user.
            }
        }
        return files;
    }

    /** Whether the window is to be dark. */
    boolean isDark() {
        return flag(DARK, false);
    }

    /** Whether no earlier start has left anything. */
    boolean isFirstStart() {
        return kept.isEmpty();
    }

    /** What the user wants the window to speak; nothing if it is to follow the system. */
    Optional<Language> language() {
        return Language.of(kept.getProperty(LANGUAGE, ""));
    }

    /** Where a lesson was left. */
    Optional<Bookmark> lesson() {
        return Optional.ofNullable(kept.getProperty(LESSON))
                .map(source -> new Bookmark(source, (int) number(LESSON_STEP, 1) - 1));
    }

    /** What was last chosen for exports. */
    ExportChoice exportChoice() {
        Map<String, String> words = new HashMap<>();
        for (String key : kept.stringPropertyNames()) {
            if (key.startsWith(EXPORT)) {
                words.put(key.substring(EXPORT.length()), kept.getProperty(key));
            }
        }
        return ExportMemory.choice(words);
    }

    void remember(Stage stage, Session session, Settings settings, RecentFiles recent, ExportChoice exportChoice) {
        note(settings);
        note(session);
        kept.keySet().removeIf(key -> key.toString().startsWith(RECENT));
        for (int i = 0; i < recent.all().size(); i++) {
            kept.setProperty(RECENT + (i + 1), recent.all().get(i).toString());
        }
        session.lessons().bookmark().ifPresent(bookmark -> {
            kept.setProperty(LESSON, bookmark.source());
            kept.setProperty(LESSON_STEP, Integer.toString(bookmark.step() + 1));
        });
        ExportMemory.words(exportChoice).forEach((key, word) -> kept.setProperty(EXPORT + key, word));
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            kept.setProperty("width", Double.toString(stage.getWidth()));
            kept.setProperty("height", Double.toString(stage.getHeight()));
            kept.setProperty("x", Double.toString(stage.getX()));
            kept.setProperty("y", Double.toString(stage.getY()));
        }
        kept.setProperty("maximized", Boolean.toString(stage.isMaximized()));
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, out -> kept.store(out, null));
        } catch (IOException e) {
            // The next start has the default size then.
        }
    }

    private void note(Settings settings) {
        set(LANGUAGE, settings.languageProperty().get().map(Language::code));
        kept.setProperty(SIZE, Integer.toString(settings.sizeProperty().get()));
        kept.setProperty(
                OPENS_PLAYING, Boolean.toString(settings.opensPlayingProperty().get()));
    }

    /** Of the look, what the user has chosen, and not what a file or a lesson asked for. */
    private void note(Session session) {
        Habits.Habit habit = session.display().habits().own();
        kept.setProperty(DARK, Boolean.toString(habit.dark()));
        set(COLORS, habit.ground().colorMap());
        kept.setProperty(LEVELS, Integer.toString(habit.ground().levels()));
        for (WindowLook.Pane pane : WindowLook.Pane.values()) {
            set(OPEN + pane.name(), Optional.ofNullable(habit.open().get(pane)).map(open -> Boolean.toString(open)));
        }
        Playback playback = session.playback();
        if (session.lessons().course().isEmpty()) { // a lesson plays at a speed of its own
            kept.setProperty(SPEED, Double.toString(playback.speedProperty().get()));
        }
        kept.setProperty(LOOPS, Boolean.toString(playback.loopingProperty().get()));
    }

    private void set(String key, Optional<String> value) {
        value.ifPresentOrElse(given -> kept.setProperty(key, given), () -> kept.remove(key));
    }

    private boolean flag(String key, boolean otherwise) {
        return Boolean.parseBoolean(kept.getProperty(key, Boolean.toString(otherwise)));
    }

    private double number(String key, double otherwise) {
        try {
            double value = Double.parseDouble(kept.getProperty(key, ""));
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
