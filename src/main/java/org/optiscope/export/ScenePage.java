package org.optiscope.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.experiment.WholeFile;
import org.optiscope.figure.Moving;
import org.optiscope.figure.Palette;
import org.optiscope.figure.Pen;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.figure.SvgPen;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.raster.Polyline;
import org.optiscope.reading.Ending;
import org.optiscope.reading.Numbers;
import org.optiscope.reading.Reading;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Texts;

/**
 * Writes a page that plays the plot of a scene in a browser, with the numbers of every step, and needs nothing else: neither a network
 * nor this program. The same scene, size and Java give the same bytes.
 */
final class ScenePage {
    /** Of a longer run, so many steps evenly apart are told. */
    static final int MOST_STEPS = 2000;

    private static final String TEMPLATE = "page.html";
    private static final double START_PX = 7;
    private static final double FARTHEST_PX = 99_999;

    private final SceneImage image;
    private final Scene scene;
    private final Palette palette;
    private final int[] steps;
    private final List<Moving> moving = new ArrayList<>();

    /** @param image the plot; what else it shows is left out, since the page tells it in tables and headings */
    public ScenePage(SceneImage image) {
        scene = image.scene();
        this.image = plot(image);
        palette = Palette.of(scene.look().window().dark());
        int last = scene.experiment().steps();
        int count = Math.min(MOST_STEPS, last);
        steps = IntStream.rangeClosed(0, count)
                .map(i -> (int) ((long) i * last / count))
                .toArray();
    }

    /** What a page shows of a picture. */
    static SceneImage plot(SceneImage image) {
        Scene scene = image.scene();
        boolean hasTitles = image.options().title() && scene.look().plot().view() == PlotView.SIDE_BY_SIDE;
        PictureOptions options =
                new PictureOptions(hasTitles, false, false, image.options().background());
        return new SceneImage(
                scene, Set.of(ScenePicture.Part.PLOT), options, image.widthPx(), image.heightPx(), image.scale());
    }

    /**
     * Writes it.
     *
     * @throws IOException if the file cannot be written: one sentence that names it and says why
     */
    public void write(Path out) throws IOException {
        String html = html();
        WholeFile.write(out, writer -> writer.write(html));
    }

