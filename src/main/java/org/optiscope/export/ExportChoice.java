package org.optiscope.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.WholeFile;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.text.Texts;

/**
 * What of a scene is taken away, and how. What a format has no use for is kept, for another one.
 *
 * @param every of a table of the runs, each so many-th step
 * @param table what a CSV is of
 */
public record ExportChoice(ExportFormat format, Drawing drawing, Playing playing, int every, Table table) {
    /** What a table is of. */
    public enum Table {
        /** Every step of every run. */
        RUNS,
        /** What the pane of maps shows. */
        MAP,
        /** Where the selected run arrives from every start that is seen. */
        BASINS
    }

    /**
     * What is drawn.
     *
     * @param parts what pictures and animations show; a page shows the plot
     * @param widthPx from {@value ExportChoice#LEAST_PX} to {@value ExportChoice#MOST_PX}, as is the height
     * @param scale pixels a px, 1 to {@value ExportChoice#MOST_SCALE}
     */
    public record Drawing(
            Set<ScenePicture.Part> parts,
            PictureOptions options,
            int widthPx,
            int heightPx,
            double scale,
            View view,
            Theme theme) {
        public Drawing {
            parts = Set.copyOf(parts);
        }

        /** The same of other parts. */
        public Drawing with(Set<ScenePicture.Part> others) {
            return new Drawing(others, options, widthPx, heightPx, scale, view, theme);
        }

        /** The scene as it is drawn. */
        private Scene of(Scene scene) {
            Scene viewed = view.of(scene);
            return theme == Theme.SHOWN ? viewed : viewed.withWindow(window -> window.withDark(theme == Theme.DARK));
        }
    }

    /** Whose paths a plot shows. */
    public enum View {
        /** Those that the scene shows, and as it does. */
        SHOWN,
        /** All in one plot. */
        OVERLAY,
        /** Each in a plot of its own. */
        SIDE_BY_SIDE,
        /** The selected run's alone. */
        SELECTED;

        private Scene of(Scene scene) {
            return switch (this) {
                case SHOWN -> scene;
                case OVERLAY -> scene.withPlot(plot -> plot.withView(PlotView.OVERLAY));
                case SIDE_BY_SIDE -> scene.withPlot(plot -> plot.withView(PlotView.SIDE_BY_SIDE));
                case SELECTED -> new Scene(alone(scene.experiment(), scene.selected()), scene.look());
            };
        }

        private static Experiment alone(Experiment experiment, int shown) {
            List<RunSpec> runs = new ArrayList<>();
            for (RunSpec run : experiment.runs()) {
                runs.add(run.withVisible(runs.size() == shown));
            }
            return experiment.withRuns(runs);
        }
    }

    /**
     * How an animation plays.
     *
     * @param from the first step; those that a scene does not have are its last one
     * @param to the last
     * @param framesPerSecond 1 to {@value ExportChoice#MOST_FRAMES_PER_SECOND}
     * @param seconds how long at the most, {@value ExportChoice#LEAST_SECONDS} to {@value ExportChoice#MOST_SECONDS}
     */
    public record Playing(int from, int to, int framesPerSecond, double seconds, boolean loops) {}

    /** The light in which it is drawn. */
    public enum Theme {
        /** That of the scene. */
        SHOWN,
        LIGHT,
        DARK
    }

    /** Stands for a scene's last step, whatever its number. */
    public static final int LAST_STEP = Integer.MAX_VALUE;

    public static final int LEAST_PX = 100;
    public static final int MOST_PX = 8000;
    public static final int MOST_SCALE = 4;
    /** Browsers show what should be faster than that slowly. */
    public static final int MOST_FRAMES_PER_SECOND = 50;

    public static final double LEAST_SECONDS = 0.1;
    public static final double MOST_SECONDS = 120;

    /** What a picture takes while it is made: four for its own pixels, four for those of the surface, and some to spare. */
    private static final long BYTES_PER_PIXEL = 12;

    /** Of an animation, so many pixels have to be told many times over. */
    private static final long MOST_PIXELS_MOVING = 4_000_000;

    private static final long MEGABYTE = 1_000_000;
    private static final double TENTH_OF_MILLION = 100_000;

    /** What is offered first. */
    public static final ExportChoice USUAL = new ExportChoice(
            ExportFormat.PNG,
            new Drawing(EnumSet.of(ScenePicture.Part.PLOT), PictureOptions.USUAL, 960, 600, 2, View.SHOWN, Theme.SHOWN),
            new Playing(0, LAST_STEP, 15, 10, true),
            1);

