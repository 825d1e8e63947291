package org.optiscope.ui.window;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Language;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.Frames;
import org.optiscope.ui.frames.Opening;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.frames.TextLayouts;
import org.optiscope.ui.kit.Magnifier;
import org.optiscope.ui.kit.PopUps;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Session;
import org.optiscope.ui.settings.Settings;

/** The window of the program. */
public final class OptiscopeApplication extends Application {
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 600;
    /** On a screen that small the program is not for reading. */
    private static final double LEAST_FACTOR = 0.4;
    /** After so many frames the empty window is on the screen. */
    private static final int EMPTY_FRAMES = 1;

    private static Supplier<SceneFile> scene;
    private static Optional<Path> openedFrom;
    private static Optional<String> lesson = Optional.empty();
    /** What the window says as it opens. */
    private static Optional<String> told = Optional.empty();
    /** Why the window could not be filled. */
    private static Throwable fault;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param opened gives what is shown, asked for when the toolkit has started
     * @param file the file that was read, if any
     */
    public static void open(Supplier<SceneFile> opened, Optional<Path> file) {
        scene = opened;
        openedFrom = file;
        Rendering.tune();
        launch(OptiscopeApplication.class);
        if (fault instanceof Error error) {
            throw error;
        } else if (fault instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /**
     * Opens the window on a lesson, and returns when it is closed.
     *
     * @param source the path of its file, which is read anew in the language that the window speaks
     */
    public static void openLesson(String source) {
        lesson = Optional.of(source);
        open(OpeningScene.made(), Optional.empty());
    }

    /** Opens the window on the opening scene and says something in it; returns when it is closed. */
    public static void openTelling(String sentence) {
        told = Optional.of(sentence);
        open(OpeningScene.made(), Optional.empty());
    }

    /** The window comes empty, and is filled while it is painted. */
    @Override
    public void start(Stage stage) {
        Frames.begin();
        WindowMemory memory = WindowMemory.ofUser();
        memory.restore(stage);
        // A screen may be smaller, as one of 1366 × 768 pixels is that shows all at 200 %.
        stage.setMinWidth(Math.min(MIN_WIDTH, stage.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, stage.getHeight()));
        stage.setFullScreenExitHint("");
        // Escape ends an explanation first; Keyboard leaves the presenter's view when there is nothing else to end.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setTitle(Document.PROGRAM);
        Application.setUserAgentStylesheet(Themes.sheet(memory.isDark()));
        // With a size the scene is not styled and laid out once more, only to find out how large it would like to be.
        Scene empty = Themes.page(memory.isDark(), stage.getWidth(), stage.getHeight());
        stage.setScene(empty);
        stage.show();
        Opening.after(EMPTY_FRAMES, empty.getRoot(), () -> {
            try {
                fill(stage, memory);
            } catch (RuntimeException | Error e) {
                fault = e;
                Platform.exit();
            }
        });
    }

    private void fill(Stage stage, WindowMemory memory) {
        boolean first = memory.isFirstStart();
        speak(memory.language().orElseGet(Language::ofSystem));
        TextLayouts.keepShared();
        SceneFile opening = scene.get();
        Session session = new Session(opening.experiment());
        new FaultLog(
                        UserFolders.state().resolve("optiscope.log"),
                        () -> SceneFile.format(session.getScene()),
                        sentence ->
                                Platform.runLater(() -> session.noticeProperty().set(sentence)))
                .install();
        MainWindow window = new MainWindow(session);
        Settings settings = window.settings().settings();
        memory.restore(settings, session);
        // The opening scene is there already; a file may say how it is shown.
        openedFrom.ifPresent(file -> session.load(opening));
        Themes.follow(session.display());
        Themes.follow(stage.getScene(), session.display());
        stage.getScene().setRoot(magnified(window, settings));
        memory.recentFiles().forEach(window.files().recent()::keep);
        openedFrom.ifPresent(window.files().recent()::add);
        Document document = window.files().document();
        openedFrom.ifPresent(file -> document.is(file, opening.experiment()));
        stage.titleProperty().bind(document.titleBinding());
        session.display()
                .presentingProperty()
                .addListener((observable, before, presenting) -> stage.setFullScreen(presenting));
        stage.fullScreenProperty().addListener((observable, before, full) -> {
            if (!full) {
                session.display().presentingProperty().set(false);
            }
        });
        Recovery recovery = new Recovery(UserFolders.state());
        recovery.keep(session);
        TemporaryFonts fonts = new TemporaryFonts(UserFolders.state(), Path.of(System.getProperty("java.io.tmpdir")));
        stage.setOnCloseRequest(event -> {
            if (!window.files().mayClose()) {
                event.consume();
            }
        });
        Runnable remember = () -> memory.remember(
                stage,
                session,
                settings,
                window.files().recent(),
                window.exports().choice());
        SettingsKeeper keeper = new SettingsKeeper(remember);
        stage.setOnHiding(event -> {
            keeper.stop();
            remember.run();
            recovery.forget();
            fonts.forget();
        });
        window.afterFirstFrames(() -> {
            fonts.note();
            fonts.deleteLeft();
            List<Path> left = recovery.left();
            if (!left.isEmpty()) {
                window.offer(new RecoveryBar(session, window.files(), recovery, left));
            } else if (first && lesson.isEmpty()) {
                window.lessons().invite();
            }
        });
        window.afterFirstFrames(() -> told.ifPresent(session.noticeProperty()::set));
        window.afterFirstFrames(() -> addIcons(stage));
        window.afterFirstFrames(HeapWatch::start);
        window.afterFirstFrames(() -> {
            window.exports().remember(memory.exportChoice());
            keep(keeper, settings, session, stage);
        });
        window.files()
                .showFoldersWith(
                        folder -> getHostServices().showDocument(folder.toUri().toString()));
        // Not before all is there: the first steps are the ones to watch.
        memory.lesson().ifPresent(session.lessons()::remember);
        lesson.map(Path::of).ifPresent(window.files()::open);
        boolean plays = lesson.isPresent()
                ? session.playback().playingProperty().get()
                : session.playback().getPlayhead() == 0
                        && settings.opensPlayingProperty().get();
        session.playback().playingProperty().set(false);
        window.afterFirstFrames(() -> session.playback().playingProperty().set(plays));
        stage.setFullScreen(session.display().presentingProperty().get());
        Player.attach(session);
    }

    private static void keep(SettingsKeeper keeper, Settings settings, Session session, Stage stage) {
        Display display = session.display();
        keeper.watch(settings.languageProperty(), settings.sizeProperty(), settings.opensPlayingProperty());
        keeper.watch(display.darkProperty(), display.groundProperty(), display.windowProperty());
        keeper.watch(session.playback().speedProperty(), session.playback().loopingProperty());
        keeper.watch(session.lessons().courseProperty(), stage.titleProperty(), stage.maximizedProperty());
        keeper.watch(stage.widthProperty(), stage.heightProperty(), stage.xProperty(), stage.yProperty());
    }

    /** The window as large as it was set, but with no less room than it needs at its least: on a small screen it shrinks. */
    private static Magnifier magnified(MainWindow window, Settings settings) {
        Magnifier magnified = new Magnifier(window);
        magnified
                .factorProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> factor(settings.sizeProperty().get() / 100.0, magnified),
                        settings.sizeProperty(),
                        magnified.widthProperty(),
                        magnified.heightProperty()));
        PopUps.magnify();
        return magnified;
    }

    private static double factor(double wanted, Region room) {
        double fitting = Math.min(room.getWidth() / MIN_WIDTH, room.getHeight() / MIN_HEIGHT);
        return fitting == 0 ? wanted : Math.min(wanted, Math.max(LEAST_FACTOR, fitting));
    }

    /** JavaFX has texts of its own, such as the menu of a text field; it reads them in the process's language. */
    private static void speak(Language language) {
        Texts.speak(language);
        Locale.setDefault(Locale.forLanguageTag(language.code()));
    }

    private static void addIcons(Stage stage) {
        for (String icon : new String[] {"icon-32.png", "icon-64.png", "icon.png"}) {
            try (InputStream in = OptiscopeApplication.class.getResourceAsStream("/assets/" + icon)) {
                if (in != null) {
                    stage.getIcons().add(new Image(in));
                }
            } catch (java.io.IOException e) {
                // A window without its icon is still a window.
            }
        }
    }
}
