package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.CssParser;
import org.junit.jupiter.api.Test;
import org.optiscope.figure.Palette;
import org.optiscope.ui.kit.RunStyle;

class StyleSheetTest {
    private static final Path SHEET = Path.of("assets", "styles", "optiscope.css");

    @Test
    void the_style_sheet_has_no_errors() throws IOException {
        CssParser.errorsProperty().clear();

        new CssParser().parse(SHEET.toUri().toURL());

        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    @Test
    void every_hue_has_a_style_class_and_a_colour_in_both_themes() throws IOException {
        String sheet = Files.readString(SHEET);
        for (int hue = 0; hue < Palette.HUES; hue++) {
            assertThat(sheet).contains("." + RunStyle.styleClass(hue) + " { -run-hue: -hue-" + hue + "; }");
            assertThat(sheet.split("    -hue-" + hue + ": ", -1)).hasSize(3);
        }
        assertThat(sheet).doesNotContain("-hue-" + Palette.HUES);
    }

    @Test
    void rules_name_roles_and_only_the_palette_names_colours() throws IOException {
        String rules = Files.readString(SHEET).split("/\\* The window \\*/", 2)[1];

        assertThat(rules.lines().filter(line -> line.matches(".*: .*(#[0-9a-f]{3,8}|rgba?\\().*")))
                .as("colours outside the palette, white on a hue excepted")
                .allMatch(line -> line.contains("#ffffff") || line.contains("#0d1117"));
    }
}