    /** The same of the map in the pane of maps, as a picture or a table. */
    public ExportChoice ofMap() {
        boolean fits = format == ExportFormat.SVG || format == ExportFormat.CSV;
        return new ExportChoice(
                fits ? format : ExportFormat.PNG,
                drawing.with(EnumSet.of(ScenePicture.Part.MAP)),
                playing,
                every,
                Table.MAP);
    }

    /** The same in another format. */
    public ExportChoice in(ExportFormat other) {
        return new ExportChoice(other, drawing, playing, every, table);
    }

    /** One whose tables are of the runs. */
    public ExportChoice(ExportFormat format, Drawing drawing, Playing playing, int every) {
        this(format, drawing, playing, every, Table.RUNS);
    }

    /**
     * One sentence without its stop that says why this cannot be drawn, and what can; empty if it can.
     *
     * @param memory what it may take of Java's memory for objects, in bytes
     */
    public String refusal(long memory) {
        if (!format.isDrawn()) {
            return "";
        } else if (drawing.parts.isEmpty() && format.kind != ExportFormat.Kind.PAGE) {
            return Texts.get("export.nothing");
        }
        boolean moves = format.kind == ExportFormat.Kind.ANIMATION;
        double pixels = drawing.widthPx * drawing.scale * drawing.heightPx * drawing.scale;
        if (moves && pixels > MOST_PIXELS_MOVING) {
            return Texts.get(
                    "export.animation-large",
                    millions(Math.floor(MOST_PIXELS_MOVING / TENTH_OF_MILLION)),
                    millions(Math.ceil(pixels / TENTH_OF_MILLION)));
        }
        double most = (double) memory / BYTES_PER_PIXEL;
        return pixels <= most
                ? ""
                : Texts.get(
                        "export.picture-large",
                        memory / MEGABYTE,
                        millions(Math.floor(most / TENTH_OF_MILLION)),
                        millions(Math.ceil(pixels / TENTH_OF_MILLION)));
    }

    private static String millions(double tenths) {
        return Numbers.exact(tenths / 10);
    }

    /** How many pixels wide the pictures are. */
    public int pixelsWide() {
        return (int) Math.ceil(drawing.widthPx * drawing.scale);
    }

    /** How many pixels high they are. */
    public int pixelsHigh() {
        return (int) Math.ceil(drawing.heightPx * drawing.scale);
    }

    /** What is drawn of a scene. */
    SceneImage image(Scene scene) {
        SceneImage image = new SceneImage(
                drawing.of(scene), drawing.parts, drawing.options, drawing.widthPx, drawing.heightPx, drawing.scale);
        return format.kind == ExportFormat.Kind.PAGE ? ScenePage.plot(image) : image;
    }

    /** What moves of a scene. */
    Animation animation(Scene scene) {
        int last = Math.min(playing.to, scene.experiment().steps());
        int first = Math.min(playing.from, last);
        return new Animation(image(scene), first, last, playing.framesPerSecond, playing.seconds, playing.loops);
    }

    /**
     * Writes it to a file, whole or not at all.
     *
     * @param watch is told how far it has come
     * @throws IOException if the file cannot be written: one sentence that names it and says why
     * @throws org.optiscope.text.Refusal if the scene cannot be taken away so: one sentence that says why
     * @throws java.util.concurrent.CancellationException if the watch ends it; a file that was there is then as it was
     */
    public void write(Scene scene, Path out, Watch watch) throws IOException {
        switch (format) {
            case PNG -> image(scene).writePng(out, watch);
            case SVG -> image(scene).writeSvg(out, watch);
            case GIF -> animation(scene).writeGif(out, watch);
            case APNG -> animation(scene).writeApng(out, watch);
            case HTML -> new ScenePage(image(scene)).write(out);
            default -> WholeFile.write(out, writer -> text(scene).write(writer, watch));
        }
    }

    private ExportText text(Scene scene) {
        return new ExportText(scene, format, every, format == ExportFormat.CSV ? table : Table.RUNS);
    }

    /**
     * The whole text of a script, or the beginning of a table of so many characters.
     *
     * @throws java.util.concurrent.CancellationException if the watch ends it
     */
    public String text(Scene scene, int most, Watch watch) {
        return text(scene).beginning(most, watch);
    }
}
