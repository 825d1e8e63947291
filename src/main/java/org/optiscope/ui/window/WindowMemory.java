package org.optiscope.ui.window;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.optiscope.text.Language;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Session;

/**
 * Size, place and theme of the window, what was chosen for exports and where a lesson was left, kept from one start to the next in the user's settings folder. It is a
 * convenience: what cannot be read or written is silently left alone.
 */
final class WindowMemory {
    private static final double DEFAULT_WIDTH = 1600;
    private static final double DEFAULT_HEIGHT = 1000;
    private static final String LANGUAGE = "language";
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

    /** Gives the window its last size and place, as far as a screen still shows it. */
    void restore(Stage stage, Display display) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(number("width", DEFAULT_WIDTH), screen.getWidth());
        double height = Math.min(number("height", DEFAULT_HEIGHT), screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        double x = number("x", Double.NaN);
        double y = number("y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(Boolean.parseBoolean(kept.getProperty("maximized")));
        display.darkProperty().set(Boolean.parseBoolean(kept.getProperty("dark")));
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

    void remember(Stage stage, Session session, ExportChoice exportChoice) {
        Display display = session.display();
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
        kept.setProperty("dark", Boolean.toString(display.darkProperty().get()));
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, out -> kept.store(out, null));
        } catch (IOException e) {
            // The next start has the default size then.
        }
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
