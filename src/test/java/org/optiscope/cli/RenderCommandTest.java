package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class RenderCommandTest {
    private static final String EXPERIMENT = "{\"surface\": \"rosenbrock\", \"steps\": 30, \"runs\": ["
            + "{\"optimizer\": \"adam\", \"learningRate\": 0.1, \"label\": \"A < B\"}, {\"optimizer\": \"sgd\", \"learningRate\": 0.0005}]}";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("e.json"), EXPERIMENT);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int render(String... arguments) {
        String[] all = Stream.concat(Stream.of("render", file("e.json")), Stream.of(arguments))
                .toArray(String[]::new);
        return Cli.run(all, new PrintWriter(new StringWriter()), new PrintWriter(err));
    }

    private BufferedImage image(String name) throws IOException {
        return ImageIO.read(folder.resolve(name).toFile());
    }

    @Test
    void a_png_has_the_size_that_was_asked_for_times_the_scale() throws IOException {
        assertThat(render("--out", file("p.png"), "--size", "300x200", "--scale", "2"))
                .as(err.toString())
                .isZero();

        assertThat(image("p.png").getWidth()).isEqualTo(600);
        assertThat(image("p.png").getHeight()).isEqualTo(400);
    }

    @Test
    void the_same_call_gives_the_same_bytes_and_another_step_does_not() throws IOException {
        render("--out", file("a.png"), "--size", "300x200", "--at", "20");
        render("--out", file("b.png"), "--size", "300x200", "--at", "20");
        render("--out", file("c.png"), "--size", "300x200", "--at", "3");

        assertThat(folder.resolve("b.png")).hasSameBinaryContentAs(folder.resolve("a.png"));
        assertThat(Files.readAllBytes(folder.resolve("c.png")))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("a.png")));
    }

    @Test
    void the_theme_is_dark_if_it_is_asked_for_or_the_file_says_so() throws IOException {
        Files.writeString(
                folder.resolve("e.json"),
                EXPERIMENT.replaceFirst("\\{", "{\"show\": {\"theme\": \"dark\", \"at\": 5}, "));
        render("--out", file("dark.png"), "--size", "300x200");
        render("--out", file("light.png"), "--size", "300x200", "--theme", "light");

        assertThat(brightness(image("dark.png"))).isLessThan(0.4);
        assertThat(brightness(image("light.png"))).isGreaterThan(0.6);
    }

    private static double brightness(BufferedImage image) {
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += (image.getRGB(x, y) >> 8 & 255) / 255.0;
            }
        }
        return sum / image.getWidth() / image.getHeight();
    }

    @Test
    void an_svg_has_paths_and_words_as_such_and_the_surface_as_one_image()
            throws IOException, ParserConfigurationException, SAXException {
        assertThat(render("--out", file("p.svg"), "--size", "600x400", "--show", "plot,curves"))
                .as(err.toString())
                .isZero();

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("p.svg").toFile());
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 600 400");
        assertThat(svg.getElementsByTagName("image").getLength()).isEqualTo(1);
        // Of each run a casing, a path and a curve, and the curves of Adam's own quantities.
        assertThat(svg.getElementsByTagName("polyline").getLength()).isGreaterThan(8);
        assertThat(Files.readString(folder.resolve("p.svg"))).contains(">A &lt; B</text>", ">Rosenbrock</text>");
    }

    @Test
    void side_by_side_there_is_an_image_for_each_run() throws IOException, ParserConfigurationException, SAXException {
        render("--out", file("p.svg"), "--size", "600x400", "--view", "side-by-side");

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("p.svg").toFile());
        assertThat(svg.getElementsByTagName("image").getLength()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_there_is_replaced_only_by_force() throws IOException {
        Path there = Files.writeString(folder.resolve("p.png"), "mine");

        assertThat(render("--out", file("p.png"))).isEqualTo(1);
        assertThat(err.toString()).contains("is there already").contains("--force");
        assertThat(there).hasContent("mine");
        assertThat(render("--out", file("p.png"), "--size", "200x200", "--force"))
                .isZero();
        assertThat(image("p.png").getWidth()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p.bmp  | --size 200x200 | 1 | ends with .png, .svg, .gif, .apng, .html",
                "p.png  | --at 31        | 1 | --at is 31; it must be from 0 to 30",
                "p.png  | --size 5x5     | 2 | --size takes a size from 100x100 to 8000x8000, not '5x5'",
                "p.png  | --scale 9      | 2 | --scale takes a number from 1 to 4, not '9'",
                "p.png  | --view both    | 2 | --view takes overlay, side-by-side or selected, not 'both'",
                "p.png  | --show race    | 2 | --show takes plot, curves, equation or map, not 'race'",
                "p.png  | --theme blue   | 2 | --theme takes light or dark, not 'blue'",
                "p.png  | --with axes    | 2 | --with takes title, legend, cards or nothing, not 'axes'",
                "p.png  | --background x | 2 | --background takes themed, white or none, not 'x'",
                "p.png  | --fps 10       | 1 | are for animations, .gif and .apng",
                "p.svg  | --from 3       | 1 | are for animations, .gif and .apng",
                "p.html | --once         | 1 | are for animations, .gif and .apng",
                "p.html | --show curves  | 1 | a page shows the plot",
                "p.gif  | --at 3         | 1 | --at is for pictures",
                "p.gif  | --fps 0        | 2 | --fps takes a whole number from 1 to 50, not '0'",
                "p.gif  | --fps 12.5     | 2 | --fps takes a whole number from 1 to 50, not '12.5'",
                "p.gif  | --seconds 0    | 2 | --seconds takes a number from 0.1 to 120, not '0'",
                "p.gif  | --from 31      | 1 | --from is 31; it must be from 0 to 30, the steps of",
                "p.apng | --to 31        | 1 | --to is 31; it must be from 0 to 30",
                "p.gif  | --from 9 --to 8| 1 | --to is 8; it must be from 9 to 30; 9 is the first step that is shown",
                "p.gif  | --size 4000x2000 | 1 | an animation has up to 4 million pixels, and this one would have 8 million; make it smaller with --size",
                "p.apng | --scale 4      | 1 | an animation has up to 4 million pixels",
            })
    void what_cannot_be_is_told_in_a_sentence(String out, String option, int status, String sentence) {
        assertThat(render(Stream.concat(Stream.of("--out", file(out)), Stream.of(option.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(status);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
        assertThat(folder.resolve(out)).doesNotExist();
    }

    @Test
    void an_animation_has_the_frames_that_were_asked_for() throws IOException {
        assertThat(render("--out", file("p.gif"), "--size", "200x150", "--from", "5", "--to", "9", "--fps", "50"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(frames("p.gif")).isEqualTo(5);
        render("--out", file("q.gif"), "--size", "200x150", "--fps", "5", "--seconds", "2", "--once");
        assertThat(frames("q.gif")).isEqualTo(10);
        render("--out", file("p.apng"), "--size", "200x150", "--to", "2");
        assertThat(image("p.apng").getWidth()).isEqualTo(200);
    }

    private int frames(String name) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(folder.resolve(name).toFile()));
        return reader.getNumImages(true);
    }

    @Test
    void a_page_is_one_file_with_the_numbers_of_every_step() throws IOException {
        assertThat(render("--out", file("p.html"))).as(err.toString()).isZero();
        assertThat(folder.resolve("p.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("A < B".replace("<", "\\u003c"));
    }

    @Test
    void an_equation_alone_has_a_size_of_its_own() throws IOException {
        assertThat(render("--out", file("p.png"), "--show", "equation", "--background", "none"))
                .as(err.toString())
                .isZero();
        assertThat(image("p.png").getWidth()).isEqualTo(800);
        assertThat(image("p.png").getHeight()).isEqualTo(240);
        assertThat(image("p.png").getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void an_equation_in_an_svg_is_made_of_vectors() throws IOException {
        render("--out", file("p.svg"), "--show", "equation");

        assertThat(folder.resolve("p.svg"))
                .content()
                .contains("<path ")
                .contains(">A &lt; B, step 30</text>")
                .doesNotContain("<image");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThat(render("--out", file("nowhere/p.png"), "--size", "200x200")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no folder");
    }
}
