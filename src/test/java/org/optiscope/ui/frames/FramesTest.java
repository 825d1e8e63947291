package org.optiscope.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** In a virtual machine of its own, with JavaFX as modules and none of the launcher's options: as an IDE starts it. */
class FramesTest {
    /** What the other virtual machine runs. */
    public static final class Beginning {
        public static void main(String[] arguments) {
            try {
                Class.forName("org.optiscope.ui.frames.FrameTimer");
                System.out.println("open");
            } catch (ClassNotFoundException | LinkageError e) {
                System.out.println("closed");
            }
            Frames.begin();
            System.out.println("begun");
        }
    }

    private static String path(Predicate<String> entries) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entries)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run() throws IOException, InterruptedException {
        Predicate<String> isJavaFx = entry -> entry.contains("javafx-") && !entry.contains("ikonli");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        path(isJavaFx),
                        "--add-modules",
                        "javafx.controls",
                        "-cp",
                        path(isJavaFx.negate()),
                        Beginning.class.getName()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    @Test
    void without_the_launchers_options_the_timer_is_out_of_reach_and_the_window_goes_on() throws Exception {
        assertThat(run()).contains("closed").contains("begun").doesNotContain("Exception");
    }
}
