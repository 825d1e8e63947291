package org.optiscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optiscope.experiment.Experiment;
import org.optiscope.export.SceneImage;
import org.optiscope.figure.ScenePicture;
import org.optiscope.json.JsonException;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code optiscope render}: a picture of an experiment, as PNG or SVG; needs no display. */
@Command(name = "render", description = "Draws an experiment into a PNG or SVG file; needs no display.")
final class RenderCommand implements Runnable {
    /** The size of a picture in px. */
    record Px(int width, int height) {}

    /** A size such as 1600x1000. */
    static final class Size implements ITypeConverter<Px> {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
        private static final int LEAST = 100;
        private static final int MOST = 8000;

        @Override
        public Px convert(String text) {
            Matcher size = SIZE.matcher(text);
            if (size.matches()) {
                int width = Integer.parseInt(size.group(1));
                int height = Integer.parseInt(size.group(2));
                if (Math.min(width, height) >= LEAST && Math.max(width, height) <= MOST) {
                    return new Px(width, height);
                }
            }
            throw new TypeConversionException(
                    "takes a size from " + LEAST + "x" + LEAST + " to " + MOST + "x" + MOST + ", not '" + text + "'");
        }
    }

    /** A number from 1 to 4. */
    static final class Scale implements ITypeConverter<Double> {
        private static final double MOST = 4;

        @Override
        public Double convert(String text) {
            try {
                double scale = Double.parseDouble(text);
                if (scale >= 1 && scale <= MOST) {
                    return scale;
                }
            } catch (NumberFormatException e) {
                // told below, as for a number out of range
            }
            throw new TypeConversionException("takes a number from 1 to 4, not '" + text + "'");
        }
    }

    /** One of an enumeration's values, in lower case with hyphens. */
    private abstract static class Word<E extends Enum<E>> implements ITypeConverter<E> {
        private final E[] values;

        Word(E[] values) {
            this.values = values;
        }

        @Override
        public E convert(String text) {
            List<String> words = new ArrayList<>();
            for (E value : values) {
                String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (word.equals(text)) {
                    return value;
                }
                words.add(word);
            }
            throw new TypeConversionException("takes " + String.join(" or ", words) + ", not '" + text + "'");
        }
    }

    static final class View extends Word<PlotView> {
        View() {
            super(PlotView.values());
        }
    }

    static final class Part extends Word<ScenePicture.Part> {
        Part() {
            super(ScenePicture.Part.values());
        }
    }

    /** The themes. */
    enum Theme {
        LIGHT,
        DARK
    }

    static final class ThemeWord extends Word<Theme> {
        ThemeWord() {
            super(Theme.values());
        }
    }

    /** What pictures of that many pixels take: the pixels, the surface's values and the writer's copy. */
    private static final long BYTES_PER_PIXEL = 24;

    @Mixin
    private HelpOption help;

    @Option(names = "--out", paramLabel = "F.png|F.svg", required = true, description = "the file to write")
    private String out;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1600x1000",
            converter = Size.class,
            description = "its size in px (default: 1600x1000)")
    private Px size;

    @Option(
            names = "--scale",
            paramLabel = "K",
            defaultValue = "1",
            converter = Scale.class,
            description = "pixels a px, 1 to 4 (default: 1)")
    private double scale;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            converter = View.class,
            description = "overlay or side-by-side (default: as the file says)")
    private PlotView view;

    @Option(
            names = "--show",
            paramLabel = "PARTS",
            split = ",",
            defaultValue = "plot",
            converter = Part.class,
            description = "plot, curves, or both with a comma (default: plot)")
    private List<ScenePicture.Part> parts;

    @Option(
            names = "--at",
            paramLabel = "T",
            description = "the step that is shown (default: as the file says, or else the last)")
    private Integer at;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            converter = ThemeWord.class,
            description = "light or dark (default: as the file says)")
    private Theme theme;

    @Option(names = "--force", description = "replace a file that is there")
    private boolean force;

    @Parameters(paramLabel = "FILE.json", description = "the experiment")
    private String file;

    @Override
    public void run() {
        boolean isSvg = hasEnding(".svg");
        if (!isSvg && !hasEnding(".png")) {
            throw new Refusal(out + ": the name of a picture ends with .png or .svg");
        }
        Path target = FileName.path(out);
        Scene scene = scene();
        if (Files.exists(target) && !force) {
            throw new Refusal(out + " is there already; give another name, or --force to replace it");
        }
        Memory.require(
                (long) (BYTES_PER_PIXEL * size.width * size.height * scale * scale),
                "a picture of " + size.width + " × " + size.height + " px at scale " + scale);
        SceneImage image = new SceneImage(scene, EnumSet.copyOf(parts), size.width, size.height, scale);
        try {
            if (isSvg) {
                image.writeSvg(target);
            } else {
                image.writePng(target);
            }
        } catch (IOException e) {
            throw new Refusal(e.getMessage());
        }
    }

    private boolean hasEnding(String ending) {
        return out.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private Scene scene() {
        Scene scene;
        try {
            scene = SceneFile.read(FileName.path(file)).scene();
        } catch (JsonException e) {
            throw new Refusal(e.getMessage());
        }
        Experiment experiment = scene.experiment();
        if (view != null) {
            scene = scene.withPlot(plot -> plot.withView(view));
        }
        if (theme != null) {
            boolean dark = theme == Theme.DARK;
            scene = scene.withWindow(window -> window.withDark(dark));
        }
        if (at != null && (at < 0 || at > experiment.steps())) {
            throw new Refusal(
                    "--at is " + at + "; it must be from 0 to " + experiment.steps() + ", the steps of " + file);
        }
        int t = at != null ? at : scene.playhead() > 0 ? scene.playhead() : experiment.steps();
        return scene.withPlayhead(t);
    }
}
