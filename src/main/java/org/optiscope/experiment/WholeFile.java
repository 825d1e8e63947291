package org.optiscope.experiment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. Whatever goes wrong, a file
 * that was there is as it was.
 */
public final class WholeFile {
    /** Writes the text that the file shall hold. */
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Writes the bytes that the file shall hold, such as a picture's. */
    public interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a text file in UTF-8. What is no ordinary file, such as a pipe, is written to directly.
     *
     * @throws IOException if that cannot be done: one sentence that names the file and says why
     */
    public static void write(Path file, Content content) throws IOException {
        writeBytes(file, stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            content.writeTo(out);
            out.flush();
        });
    }

    /**
     * The same for a file that is no text.
     *
     * @throws IOException if that cannot be done: one sentence that names the file and says why
     */
    public static void writeBytes(Path file, Bytes content) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "it is a folder");
            }
            if (!Files.exists(file)) {
                Path folder = file.toAbsolutePath().getParent();
                if (folder == null || !Files.isDirectory(folder)) {
                    throw new FileSystemException(file.toString(), null, "there is no folder " + folder);
                }
                replace(file, content);
            } else if (!Files.isWritable(file)) {
                throw new AccessDeniedException(file.toString());
            } else if (Files.isRegularFile(file)) {
                replace(file.toRealPath(), content);
            } else {
                fill(file, StandardOpenOption.WRITE, content);
            }
        } catch (IOException e) {
            throw new IOException(file + " cannot be written" + reason(e), e);
        }
    }

    private static void replace(Path file, Bytes content) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            fill(fresh, StandardOpenOption.CREATE_NEW, content);
            if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
            }
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void fill(Path file, StandardOpenOption how, Bytes content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, how, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "; permission is denied";
        }
        String said = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
        return said == null ? "" : "; " + said;
    }
}
