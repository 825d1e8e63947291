package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.CssParser;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    private static final Path SHEET = Path.of("assets", "styles", "optiscope.css");

    @Test
    void the_style_sheet_has_no_errors() throws IOException {
        CssParser.errorsProperty().clear();

        new CssParser().parse(SHEET.toUri().toURL());

        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    @Test
    void rules_name_roles_and_only_the_palette_names_colours() throws IOException {
        String rules = Files.readString(SHEET).split("/\\* The window \\*/", 2)[1];

        assertThat(rules.lines().filter(line -> line.matches(".*: .*(#[0-9a-f]{3,8}|rgba?\\().*")))
                .as("colours outside the palette, white on a hue excepted")
                .allMatch(line -> line.contains("#ffffff") || line.contains("#0d1117"));
    }
}
