package org.optiscope.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: what stood there before stays as it was if anything fails on the way. */
public final class WholeFile {
    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes the content beside its place and then moves it there. A device or a pipe, such as {@code /dev/stdout}, is
     * written to as it is, and a link is followed.
     *
     * @throws IOException if the content or the file cannot be written
     */
    public static void write(Path out, Content content) throws IOException {
        Path place = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place)) {
            write(content, Files.newOutputStream(place, StandardOpenOption.WRITE));
            return;
        }
        // A name of our own rather than a temporary file, which nobody but its owner may read.
        Path unfinished = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".unfinished");
        try {
            write(content, Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Content content, OutputStream file) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(file)) {
            content.writeTo(stream);
        }
    }
}
