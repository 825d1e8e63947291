package org.optiscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.optiscope.experiment.WholeFile;
import org.optiscope.text.Refusal;
import picocli.CommandLine.Option;

/** {@code --force}: a file that is there is replaced only if somebody says so. */
final class Overwriting {
    @Option(names = "--force", description = "replace a file that is there")
    private boolean mayReplace;

    /** @throws Refusal if an ordinary file of that name is there and may not be replaced, or none can be written */
    void require(String name) {
        if (Output.isStandard(name)) {
            return;
        }
        Path file = FileName.path(name);
        boolean isThere = Files.isRegularFile(file) || Files.isDirectory(file);
        if (!mayReplace && isThere) {
            throw new Refusal(name + " is there already; give another name, or --force to replace it");
        }
        try {
            WholeFile.requireWritable(file);
        } catch (IOException e) {
            throw new Refusal(e.getMessage());
        }
    }
}
