package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual shows is so: its links, its files, its commands. */
class ManualTest {
    private static final Path MANUAL = Path.of("docs/manual");
    private static final Path EXAMPLES = MANUAL.resolve("examples");

    private static final Pattern JSON_BLOCK =
            Pattern.compile("^```json\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LESSON_BLOCK =
            Pattern.compile("^````\n(.*?)^````$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("^optiscope (\\w+ .+)$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern REFERENCE = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    @TempDir
    static Path folder;

    private static final Map<Path, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void readAll() throws IOException {
        for (Path file : files(MANUAL)) {
            if (file.toString().endsWith(".md")) {
                TEXTS.put(file, Files.readString(file));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void a_file_that_is_shown_lies_beside_the_page() throws IOException {
        List<String> examples = new ArrayList<>();
        for (Path file : files(EXAMPLES)) {
            examples.add(Files.readString(file));
        }
        List<String> shown = new ArrayList<>();
        for (String text : TEXTS.values()) {
            shown.addAll(found(JSON_BLOCK, text));
            shown.addAll(found(LESSON_BLOCK, text));
        }
        assertThat(shown)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(examples).contains(block));
    }

    @Test
    void every_command_that_is_shown_works_and_prints_what_is_told() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        for (Path file : files(EXAMPLES)) {
            Files.copy(file, work.resolve(file.getFileName()));
        }
        List<String> commands = TEXTS.values().stream()
                .flatMap(text -> found(COMMAND, text).stream())
                .distinct()
                .toList();
        assertThat(commands).hasSizeGreaterThan(12);
        for (String command : commands) {
            List<String> words = new ArrayList<>();
            for (Matcher word = WORD.matcher(command); word.find(); ) {
                words.add(word.group(1) == null ? word.group(2) : word.group(1));
            }
            Program program = new Program(work, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
            assertThat(program.run(words.toArray(String[]::new))).as(command).isZero();
            assertThat(program.err()).as(command).isEmptyFile();
            if (command.startsWith("check experiment.json")) {
                assertThat(TEXTS.get(MANUAL.resolve("command-line.md"))).contains(Files.readString(program.out()));
            }
        }
    }

    @Test
    void every_link_of_the_static_pages_leads_somewhere() throws Exception {
        Path pages = folder.resolve("pages");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path told = folder.resolve("pages.log");
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "src/dist/java/ManualPages.java",
                        MANUAL.resolve("index.md").toString(),
                        pages.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(Program.statusOf(process)).as(Files.readString(told)).isZero();

        Map<String, String> html = new TreeMap<>();
        for (Path file : files(pages)) {
            if (file.toString().endsWith(".html")) {
                html.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(html.keySet())
                .containsAll(TEXTS.keySet().stream()
                        .map(page -> page.getFileName().toString().replace(".md", ".html"))
                        .toList());
        List<String> dead = new ArrayList<>();
        html.forEach((page, text) -> found(REFERENCE, text).forEach(reference -> {
            if (!leads(pages, html, page, reference)) {
                dead.add(page + ": " + reference);
            }
        }));
        assertThat(dead).isEmpty();
    }

    @Test
    void every_link_of_the_readme_leads_somewhere() throws IOException {
        List<String> links = found(MARKDOWN_LINK, Files.readString(Path.of("README.md")));
        assertThat(links)
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    private static boolean leads(Path pages, Map<String, String> html, String page, String reference) {
        int sharp = reference.indexOf('#');
        String file = sharp < 0 ? reference : reference.substring(0, sharp);
        String target = file.isEmpty() ? page : file;
        if (!Files.isRegularFile(pages.resolve(target))) {
            return false;
        }
        return sharp < 0 || found(ID, html.getOrDefault(target, "")).contains(reference.substring(sharp + 1));
    }
}
