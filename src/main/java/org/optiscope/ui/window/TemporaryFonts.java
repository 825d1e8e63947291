package org.optiscope.ui.window;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The copies of fonts that JavaFX makes in the system's temporary folder, 3 MB at each start, and deletes when it ends, unless
 * it is killed. They are noted in a file of this process, so that a later start can delete them.
 */
final class TemporaryFonts {
    private static final String COPIES = "+JXF*.tmp";

    private final ProcessFiles notes;
    private final Path temporary;

    /**
     * @param folder where the notes are kept; it need not exist
     * @param temporary the system's temporary folder
     */
    TemporaryFonts(Path folder, Path temporary) {
        notes = new ProcessFiles(folder, "fonts");
        this.temporary = temporary;
    }

    /** Notes the copies that were made since this process began. */
    void note() {
        Instant began = ProcessHandle.current().info().startInstant().orElse(Instant.MAX);
        List<String> made = new ArrayList<>();
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(temporary, COPIES)) {
            for (Path copy : copies) {
                if (ProcessFiles.modified(copy).isAfter(began)) {
                    made.add(copy.toString());
                }
            }
            Files.createDirectories(notes.own().getParent());
            Files.write(notes.own(), made);
        } catch (IOException | DirectoryIteratorException e) {
            // They stay if the process is killed.
        }
    }

    /** Removes the note: JavaFX deletes the copies itself as it ends. */
    void forget() {
        ProcessFiles.delete(List.of(notes.own()));
    }

    /** Deletes the copies of processes that are no longer there. */
    void deleteLeft() {
        for (Path note : notes.left()) {
            try {
                ProcessFiles.delete(Files.readAllLines(note).stream()
                        .map(Path::of)
                        .filter(copy -> copy.getFileName().toString().startsWith("+JXF"))
                        .toList());
                ProcessFiles.delete(List.of(note));
            } catch (IOException | RuntimeException e) {
                // Nor will the next start be able to.
            }
        }
    }
}
