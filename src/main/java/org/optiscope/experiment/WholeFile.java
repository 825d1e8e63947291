package org.optiscope.experiment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.optiscope.text.Texts;

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

    /** As many links in a row as Linux follows. */
    private static final int MAX_LINKS = 40;

    private WholeFile() {}

    /**
     * Writes a text file in UTF-8. A symbolic link stays, and what it leads to is written. What is no ordinary file, such
     * as a pipe, is written to directly.
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
            Path target = writable(file);
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                fill(target, StandardOpenOption.WRITE, content);
            } else if (isDescriptor(target)) {
                fill(target, StandardOpenOption.APPEND, content);
            } else {
                replace(target, content);
            }
        } catch (IOException e) {
            throw new IOException(reason(file, e), e);
        }
    }

    /**
     * Looks whether a file can be written, before the work for it begins.
     *
     * @throws IOException if it cannot: one sentence that names the file and says why
     */
    public static void requireWritable(Path file) throws IOException {
        try {
            writable(file);
        } catch (IOException e) {
            throw new IOException(reason(file, e), e);
        }
    }

    /** What a name leads to, if that can be written as far as can be seen. */
    private static Path writable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, Texts.get("experiment.is-folder"));
        }
        Path target = target(file);
        Path folder = target.toAbsolutePath().getParent();
        if (Files.exists(target)) {
            requirePermitted(file, target);
        } else if (folder == null || !Files.isDirectory(folder)) {
            throw new FileSystemException(file.toString(), null, Texts.get("experiment.no-folder", folder));
        } else {
            requirePermitted(file, folder);
        }
        return target;
    }

    private static void requirePermitted(Path file, Path changed) throws IOException {
        if (!Files.isWritable(changed)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    /** What a name leads to through all symbolic links, whether it exists or not. */
    private static Path target(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target) && !isDescriptor(target); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemException(file.toString(), null, Texts.get("experiment.endless-link"));
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Whether it names an open file of a process, as /dev/stdout does in the end; Linux shows these as links. */
    private static boolean isDescriptor(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && folder.endsWith("fd")
                && folder.toRealPath().toString().matches("/proc/\\d+(/task/\\d+)?/fd");
    }

    private static void replace(Path file, Bytes content) throws IOException {
        Unfinished.deleteLeft(file);
        Path fresh = Unfinished.beside(file);
        PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributes kept = old == null || !Files.exists(file) ? null : old.readAttributes();
        FileAttribute<?>[] attributes = kept == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(kept.permissions())};
        try {
            try (OutputStream out = new BufferedOutputStream(Unfinished.create(fresh, attributes))) {
                content.writeTo(out);
            }
            if (kept != null) {
                keep(kept, Files.getFileAttributeView(fresh, PosixFileAttributeView.class));
            }
            Unfinished.move(fresh, file);
        } finally {
            Unfinished.drop(fresh);
        }
    }

    /** Gives a file the owner, the group and the mode of another; the owner as far as this user may. */
    private static void keep(PosixFileAttributes kept, PosixFileAttributeView of) throws IOException {
        try {
            if (!of.readAttributes().group().equals(kept.group())) {
                of.setGroup(kept.group());
            }
            if (!of.getOwner().equals(kept.owner())) {
                of.setOwner(kept.owner());
            }
        } catch (FileSystemException notPermitted) {
            // the new file belongs to whoever wrote it
        }
        of.setPermissions(kept.permissions());
    }

    private static void fill(Path file, OpenOption how, Bytes content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, how))) {
            content.writeTo(out);
        }
    }

    private static String reason(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return Texts.get("experiment.not-permitted", file);
        }
        String said = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
        return said == null
                ? Texts.get("experiment.cannot-be-written", file)
                : Texts.get("experiment.cannot-be-written-since", file, said);
    }
}
