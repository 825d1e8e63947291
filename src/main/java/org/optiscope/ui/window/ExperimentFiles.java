package org.optiscope.ui.window;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.optiscope.experiment.Experiment;
import org.optiscope.json.JsonException;
import org.optiscope.lesson.LessonFile;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MenuItems;
import org.optiscope.ui.session.Session;

/** Opens and saves experiments, and opens lessons: by a dialogue, or by dropping a file on the window. Each is answered in the status line. */
final class ExperimentFiles {
    private static final String ENDING = ".json";
    private final Session session;
    private final MainWindow window;
    private Consumer<Path> folders = folder -> {};
    private final Document document;
    private final RecentFiles recent = new RecentFiles();
    /** Asks a question and waits for the answer; tests answer themselves. */
    private Function<Alert, Optional<ButtonType>> asked = Alert::showAndWait;
    /** Asks for a file to open, or to save to; tests choose themselves. */
    private BiFunction<FileChooser, Boolean, Optional<Path>> chosen = this::choose;

    ExperimentFiles(Session session, MainWindow window) {
        this.session = session;
        this.window = window;
        document = new Document(session);
        window.setOnDragOver(event -> {
            if (event.getGestureSource() == null) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        window.setOnDragDropped(event -> event.setDropCompleted(drop(event.getDragboard())));
    }

    /** Says how folders are opened. */
    void showFoldersWith(Consumer<Path> opener) {
        folders = opener;
    }

    void chooseWith(BiFunction<FileChooser, Boolean, Optional<Path>> choice) {
        chosen = choice;
    }

    private Optional<Path> choose(FileChooser chooser, boolean toSave) {
        File file = toSave ? chooser.showSaveDialog(stage()) : chooser.showOpenDialog(stage());
        return Optional.ofNullable(file).map(File::toPath);
    }

    void answerWith(Function<Alert, Optional<ButtonType>> answers) {
        asked = answers;
    }

    /** The file that the experiment belongs to. */
    Document document() {
        return document;
    }

    RecentFiles recent() {
        return recent;
    }

    private boolean drop(Dragboard dropped) {
        List<File> files = dropped.getFiles();
        if (files.size() == 1) {
            open(files.get(0).toPath());
            return true;
        }
        session.noticeProperty()
                .set(
                        files.isEmpty()
                                ? Texts.get("window.dropped-no-file")
                                : Texts.get("window.dropped-many", files.size()));
        return false;
    }

    /** What can be done with files, for a menu. */
    MenuItem[] menu() {
        return new MenuItem[] {
            MenuItems.item(Texts.get("window.new"), Ids.FILE_NEW, this::startAnew),
            MenuItems.item(Texts.get("window.open"), Ids.FILE_OPEN, this::open),
            recent.menu(this::open),
            MenuItems.item(Texts.get("window.save"), Ids.FILE_SAVE, this::save),
            MenuItems.item(Texts.get("window.save-as"), Ids.FILE_SAVE_AS, this::saveAs)
        };
    }

    /** Shows the opening scene, which belongs to no file; asks first if an opened file would lose its changes. */
    void startAnew() {
        if (mayClose()) {
            session.lessons().end();
            session.load(OpeningScene.create());
            document.isNone();
        }
    }

    /** Asks for a file and opens it. */
    void open() {
        FileChooser chooser = chooser(Texts.get("window.open-title"));
        chooser.getExtensionFilters()
                .add(
                        0,
                        new FileChooser.ExtensionFilter(
                                Texts.get("window.kind-opened"), "*" + ENDING, "*.md", "*.markdown"));
        chosen.apply(chooser, false).ifPresent(this::open);
    }

    /** Opens a file; one that cannot be taken is told of in the notice, and the present experiment stays. */
    void open(Path file) {
        if (LessonFile.is(file.getFileName().toString())) {
            if (window.lessons().open(file.toAbsolutePath().toString())) {
                recent.add(file);
            }
            return;
        }
        try {
            SceneFile opened = SceneFile.read(file);
            if (take(opened, file.toString())) {
                session.lessons().end();
                document.is(file, opened.experiment());
                recent.add(file);
                session.answer(Texts.get("window.opened", file.getFileName()));
            }
        } catch (JsonException e) {
            session.noticeProperty().set(e.getMessage());
        }
    }

    /**
     * Shows an experiment that belongs to no file, and ends the lesson; asks first if an opened file would lose its changes. Returns whether it is
     * shown.
     */
    boolean bringBack(SceneFile kept, String source) {
        if (!mayClose() || !take(kept, source)) {
            return false;
        }
        session.lessons().end();
        document.isNone();
        return true;
    }

    /** Shows an experiment, unless the window has no room for it; returns whether it is shown. */
    boolean take(SceneFile opened, String source) {
        Optional<String> tooLarge =
                opened.experiment().tooLargeForWindow(Runtime.getRuntime().maxMemory());
        if (tooLarge.isPresent()) {
            session.noticeProperty().set(source + ": " + tooLarge.get());
            return false;
        }
        session.load(opened);
        return true;
    }

    /**
     * Asks for a file to write.
     *
     * @param named gives it an ending; a file that is there by that name the dialogue has not asked about
     */
    Optional<Path> chooseTarget(FileChooser chooser, UnaryOperator<Path> named) {
        return chosen.apply(chooser, true).flatMap(typed -> {
            Path file = named.apply(typed);
            return file.equals(typed) || !Files.exists(file) || mayReplace(file) ? Optional.of(file) : Optional.empty();
        });
    }

    private boolean mayReplace(Path file) {
        ButtonType replace = new ButtonType(Texts.get("window.replace"), ButtonBar.ButtonData.YES);
        Alert question = question(Texts.get("window.replace-question", file.getFileName()), replace, ButtonType.CANCEL);
        question.setContentText(Texts.get("window.replace-told"));
        return asked.apply(question).filter(replace::equals).isPresent();
    }

    private Alert question(String words, ButtonType... answers) {
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", answers);
        question.initOwner(stage());
        question.setTitle("Optiscope");
        question.setHeaderText(words);
        return question;
    }

    /** Opens a folder in the system's own window, where the system has one. */
    void showFolder(Path folder) {
        folders.accept(folder);
    }

    /** Saves to the experiment's file, or asks where to if it has none; says whether it was saved. */
    boolean save() {
        return document.file().isPresent() ? save(document.file().get()) : saveAs();
    }

    /** Asks where to, and saves the experiment there; says whether it was saved. */
    boolean saveAs() {
        return chooseTarget(chooser(Texts.get("window.save-title")), ExperimentFiles::withEnding)
                .filter(this::save)
                .isPresent();
    }

    /** The path itself if its name has an ending, else with that of an experiment. */
    static Path withEnding(Path path) {
        String name = path.getFileName().toString();
        return name.lastIndexOf('.') > 0 ? path : path.resolveSibling(name + ENDING);
    }

    boolean save(Path file) {
        Experiment experiment = session.getExperiment();
        try {
            SceneFile.write(session.getScene(), file);
        } catch (IOException e) {
            session.noticeProperty().set(e.getMessage());
            return false;
        }
        document.is(file, experiment);
        recent.add(file);
        session.answer(Texts.get("window.saved", file.getFileName()));
        return true;
    }

    /** Returns whether the window may be closed: asks first if an opened file would lose its changes. */
    boolean mayClose() {
        if (document.isChangedBesideLesson(session.lessons().before())) {
            session.lessons().close(); // to show what the question is about
        }
        if (!document.changedBinding().get()) {
            return true;
        }
        ButtonType save = new ButtonType(Texts.get("window.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(Texts.get("window.discard"), ButtonBar.ButtonData.NO);
        String words = Texts.get("window.save-question", document.name().orElseThrow());
        Alert question = question(words, save, discard, ButtonType.CANCEL);
        question.setContentText(Texts.get("window.save-told"));
        ButtonType chosen = asked.apply(question).orElse(ButtonType.CANCEL);
        return chosen == discard || chosen == save && save();
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Texts.get("window.kind-experiments"), "*" + ENDING),
                        new FileChooser.ExtensionFilter(Texts.get("window.kind-all"), "*"));
        document.file()
                .map(file -> file.toAbsolutePath().getParent().toFile())
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        chooser.setInitialFileName(document.name().orElse("experiment" + ENDING));
        return chooser;
    }

    private Window stage() {
        Scene scene = window.getScene();
        return scene == null ? null : scene.getWindow();
    }
}
