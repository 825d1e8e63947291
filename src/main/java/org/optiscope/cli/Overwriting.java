package org.optiscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.optiscope.text.Refusal;
import picocli.CommandLine.Option;

/** {@code --force}: a file that is there is replaced only if somebody says so. */
final class Overwriting {
    @Option(names = "--force", description = "replace a file that is there")
    private boolean mayReplace;

    /** @throws Refusal if an ordinary file of that name is there and may not be replaced */
    void require(String name) {
        Path file = FileName.path(name);
        boolean isThere = Files.isRegularFile(file) || Files.isDirectory(file);
        if (!mayReplace && !name.equals("-") && isThere) {
            throw new Refusal(name + " is there already; give another name, or --force to replace it");
        }
    }
}
