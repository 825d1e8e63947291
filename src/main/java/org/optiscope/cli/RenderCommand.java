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
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportFormat;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.scene.Scene;
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
            converter = PictureWords.ViewWord.class,
            completionCandidates = PictureWords.ViewWord.class,
            description = "overlay, side-by-side, or selected for that run alone (default: as the file says)")
    private ExportChoice.View view = ExportChoice.View.SHOWN;

    @Option(
            names = "--show",
            paramLabel = "PARTS",
            split = ",",
            defaultValue = "plot",
            converter = PictureWords.Part.class,
            completionCandidates = PictureWords.Part.class,
            description = "plot, curves, equation, map, or several with commas (default: plot)")
    private List<ScenePicture.Part> parts;

    @Option(
            names = "--with",
            paramLabel = "EXTRAS",
            split = ",",
            defaultValue = "title,legend",
            converter = PictureWords.ExtraWord.class,
            completionCandidates = PictureWords.ExtraWord.class,
            description = "what plots have besides: title, legend, cards, or nothing (default: title,legend)")
    private List<PictureWords.Extra> extras;

    @Option(
            names = "--background",
            paramLabel = "GROUND",
            defaultValue = "themed",
            converter = PictureWords.BackgroundWord.class,
            completionCandidates = PictureWords.BackgroundWord.class,
            description = "themed, white or none (default: themed)")
    private PictureOptions.Background background;

    @Option(
            names = "--at",
            paramLabel = "T",
            converter = PictureWords.Step.class,
            description = "the step that a picture shows (default: as the file says, or else the last)")
    private Integer at;

    @Option(
            names = "--from",
            paramLabel = "A",
            converter = PictureWords.Step.class,
            description = "the first step of an animation (default: 0)")
    private Integer from;

    @Option(
            names = "--to",
            paramLabel = "B",
            converter = PictureWords.Step.class,
            description = "its last step (default: the last)")
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

    @Mixin
    private ThemeOption theme;

    @Mixin
    private Overwriting overwriting;

    @Parameters(paramLabel = "FILE.json", description = "the experiment")
    private String file;

    @Override
    public void run() {
        ExportFormat format = format(out);
        Path target = FileName.path(out);
        requireFitting(format);
        Scene scene = scene();
        ExportChoice choice = new ExportChoice(format, drawing(format.kind), playing(scene), 1);
        String refusal = choice.refusal(Runtime.getRuntime().maxMemory() / 4 * 3);
        if (!refusal.isEmpty()) {
            throw new Refusal(refusal + " with --size or --scale");
        }
        overwriting.require(out);
        try (Progress progress = Progress.of(spec.commandLine().getErr(), "drawing")) {
            choice.write(scene, target, progress.watch());
        } catch (IOException e) {
            throw new Refusal(e.getMessage());
        }
    }

    /** The format that the ending of a name tells. */
    private static ExportFormat format(String name) {
        List<ExportFormat> drawn =
                Stream.of(ExportFormat.values()).filter(ExportFormat::isDrawn).toList();
        String lower = name.toLowerCase(Locale.ROOT);
        return drawn.stream()
                .filter(format -> lower.endsWith(format.ending))
                .findFirst()
                .orElseThrow(() -> new Refusal(name + ": the name of what is drawn ends with "
                        + drawn.stream().map(format -> format.ending).collect(Collectors.joining(", "))));
    }

    /** What says how something moves is for what moves. */
    private void requireFitting(ExportFormat format) {
        boolean moves = format.kind == ExportFormat.Kind.ANIMATION;
        if (moves && at != null) {
            throw new Refusal("--at is for pictures; of an animation, --from and --to are the steps");
        }
        boolean isPlot = parts.equals(List.of(ScenePicture.Part.PLOT));
        if (format.kind == ExportFormat.Kind.PAGE && !isPlot) {
            throw new Refusal("a page shows the plot, with the numbers of every step; leave --show away");
        }
        boolean isMoving = from != null || to != null || framesPerSecond != null || seconds != null || once;
        if (!moves && isMoving) {
            throw new Refusal("--from, --to, --fps, --seconds and --once are for animations, .gif and .apng");
        }
    }

    private ExportChoice.Drawing drawing(ExportFormat.Kind kind) {
        Set<ScenePicture.Part> shown = EnumSet.copyOf(parts);
        boolean isEquation = shown.equals(EnumSet.of(ScenePicture.Part.EQUATION));
        PictureWords.Px usual = isEquation ? USUAL_EQUATION : kind == ExportFormat.Kind.PICTURE ? USUAL : USUAL_MOVING;
        PictureWords.Px px = Optional.ofNullable(size).orElse(usual);
        PictureOptions options = new PictureOptions(
                extras.contains(PictureWords.Extra.TITLE),
                extras.contains(PictureWords.Extra.LEGEND),
                extras.contains(PictureWords.Extra.CARDS),
                background);
        return new ExportChoice.Drawing(shown, options, px.width(), px.height(), scale, view, theme.theme());
    }

    private ExportChoice.Playing playing(Scene scene) {
        ExportChoice.Playing usual = ExportChoice.USUAL.playing();
        int steps = scene.experiment().steps();
        int first = from == null ? usual.from() : step("--from", from, 0, steps);
        return new ExportChoice.Playing(
                first,
                to == null ? usual.to() : step("--to", to, first, steps),
                Optional.ofNullable(framesPerSecond).orElse(usual.framesPerSecond()),
                Optional.ofNullable(seconds).orElse(usual.seconds()),
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
        Scene scene = SceneArgument.read(file).scene();
        int steps = scene.experiment().steps();
        int shown = scene.playhead() > 0 ? scene.playhead() : steps;
        return scene.withPlayhead(at == null ? shown : step("--at", at, 0, steps));
    }
}
