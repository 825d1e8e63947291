package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.text.Refusal;

class FileNameTest {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    @TempDir
    Path folder;

    @TempDir
    Path logs;

    @Test
    void bytes_that_are_no_text_are_kept_beside_those_that_are() {
        byte[] bytes = {'a', (byte) 0xC3, (byte) 0xBC, (byte) 0xFF, (byte) 0xC3, 'b', (byte) 0xE2, (byte) 0x82};
        assertThat(Arguments.text(ByteBuffer.wrap(bytes))).isEqualTo("aü\uDCFF\uDCC3b\uDCE2\uDC82");
        assertThat(Arguments.text(ByteBuffer.wrap("β₁ 😀".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("β₁ 😀");
    }

    @ParameterizedTest
    @CsvSource({
        "a\uDCFF.csv, a%FF.csv",
        "./a\uDCFF/../%20ü\uDCE4, ./a%FF/../%2520%C3%BC%E4",
        "a//\uDCFF, a/%FF",
        "/tmp//a\uDCFF/, /tmp/a%FF"
    })
    void a_name_that_is_no_text_is_a_path_of_those_bytes(String name, String encoded) {
        assumeTrue(Files.exists(COMMAND_LINE), "names that are bytes");
        Path path = FileName.path(name);
        String absolute =
                encoded.startsWith("/") ? "file://" + encoded : Path.of("").toUri() + encoded;
        assertThat(path.toUri()).hasToString(absolute);
        assertThat(path.isAbsolute()).isEqualTo(name.startsWith("/"));
    }

    @Test
    void the_empty_name_is_refused() {
        assertThatThrownBy(() -> FileName.path(""))
                .isInstanceOf(Refusal.class)
                .hasMessage("the name of a file is empty");
    }

    /** Names as bytes in octal; those of ü in UTF-8 are no text where the locale knows only ASCII. */
    @ParameterizedTest
    @CsvSource({"C.UTF-8, out\\377.csv, out%FF.csv", "C, \\303\\274.csv, %C3%BC.csv", "C, \\377\\303\\274, %FF%C3%BC"})
    void files_are_read_and_written_under_names_that_java_cannot_decode(String locale, String octal, String encoded)
            throws IOException, InterruptedException {
        assumeTrue(Files.exists(COMMAND_LINE), "names that are bytes");
        Path experiment = FileName.path(folder + "/\uDCFE.json");
        Files.writeString(experiment, "{\"surface\": \"saddle\", \"steps\": 1, \"runs\": [{\"optimizer\": \"sgd\"}]}");
        Program program = new Program(logs);
        program.builder().environment().put("LC_ALL", locale);
        List<String> command = program.builder().command();
        command.addAll(
                0,
                List.of(
                        "sh",
                        "-c",
                        "exec \"$@\" \"$(printf '\\376.json')\" --csv \"$(printf '" + octal + "')\"",
                        "sh"));
        program.builder().directory(folder.toFile());
        assertThat(program.run("simulate")).isZero();
        assertThat(program.err()).isEmptyFile();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.toUri().getRawPath()))
                    .extracting(name -> name.substring(name.lastIndexOf('/') + 1))
                    .containsExactlyInAnyOrder("%FE.json", encoded);
        }
    }
}
