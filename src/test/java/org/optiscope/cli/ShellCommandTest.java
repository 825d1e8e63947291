package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellCommandTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private static String printed(String what) {
        StringWriter out = new StringWriter();
        assertThat(Cli.run(new String[] {"shell", what}, new PrintWriter(out), new PrintWriter(new StringWriter())))
                .isZero();
        return out.toString();
    }

    /** Runs a tool of the system on a file; it is passed over where the system has no such tool. */
    private String run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException missing) {
            return Assumptions.abort(command[0] + " is not installed");
        }
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }

    @Test
    void the_manual_page_has_every_command_and_every_option() {
        String page = printed("man");

        assertThat(page.lines()).allSatisfy(line -> assertThat(line).isNotEmpty());
        new picocli.CommandLine(new Cli()).getSubcommands().forEach((name, command) -> {
            if (!name.equals("shell")) {
                assertThat(page).contains(".SS " + name + "\n");
                command.getCommandSpec()
                        .options()
                        .forEach(option -> assertThat(page)
                                .contains("\\fB" + option.longestName().replace("-", "\\-") + "\\fR"));
            }
        });
        assertThat(page)
                .doesNotContain("shell")
                .contains("\\fB\\-V\\fR, \\fB\\-\\-version\\fR")
                .contains("FILE.md");
    }

    @Test
    void groff_reads_the_manual_page_without_a_warning() throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("optiscope.1"), printed("man"));

        String shown = run("groff", "-man", "-ww", "-Tutf8", "-P-cbou", page.toString());

        assertThat(shown).contains("optiscope simulate").doesNotContain("optiscope.1:");
    }

    @Test
    void what_a_shell_offers_is_taken() {
        new picocli.CommandLine(new Cli())
                .getSubcommands()
                .forEach((name, command) -> command.getCommandSpec().options().stream()
                        .filter(option -> option.completionCandidates() != null && option.converters().length > 0)
                        .forEach(option -> assertThat(option.completionCandidates())
                                .as("%s %s", name, option.longestName())
                                .isNotEmpty()
                                .allSatisfy(word -> assertThat(option.converters()[0].convert(word))
                                        .isNotNull())));
        String completion = printed("completion");
        assertThat(completion)
                .contains("\"overlay\" \"side-by-side\" \"selected\"")
                .contains("\"basin\" \"rates\" \"fair\"")
                .contains("\"colormaps\" \"lessons\" \"optimizers\" \"surfaces\"")
                .doesNotContain("SIDE_BY_SIDE");
    }

    @Test
    void bash_completes_commands_and_options() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("completion"), printed("completion"));

        String completed = run(
                "bash",
                "-c",
                "exec 2>/dev/null; source " + script
                        + "; COMP_WORDS=(optiscope re); COMP_CWORD=1; _complete_optiscope; echo \"${COMPREPLY[@]}\";"
                        + " COMP_WORDS=(optiscope render --sc); COMP_CWORD=2; _complete_optiscope; echo \"${COMPREPLY[@]}\"");

        assertThat(completed.lines().map(String::strip)).containsExactly("render", "--scale");
    }
}
