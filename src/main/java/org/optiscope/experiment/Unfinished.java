package org.optiscope.experiment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The files that are being written. When a signal ends the program, those that are not finished are deleted: by one
 * hook, which takes the lock and never gives it back, so that no file is made or moved after it.
 *
 * <p>A process that is killed outright, or a machine without power, runs no hook. What it leaves is deleted when the next file is
 * written in that folder: a file that is being written is locked, and the system ends the lock with the process.
 */
final class Unfinished {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<Path, FileChannel> OPEN = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::deleteAll, "unfinished files"));
    }

    private static final String BEGINNING = ".optiscope-";
    private static final String END = ".part";
    /** A younger file may be one that another process has made and not locked yet. */
    private static final Duration LEFT_FOR = Duration.ofMinutes(1);

    private Unfinished() {}

    /** A name for what is begun beside a file, as long as it may be wherever a name may have 255 bytes. */
    static Path beside(Path file) {
        return file.resolveSibling(BEGINNING + UUID.randomUUID() + END);
    }

    /** Deletes beside a file what processes that are no more have left unfinished there; what cannot be deleted stays. */
    static void deleteLeft(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, BEGINNING + "*" + END)) {
            for (Path left : found) {
                deleteIfLeft(left);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // it is not what was asked for
        }
    }

    private static void deleteIfLeft(Path left) throws IOException {
        LOCK.lock();
        try {
            // Closing a second channel would end this process's own lock.
            boolean isOurs = OPEN.keySet().stream()
                    .anyMatch(file -> file.toAbsolutePath().equals(left));
            Instant latest = Instant.now().minus(LEFT_FOR);
            if (isOurs || Files.getLastModifiedTime(left).toInstant().isAfter(latest)) {
                return;
            }
            boolean isLeft;
            try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE)) {
                isLeft = channel.tryLock() != null;
            }
            if (isLeft) {
                Files.deleteIfExists(left);
            }
        } finally {
            LOCK.unlock();
        }
    }

    private static void deleteAll() {
        LOCK.lock();
        OPEN.forEach((file, channel) -> {
            try {
                channel.close(); // Windows deletes no open file
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // there is nobody left to tell
            }
        });
    }

    /** A new file, open for writing, which counts as unfinished until it is moved or dropped. */
    static OutputStream create(Path file, FileAttribute<?>... attributes) throws IOException {
        LOCK.lock();
        try {
            FileChannel channel =
                    FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
            OPEN.put(file, channel);
            lock(channel);
            return Channels.newOutputStream(channel);
        } finally {
            LOCK.unlock();
        }
    }

    private static void lock(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException e) {
            // a file system without locks; what is left there stays
        }
    }

    /** Gives a file, whole and closed, its final name; what had that name before is replaced. */
    static void move(Path file, Path to) throws IOException {
        LOCK.lock();
        try {
            try {
                Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            LOCK.unlock();
        }
    }

    /** Deletes a file unless it was moved away; it is no longer unfinished. */
    static void drop(Path file) throws IOException {
        LOCK.lock();
        try {
            if (OPEN.remove(file) != null) {
                Files.deleteIfExists(file);
            }
        } finally {
            LOCK.unlock();
        }
    }
}
