package org.optiscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.optiscope.text.Refusal;

/** A file that is there is replaced only if somebody says so. */
final class Overwriting {
    private Overwriting() {}

    /** @throws Refusal if an ordinary file of that name is there and may not be replaced */
    static void require(String name, boolean mayReplace) {
        Path file = FileName.path(name);
        boolean isThere = Files.isRegularFile(file) || Files.isDirectory(file);
        if (!mayReplace && !name.equals("-") && isThere) {
            throw new Refusal(name + " is there already; give another name, or --force to replace it");
        }
    }
}
