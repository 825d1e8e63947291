package org.optiscope.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportFormat;
import org.optiscope.scene.Scene;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.SceneCopy;
import org.optiscope.ui.kit.Sheet;
import org.optiscope.ui.session.Session;

/**
 * Over the window: what is taken away of the scene as it was when this was opened, and how. Writing goes on behind; it can be
 * cancelled, and closing the sheet cancels it too.
 */
public final class ExportSheet extends Sheet {
    private static final double WIDE_PX = 1000;
    private static final double HIGH_PX = 620;
    /** The window, and a picture that was copied before, need the rest. */
    private static final int OF_MEMORY = 5;

    private final Session session;
    private final BiFunction<FileChooser, UnaryOperator<Path>, Optional<Path>> chosen;
    private final Consumer<Path> shown;
    private final Latest<SceneCopy> copying = new Latest<>("copier", Latest.Overtaken.CANCELLED);
    private final Latest<String> writing = new Latest<>("exporter", Latest.Overtaken.FINISHED);

    private final ExportOptions options;
    private final PreviewPane preview = new PreviewPane();
    private final Label told = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button save = new Button(Texts.get("export.save"));
    private final Button copy = new Button(Texts.get("export.copy"));
    private final Button cancel = new Button(Texts.get("export.cancel"));
    private final Button showFolder = Icons.show(
            new Button(Texts.get("export.show-folder")), Feather.FOLDER, Texts.get("export.show-folder-tip"));
    /** Whether the latest writing is to end. */
    private AtomicBoolean cancelled = new AtomicBoolean();

    private Scene scene;
    private Path written;
    /** Whether the runs played when this was opened. */
    private boolean wasPlaying;

    /**
     * @param chosen asks for the file to write, and gives it the name that is made of its own
     * @param shown opens a folder in the system's own window
     */
    public ExportSheet(
            Session session,
            BiFunction<FileChooser, UnaryOperator<Path>, Optional<Path>> chosen,
            Consumer<Path> shown) {
        super(Ids.EXPORT_SHEET, Texts.get("export.title"), Ids.EXPORT_CLOSE);
        this.session = session;
        this.chosen = chosen;
        this.shown = shown;
        options = new ExportOptions(session, this::refresh);
        prefer(WIDE_PX, HIGH_PX);
        fillRight(options);
        fillFoot();
    }

    private void fillFoot() {
        told.setId(Ids.EXPORT_TOLD);
        told.setWrapText(true);
        told.setMinWidth(0);
        progress.setId(Ids.EXPORT_PROGRESS);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        cancel.setId(Ids.EXPORT_CANCEL);
        cancel.setOnAction(event -> cancelWriting());
        showFolder.setId(Ids.EXPORT_SHOW_FOLDER);
        showFolder.setOnAction(event -> shown.accept(written.toAbsolutePath().getParent()));
        copy.setId(Ids.EXPORT_COPY);
        copy.setOnAction(event -> copy());
        save.setId(Ids.EXPORT_SAVE);
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(event -> save());
        fill(preview, told, progress, showFolder, space, cancel, copy, save);
        for (Region part : new Region[] {progress, showFolder, cancel, copy, save}) {
            part.managedProperty().bind(part.visibleProperty());
            if (part != progress) {
                part.setMinWidth(USE_PREF_SIZE);
            }
        }
    }

    /** Opens it on the scene that is shown now. */
    @Override
    public void open() {
        if (!isVisible()) {
            wasPlaying = session.playback().playingProperty().get();
            session.playback().playingProperty().set(false);
        }
        scene = session.getScene();
        options.fit(scene);
        super.open();
        tell("");
        showFolder(null);
        setWriting(false);
        refresh();
    }

    @Override
    protected Node first() {
        return options;
    }

    /** Closes it, and ends what is being written; returns whether it was open. */
    @Override
    public boolean close() {
        cancelWriting();
        copying.cancel();
        preview.clear();
        boolean wasOpen = super.close();
        if (wasOpen) {
            session.playback().playingProperty().set(wasPlaying);
        }
        return wasOpen;
    }

    /** What is chosen, to be remembered. */
    public ExportChoice choice() {
        return options.choice();
    }

    /** Chooses what was remembered. */
    public void choose(ExportChoice remembered) {
        options.choose(remembered);
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        ExportChoice choice = options.choice();
        String refusal = choice.refusal(Runtime.getRuntime().maxMemory() / OF_MEMORY);
        save.setDisable(!refusal.isEmpty());
        copy.setDisable(!refusal.isEmpty());
        copy.setVisible(
                choice.format().kind != ExportFormat.Kind.ANIMATION && choice.format().kind != ExportFormat.Kind.PAGE);
        copy.setText(choice.format().isDrawn() ? Texts.get("export.copy-picture") : Texts.get("export.copy-text"));
        tell(refusal.isEmpty() ? "" : refusal + ".");
        if (refusal.isEmpty()) {
            preview.show(choice, scene, this::tell);
        }
    }

    private void tell(String sentence) {
        told.setText(sentence);
    }

    private void showFolder(Path file) {
        written = file;
        showFolder.setVisible(file != null);
    }

    private void copy() {
        ExportChoice choice = options.choice();
        Scene taken = scene;
        tell(Texts.get("export.copying"));
        copying.request(work -> SceneCopy.of(choice, taken, work), copied -> {
            copied.put().run();
            tell(copied.sentence());
        });
    }

    private void save() {
        ExportChoice choice = options.choice();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("export.title"));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(choice.format().words(), "*" + choice.format().ending));
        if (written != null) {
            File folder = written.toAbsolutePath().getParent().toFile();
            chooser.setInitialDirectory(folder.isDirectory() ? folder : null);
        }
        chooser.setInitialFileName("optiscope" + choice.format().ending);
        chosen.apply(chooser, choice.format()::named).ifPresent(file -> write(choice, file));
    }

    private void write(ExportChoice choice, Path file) {
        Scene taken = scene;
        AtomicBoolean ended = new AtomicBoolean();
        cancelled = ended;
        setWriting(true);
        tell(Texts.get("export.writing", file.getFileName()));
        writing.request(work -> TakenAway.written(choice, taken, file, work, ended), answer -> {
            if (ended != cancelled) {
                return; // another has begun
            }
            setWriting(false);
            boolean done = answer.isEmpty();
            tell(done ? Texts.get("export.saved", file.getFileName()) : answer);
            showFolder(done ? file : null);
        });
        progress.progressProperty().unbind();
        progress.progressProperty().bind(writing.progressProperty());
    }

    /** Has the writing end; what has come of it is told when it has, since a picture may be finished by then. */
    private void cancelWriting() {
        if (cancel.isVisible()) {
            cancelled.set(true);
            cancel.setDisable(true);
            tell(Texts.get("export.cancelling"));
        }
    }

    private void setWriting(boolean now) {
        progress.setVisible(now);
        cancel.setVisible(now);
        cancel.setDisable(false);
        save.setVisible(!now);
        options.setDisable(now);
    }
}
