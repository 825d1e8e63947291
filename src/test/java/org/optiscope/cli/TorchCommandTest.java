package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("e.json"), "{\"surface\": \"beale\", \"runs\": [{\"optimizer\": \"adam\"}]}");
    }

    private int torch(String... arguments) {
        String[] all = Stream.concat(Stream.of("torch", folder.resolve("e.json").toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return Cli.run(all, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void the_script_goes_to_standard_output() {
        assertThat(torch()).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("# ").contains("import torch", "torch.optim.Adam(");
    }

    @Test
    void or_to_a_file_which_is_replaced_only_by_force() throws IOException {
        Path file = folder.resolve("e.py");
        assertThat(torch("--out", file.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        String script = Files.readString(file);
        assertThat(script).contains("torch.optim.Adam(");

        Files.writeString(file, "mine");
        assertThat(torch("--out", file.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("is there already")
                .contains("--force")
                .hasLineCount(1);
        assertThat(file).hasContent("mine");
        assertThat(torch("--out", file.toString(), "--force")).isZero();
        assertThat(file).hasContent(script);
    }

    @Test
    void an_experiment_that_cannot_be_read_is_told_with_its_place() throws IOException {
        Files.writeString(folder.resolve("e.json"), "{\"surface\": \"beale\"}");
        assertThat(torch()).isEqualTo(1);
        assertThat(err.toString()).contains("e.json").hasLineCount(1);
    }
}
