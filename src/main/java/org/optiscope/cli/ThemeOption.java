package org.optiscope.cli;

import org.optiscope.export.ExportChoice;
import picocli.CommandLine.Option;

/** {@code --theme} of what is drawn. */
final class ThemeOption {
    @Option(
            names = "--theme",
            paramLabel = "THEME",
            converter = PictureWords.ThemeWord.class,
            completionCandidates = PictureWords.ThemeWord.class,
            description = "light or dark (default: as the file says)")
    private ExportChoice.Theme theme = ExportChoice.Theme.SHOWN;

    ExportChoice.Theme theme() {
        return theme;
    }
}
