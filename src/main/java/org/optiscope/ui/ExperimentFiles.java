package org.optiscope.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.ExperimentFileException;

/** Opens and saves experiments: by a dialogue, or by dropping a file on the window. */
final class ExperimentFiles {
    private static final FileChooser.ExtensionFilter JSON =
            new FileChooser.ExtensionFilter("Optiscope experiments", "*.json");

    private final Session session;
    private final MainWindow window;
    private Path last;

    ExperimentFiles(Session session, MainWindow window) {
        this.session = session;
        this.window = window;
        window.setOnDragOver(event -> {
            if (dropped(event) != null) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        window.setOnDragDropped(event -> {
            if (dropped(event) != null) {
                open(dropped(event));
                event.setDropCompleted(true);
            }
        });
    }

    private static Path dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files.size() == 1
                        && files.get(0).getName().toLowerCase(Locale.ROOT).endsWith(".json")
                ? files.get(0).toPath()
                : null;
    }

    /** Asks for a file and opens it. */
    void open() {
        File file = chooser("Open an experiment").showOpenDialog(window());
        if (file != null) {
            open(file.toPath());
        }
    }

    /** Opens a file; one that cannot be taken is told of in the notice, and the present experiment stays. */
    void open(Path file) {
        try {
            session.load(ExperimentFile.read(file));
            last = file;
        } catch (ExperimentFileException e) {
            session.noticeProperty().set(e.getMessage());
        }
    }

    /** Asks where to, and saves the experiment there. */
    void save() {
        File file = chooser("Save the experiment").showSaveDialog(window());
        if (file != null) {
            save(file.toPath());
        }
    }

    void save(Path file) {
        try {
            ExperimentFile.write(session.getExperiment(), file);
            last = file;
        } catch (IOException e) {
            session.noticeProperty().set(e.getMessage());
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(JSON);
        if (last != null && last.toAbsolutePath().getParent() != null) {
            chooser.setInitialDirectory(last.toAbsolutePath().getParent().toFile());
        }
        chooser.setInitialFileName(
                last == null ? "experiment.json" : last.getFileName().toString());
        return chooser;
    }

    private javafx.stage.Window window() {
        Scene scene = window.getScene();
        return scene == null ? null : scene.getWindow();
    }
}
