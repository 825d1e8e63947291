package org.optiscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code mvnw.cmd}, interpreted by {@link Wine}, with a Maven that was fetched before; fetching it is not tried. */
class WindowsBuildTest {
    private static final Path PINS = Path.of(".mvn/wrapper/maven-wrapper.properties");
    /** As much of Maven's checksum as its place has. */
    private static final int CHECKSUM_LENGTH = 12;

    @TempDir
    static Path wineFolder;

    private static Wine wine;

    @TempDir
    Path folder;

    private Path project;
    private Path jdk;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeAll
    static void startWine() throws IOException, InterruptedException {
        wine = Wine.start(wineFolder);
    }

    @AfterAll
    static void endWine() {
        if (wine != null) {
            wine.close();
        }
    }

    @BeforeEach
    void install() throws IOException {
        project = folder.resolve("my project");
        Files.createDirectories(project.resolve(PINS).getParent());
        Files.copy(Path.of("mvnw.cmd"), project.resolve("mvnw.cmd"));
        Files.copy(PINS, project.resolve(PINS));
        Files.createFile(project.resolve("pom.xml"));
        jdk = folder.resolve("my jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.copy(wine.java(), jdk.resolve("bin/java.exe"));
        Files.createFile(jdk.resolve("bin/javac.exe"));
        environment.put("JAVA_HOME", Wine.windows(jdk));
        environment.put("FAKE_HOME", Wine.windows(jdk));
        environment.put("FAKE_VERSION", "21");
        environment.put("MAVEN_USER_HOME", Wine.windows(folder.resolve("user")));

        Properties pins = new Properties();
        pins.load(Files.newBufferedReader(PINS));
        String url = pins.getProperty("distributionUrl");
        String name = url.substring(url.lastIndexOf('/') + 1).replace("-bin.zip", "");
        String checksum = pins.getProperty("distributionSha256Sum").substring(0, CHECKSUM_LENGTH);
        Path maven = folder.resolve("user/wrapper/dists/" + name + "/" + checksum + "/" + name + "/bin");
        Files.createDirectories(maven);
        Files.writeString(maven.resolve("mvn.cmd"), "@echo off\r\necho %*\r\nexit /b 7\r\n");
    }

    @Test
    void it_gives_maven_what_was_asked_for_and_ends_as_maven_ends() throws IOException, InterruptedException {
        Wine.Ended ended = wine.run(project, environment, "mvnw.cmd", "-B", "verify", "-Dx=a b");
        assertThat(ended.printed()).containsExactly("-B verify \"-Dx=a b\"");
        assertThat(ended.status()).isEqualTo(7);
    }

    @Test
    void from_another_folder_it_builds_the_project_that_it_belongs_to() throws IOException, InterruptedException {
        Wine.Ended ended = wine.run(folder, environment, Wine.windows(project.resolve("mvnw.cmd")), "verify");
        assertThat(ended.printed()).containsExactly("-f \"" + Wine.windows(project.resolve("pom.xml")) + "\" verify");
    }

    @Test
    void a_java_that_cannot_build_it_is_refused_in_a_sentence() throws IOException, InterruptedException {
        environment.put("FAKE_VERSION", "11");
        assertThat(wine.run(project, environment, "mvnw.cmd", "verify"))
                .isEqualTo(refusal(Wine.windows(jdk)
                        + "\\bin\\java.exe is older than Java 17; set JAVA_HOME to a JDK 17 or later."));
        environment.put("FAKE_VERSION", "17");
        Files.delete(jdk.resolve("bin/javac.exe"));
        assertThat(wine.run(project, environment, "mvnw.cmd", "verify"))
                .isEqualTo(refusal(
                        Wine.windows(jdk) + " runs Java but cannot compile it; set JAVA_HOME to a JDK 17 or later."));
        environment.remove("JAVA_HOME");
        assertThat(wine.run(project, environment, "mvnw.cmd", "verify"))
                .isEqualTo(refusal("no Java was found; install a JDK 17 or later, or set JAVA_HOME to one."));
    }

    private static Wine.Ended refusal(String sentence) {
        return new Wine.Ended(1, List.of("mvnw: " + sentence));
    }
}
