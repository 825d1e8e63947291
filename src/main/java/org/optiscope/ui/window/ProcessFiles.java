package org.optiscope.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of one kind in a folder, each named after the process that wrote it: {@code KIND-PROCESS-START.json}. A process of the
 * same number that began at another time is another, so those of processes that were killed can be told.
 */
final class ProcessFiles {
    private final Path folder;
    private final String kind;
    private final Pattern name;

    ProcessFiles(Path folder, String kind) {
        this.folder = folder;
        this.kind = kind;
        name = Pattern.compile(Pattern.quote(kind) + "-(\\d{1,18})-(\\d{1,18})\\.json");
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The file of this process. */
    Path own() {
        ProcessHandle self = ProcessHandle.current();
        return folder.resolve(kind + "-" + self.pid() + "-" + start(self) + ".json");
    }

    /** The files of processes that are no longer there, the newest first. */
    List<Path> left() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isLeft)
                    .sorted(Comparator.comparing(ProcessFiles::modified).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private boolean isLeft(Path file) {
        Matcher parts = name.matcher(file.getFileName().toString());
        return parts.matches()
                && ProcessHandle.of(Long.parseLong(parts.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .filter(alive -> start(alive) == Long.parseLong(parts.group(2)))
                        .isEmpty();
    }

    /** When a file was written; long ago if that cannot be told. */
    static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Deletes files, as far as that can be done. */
    static void delete(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // It is found once more at the next start.
            }
        }
    }
}
