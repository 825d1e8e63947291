package org.optiscope.experiment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The files that are being written. When a signal ends the program, those that are not finished are deleted: by one
 * hook, which takes the lock and never gives it back, so that no file is made or moved after it.
 */
final class Unfinished {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<Path, FileChannel> OPEN = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::deleteAll, "unfinished files"));
    }

    private Unfinished() {}

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
            return Channels.newOutputStream(channel);
        } finally {
            LOCK.unlock();
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
