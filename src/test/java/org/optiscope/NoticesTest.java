package org.optiscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whose work comes with the program is told. */
class NoticesTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("<artifactId>([^*<]+)</artifactId>");

    @Test
    void every_library_that_comes_with_the_program_is_named_with_its_licence() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String notices = Files.readString(Path.of("src/dist/THIRD-PARTY.md"));
        Matcher dependency = DEPENDENCY.matcher(pom.substring(0, pom.indexOf("<build>")));
        List<String> names = new ArrayList<>();
        while (dependency.find()) {
            Matcher name = NAME.matcher(dependency.group(1));
            if (!dependency.group(1).contains("<scope>test</scope>") && name.find()) {
                names.add(name.group(1));
            }
        }

        assertThat(names)
                .contains("picocli")
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(notices.lines())
                        .anyMatch(line -> line.startsWith("|") && line.split("\\|")[1].contains(name)));
    }
}
