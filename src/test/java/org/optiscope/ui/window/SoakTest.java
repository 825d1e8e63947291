package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a virtual machine of its own: in this one TestFX remembers every event with the nodes that it was for. */
class SoakTest {
    private static final String MINUTES = "2";
    private static final String SEED = "20260711";
    private static final List<String> OPTIONS =
            List.of("-Xmx768m", "-XX:SoftRefLRUPolicyMSPerMB=0", "-Dsoak.offscreen=true", "-Dprism.text=t2k");

    @TempDir
    private Path folder;

    @Test
    void two_minutes_of_pressing_everything_leave_no_exception_no_memory_and_no_thread()
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(
                        Stream.of(java),
                        OPTIONS.stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), Soak.class.getName(), MINUTES, SEED))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (String variable : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")) {
            builder.environment().put(variable, folder.toString());
        }
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        System.out.println(printed);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("0 exceptions").doesNotContain("FAILED");
    }
}