    String html() {
        Experiment experiment = scene.experiment();
        String picture = picture();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "title", SvgPen.escaped(SurfaceCatalog.said(experiment.surface().name())));
        parts.put(
                "formula",
                SvgPen.escaped("f(" + String.join(", ", experiment.surface().variables()) + ") = "
                        + experiment.surface().formula().reading()));
        parts.put("width", Integer.toString(image.widthPx()));
        parts.put("page", color(palette.page()));
        parts.put("surface", color(palette.surface()));
        parts.put("text", color(palette.text()));
        parts.put("axis", color(palette.axis()));
        parts.put("grid", color(palette.grid()));
        parts.put("picture", picture);
        parts.put("data", JsonWriter.text(data(), JsonLayout.ROWS).replace("<", "\\u003c"));
        parts.put("language", Texts.language().code());
        for (String part : List.of("play", "pause", "step", "speed", "slow", "usual", "fast", "run", "no-script")) {
            parts.put(part, SvgPen.escaped(Texts.get("export.page." + part)));
        }
        String html = template();
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = html.indexOf("<!--"); at >= 0; at = html.indexOf("<!--", from)) {
            int end = html.indexOf("-->", at);
            filled.append(html, from, at).append(parts.get(html.substring(at + 4, end)));
            from = end + 3;
        }
        return filled.append(html.substring(from)).toString();
    }

    private static String template() {
        try (InputStream in = ScenePage.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String color(int argb) {
        return String.format("#%06x", argb & 0xffffff);
    }

    /** The plots as SVG, at the scene's step; the script moves what is in groups with an id. */
    private String picture() {
        SvgPen pen = image.svgPen();
        for (ScenePicture.StillPanel panel : image.picture().drawStill(pen, image.scale())) {
            int first = moving.size();
            moving.addAll(panel.moving());
            pen.within(
                    panel.box(),
                    () -> pen.group(
                            "transform",
                            "translate(" + panel.box().x() + " " + panel.box().y() + ")",
                            () -> drawMoving(pen, panel, first)));
        }
        return pen.element();
    }

    private void drawMoving(SvgPen pen, ScenePicture.StillPanel panel, int first) {
        int last = moving.size();
        for (int i = first; i < last; i++) {
            drawPath(pen, "casing-" + i, moving.get(i), moving.get(i).casing());
        }
        for (int i = first; i < last; i++) {
            drawPath(pen, "line-" + i, moving.get(i), moving.get(i).line());
        }
        pen.disc(panel.startX(), panel.startY(), START_PX + 1, palette.rim());
        pen.disc(panel.startX(), panel.startY(), START_PX - 1, palette.start());
        for (int i = first; i < last; i++) {
            Moving path = moving.get(i);
            int at = Math.min(scene.playhead(), path.px().length - 1);
            pen.group(
                    "id",
                    "head-" + i,
                    () -> pen.group(
                            "transform",
                            at < 0 ? "scale(0)" : "translate(" + point(path.px()[at], path.py()[at]) + ")",
                            () -> {
                                pen.fill(path.rim()[0], path.rim()[1], path.rim()[0].length, path.rimArgb());
                                pen.fill(path.head()[0], path.head()[1], path.head()[0].length, path.headArgb());
                            }));
        }
    }

    private void drawPath(SvgPen pen, String id, Moving path, Pen.Stroke stroke) {
        int count = path.path().vertexAt(scene.playhead());
        pen.group("id", id, () -> pen.stroke(path.path().px(), path.path().py(), count, stroke));
    }

    private static String point(double px, double py) {
        return near(px) + "," + near(py);
    }

    /** To a hundredth of a px; what is far away stays far away. */
    private static double near(double px) {
        return Math.round(100 * Math.max(-FARTHEST_PX, Math.min(px, FARTHEST_PX))) / 100.0;
    }

    private Map<String, Object> data() {
        Experiment experiment = scene.experiment();
        List<String> variables = experiment.surface().variables();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("steps", IntStream.of(steps).boxed().toList());
        data.put("at", nearest(scene.playhead()));
        data.put("selected", selected());
        data.put("variables", variables);
        data.put(
                "facts",
                Stream.of(Stream.of("f"), variables.stream(), variables.stream().map(name -> "g " + name))
                        .flatMap(names -> names)
                        .toList());
        data.put("paths", moving.stream().map(this::path).toList());
        data.put("runs", moving.stream().map(this::run).toList());
        return data;
    }

    private int nearest(int t) {
        int index = 0;
        while (index < steps.length - 1 && steps[index] < t) {
            index++;
        }
        return index;
    }

    private int selected() {
        String label = scene.run().isPresent() ? scene.experiment().labels().get(scene.selected()) : "";
        return IntStream.range(0, moving.size())
                .filter(i -> moving.get(i).label().equals(label))
                .findFirst()
                .orElse(0);
    }

    /** The corners of a path, how many of them belong to each step that is told, and where its head then is. */
    private Map<String, Object> path(Moving path) {
        Polyline line = path.path();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "points",
                IntStream.range(0, line.size())
                        .mapToObj(i -> point(line.px()[i], line.py()[i]))
                        .collect(Collectors.joining(" ")));
        told.put("ends", IntStream.of(steps).map(line::vertexAt).boxed().toList());
        told.put(
                "heads",
                IntStream.of(steps)
                        .filter(t -> t < path.px().length)
                        .mapToObj(t -> point(path.px()[t], path.py()[t]))
                        .collect(Collectors.joining(" ")));
        return told;
    }

    private Map<String, Object> run(Moving path) {
        Trajectory trajectory = path.trajectory();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("label", path.label());
        run.put("color", color(path.line().argb()));
        run.put(
                "facts",
                List.of(
                        each(t -> loss(trajectory, t)),
                        each(t -> Numbers.live(trajectory.x(trajectory.row(t)))),
                        each(t -> Numbers.live(trajectory.y(trajectory.row(t)))),
                        each(t -> Numbers.live(trajectory.gradient(trajectory.row(t), 0))),
                        each(t -> Numbers.live(trajectory.gradient(trajectory.row(t), 1)))));
        List<Map<String, Object>> readings = new ArrayList<>();
        for (Reading reading : Reading.brief(trajectory.optimizer())) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("symbol", reading.symbol());
            told.put("meaning", reading.meaning());
            told.put(
                    "parts",
                    IntStream.range(0, reading.parts().size())
                            .mapToObj(i -> each(t -> at(reading, trajectory, trajectory.row(t), i)))
                            .toList());
            readings.add(told);
        }
        run.put("readings", readings);
        return run;
    }

    /** What is told of each step, in one text; a space in it is written as an underline. */
    private String each(IntFunction<String> told) {
        return IntStream.of(steps)
                .mapToObj(t -> told.apply(t).replace(' ', '_'))
                .collect(Collectors.joining(" "));
    }

    private String loss(Trajectory trajectory, int t) {
        Ending ending = Ending.of(trajectory, t, scene.experiment().surface().domain());
        return ending.isFinal() ? ending.brief(trajectory) : Numbers.live(trajectory.loss(trajectory.row(t)));
    }

    private static String at(Reading reading, Trajectory trajectory, int row, int coordinate) {
        Optimizer.Step step = row == 0 ? null : trajectory.step(row, coordinate);
        return Numbers.live(reading.at(trajectory, row, coordinate, step));
    }
}
