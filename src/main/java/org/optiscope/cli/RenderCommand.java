package org.optiscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.optiscope.export.Animation;
import org.optiscope.export.SceneImage;
import org.optiscope.export.ScenePage;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.json.JsonException;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optiscope render}: a picture of an experiment, an animation or a page; needs no display. */
@Command(
        name = "render",
        description = "Draws an experiment: a picture, an animation, or a page that plays; needs no display.")
final class RenderCommand implements Runnable {
    /** What can be written, by the ending of the file's name. */
    private enum Format {
        PNG(false),
        SVG(false),
        GIF(true),
        APNG(true),
        HTML(false);

        final boolean moves;

        Format(boolean moves) {
            this.moves = moves;
        }

        private String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        static Format of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(format -> lower.endsWith(format.ending()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(name + ": the name of what is drawn ends with "
                            + Stream.of(values()).map(Format::ending).collect(Collectors.joining(", "))));
        }
    }

    /** What pictures of that many pixels take: the pixels, the surface's values and the writer's copy. */
    private static final long BYTES_PER_PIXEL = 24;

    /** Of an animation, so many pixels have to be told many times over. */
    private static final long MOST_PIXELS_MOVING = 4_000_000;

    private static final PictureWords.Px USUAL = new PictureWords.Px(1600, 1000);
    private static final PictureWords.Px USUAL_EQUATION = new PictureWords.Px(800, 240);
    private static final PictureWords.Px USUAL_MOVING = new PictureWords.Px(800, 500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "the file to write: F.png, F.svg, F.gif, F.apng, or F.html for a page that plays")
    private String out;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = PictureWords.Size.class,
            description =
                    "its size in px (default: 1600x1000; 800x500 if it moves or plays, 800x240 for the equation alone)")
    private PictureWords.Px size;

    @Option(
            names = "--scale",
            paramLabel = "K",
            defaultValue = "1",
            converter = PictureWords.Scale.class,
            description = "pixels a px, 1 to 4 (default: 1)")
    private double scale;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            converter = PictureWords.View.class,
            description = "overlay or side-by-side (default: as the file says)")
    private PlotView view;

    @Option(
            names = "--show",
            paramLabel = "PARTS",
            split = ",",
            defaultValue = "plot",
            converter = PictureWords.Part.class,
            description = "plot, curves, equation, or several with commas (default: plot)")
    private List<ScenePicture.Part> parts;

    @Option(
            names = "--with",
            paramLabel = "EXTRAS",
            split = ",",
            defaultValue = "title,legend",
            converter = PictureWords.ExtraWord.class,
            description = "what plots have besides: title, legend, cards, or nothing (default: title,legend)")
    private List<PictureWords.Extra> extras;

    @Option(
            names = "--background",
            paramLabel = "GROUND",
            defaultValue = "themed",
            converter = PictureWords.BackgroundWord.class,
            description = "themed, white or none (default: themed)")
    private PictureOptions.Background background;

    @Option(
            names = "--at",
            paramLabel = "T",
            description = "the step that a picture shows (default: as the file says, or else the last)")
    private Integer at;

    @Option(names = "--from", paramLabel = "A", description = "the first step of an animation (default: 0)")
    private Integer from;

    @Option(names = "--to", paramLabel = "B", description = "its last step (default: the last)")
    private Integer to;

    @Option(
            names = "--fps",
            paramLabel = "N",
            converter = PictureWords.FramesPerSecond.class,
            description = "its frames a second (default: 15)")
    private Integer framesPerSecond;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            converter = PictureWords.Seconds.class,
            description = "how long it plays at the most (default: 10)")
    private Double seconds;

    @Option(names = "--once", description = "it plays once and not again and again")
    private boolean once;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            converter = PictureWords.ThemeWord.class,
            description = "light or dark (default: as the file says)")
    private PictureWords.Theme theme;

    @Option(names = "--force", description = "replace a file that is there")
    private boolean force;

    @Parameters(paramLabel = "FILE.json", description = "the experiment")
    private String file;

    @Override
    public void run() {
        Format format = Format.of(out);
        Path target = FileName.path(out);
        requireFitting(format);
        Scene scene = scene();
        Overwriting.require(out, force);
        SceneImage image = image(scene, format);
        try {
            switch (format) {
                case PNG -> image.writePng(target);
                case SVG -> image.writeSvg(target);
                case HTML -> new ScenePage(image).write(target);
                case GIF, APNG -> write(animation(image), format, target);
            }
        } catch (IOException e) {
            throw new Refusal(e.getMessage());
        }
    }

    private void write(Animation animation, Format format, Path target) throws IOException {
        int frames = animation.frames();
        try (Progress progress = Progress.of(spec.commandLine().getErr(), "drawing", frames)) {
            if (format == Format.GIF) {
                animation.writeGif(target, (done, of) -> reached(progress, done));
            } else {
                animation.writeApng(target, (done, of) -> reached(progress, done));
            }
        }
    }

    private static boolean reached(Progress progress, int done) {
        progress.reach(done);
        return true;
    }

    /** What says how something moves is for what moves. */
    private void requireFitting(Format format) {
        if (format.moves && at != null) {
            throw new Refusal("--at is for pictures; of an animation, --from and --to are the steps");
        }
        boolean isPlot = parts.equals(List.of(ScenePicture.Part.PLOT));
        if (format == Format.HTML && !isPlot) {
            throw new Refusal("a page shows the plot, with the numbers of every step; leave --show away");
        }
        boolean isMoving = from != null || to != null || framesPerSecond != null || seconds != null || once;
        if (!format.moves && isMoving) {
            throw new Refusal("--from, --to, --fps, --seconds and --once are for animations, .gif and .apng");
        }
    }

    private SceneImage image(Scene scene, Format format) {
        Set<ScenePicture.Part> shown = EnumSet.copyOf(parts);
        boolean isEquation = shown.equals(EnumSet.of(ScenePicture.Part.EQUATION));
        PictureWords.Px usual =
                isEquation ? USUAL_EQUATION : format == Format.PNG || format == Format.SVG ? USUAL : USUAL_MOVING;
        PictureWords.Px px = Optional.ofNullable(size).orElse(usual);
        long pixels = (long) (px.width() * scale * px.height() * scale);
        if (format.moves && pixels > MOST_PIXELS_MOVING) {
            throw new Refusal("an animation has up to 4 million pixels, and " + px.width() + " × " + px.height()
                    + " px at scale " + scale + " are " + pixels + "; give a smaller --size or --scale");
        }
        Memory.require(
                BYTES_PER_PIXEL * pixels, "a picture of " + px.width() + " × " + px.height() + " px at scale " + scale);
        PictureOptions options = new PictureOptions(
                extras.contains(PictureWords.Extra.TITLE),
                extras.contains(PictureWords.Extra.LEGEND),
                extras.contains(PictureWords.Extra.CARDS),
                background);
        return new SceneImage(scene, shown, options, px.width(), px.height(), scale);
    }

    private Animation animation(SceneImage image) {
        int steps = image.scene().experiment().steps();
        int first = from == null ? 0 : step("--from", from, 0, steps);
        int last = to == null ? steps : step("--to", to, first, steps);
        return new Animation(
                image,
                first,
                last,
                Optional.ofNullable(framesPerSecond).orElse(15),
                Optional.ofNullable(seconds).orElse(10.0),
                !once);
    }

    private int step(String option, int given, int least, int most) {
        if (given < least || given > most) {
            String what = least == 0 ? ", the steps of " + file : "; " + least + " is the first step that is shown";
            throw new Refusal(option + " is " + given + "; it must be from " + least + " to " + most + what);
        }
        return given;
    }

    private Scene scene() {
        Scene scene;
        try {
            scene = SceneFile.read(FileName.path(file)).scene();
        } catch (JsonException e) {
            throw new Refusal(e.getMessage());
        }
        if (view != null) {
            scene = scene.withPlot(plot -> plot.withView(view));
        }
        if (theme != null) {
            boolean dark = theme == PictureWords.Theme.DARK;
            scene = scene.withWindow(window -> window.withDark(dark));
        }
        int steps = scene.experiment().steps();
        int shown = scene.playhead() > 0 ? scene.playhead() : steps;
        return scene.withPlayhead(at == null ? shown : step("--at", at, 0, steps));
    }
}
