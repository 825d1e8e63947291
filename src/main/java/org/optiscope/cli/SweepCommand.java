package org.optiscope.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.WholeFile;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.MapCsv;
import org.optiscope.export.PngFile;
import org.optiscope.figure.Box;
import org.optiscope.figure.ImagePen;
import org.optiscope.figure.MapFigure;
import org.optiscope.figure.Palette;
import org.optiscope.figure.Pen;
import org.optiscope.figure.RatesFigure;
import org.optiscope.figure.SvgPen;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.Race;
import org.optiscope.scene.Scene;
import org.optiscope.sweep.Axis;
import org.optiscope.sweep.BasinMap;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.Follower;
import org.optiscope.sweep.RateCurves;
import org.optiscope.sweep.SettingsMap;
import org.optiscope.sweep.Trial;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optiscope sweep}: thousands of runs as a map; needs no display. */
@Command(
        name = "sweep",
        description = "Maps thousands of runs: where they end from every start, and with every setting.")
final class SweepCommand implements Runnable {
    private static final String BASIN = "basin";
    private static final String RATES = "rates";
    private static final String FAIR = "fair";
    private static final List<String> MAPS = List.of(BASIN, RATES, FAIR);

    /** What a shell offers. */
    static final class Maps implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return MAPS.iterator();
        }
    }

    private static final PictureWords.Px USUAL_PICTURE = new PictureWords.Px(900, 700);
    private static final PictureWords.Px USUAL_TABLE = new PictureWords.Px(100, 100);
    private static final double FONT_PX = 12;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--map",
            paramLabel = "MAP",
            required = true,
            completionCandidates = Maps.class,
            description = {
                "basin: which minimum the run reaches from every start;",
                "A,B, two of its hyperparameters: how it ends with every pair of values;",
                "rates: how every run ends at every learning rate;",
                "fair: every run at its best of " + FairRace.RATES + " rates (a table)"
            })
    private String map;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "the file to write: F.png, F.svg, or F.csv for the numbers (- for CSV on standard output)")
    private String out;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = PictureWords.Cells.class,
            description =
                    "of a picture in px, one cell a px (default: 900x700); of a table in cells (default: 100x100)")
    private PictureWords.Px size;

    @Option(
            names = "--target",
            paramLabel = "L",
            converter = PictureWords.Loss.class,
            description = "colours and curves tell the steps to a loss below L (default: the loss in the end)")
    private Double target;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "the run, by its number from 1 or its label (default: the selected one)")
    private String run;

    @Option(
            names = "--seeds",
            paramLabel = "K",
            defaultValue = "1",
            converter = SimulateCommand.Positive.class,
            description = "average over K seeds of the noise (default: 1)")
    private int seeds;

    @Mixin
    private ThemeOption theme;

    @Mixin
    private Overwriting overwriting;

    @Parameters(paramLabel = "FILE.json", description = "the experiment")
    private String file;

    /** What becomes of a map. */
    private interface Picture {
        void draw(Pen pen, Palette palette, double width, double height);
    }

    @Override
    public void run() {
        String lower = out.toLowerCase(Locale.ROOT);
        boolean isTable = lower.endsWith(".csv") || Output.isStandard(out);
        if (!isTable && !lower.endsWith(".png") && !lower.endsWith(".svg")) {
            throw new Refusal(out + ": the name of a map ends with .png, .svg or .csv");
        }
        Scene scene = SceneArgument.read(file).scene();
        if (scene.experiment().runs().isEmpty()) {
            throw new Refusal(file + " has no runs, and a map is made of runs");
        }
        overwriting.require(out);
        requireApplying(isTable);
        switch (map) {
            case BASIN -> basin(scene, isTable);
            case RATES -> rates(scene, isTable);
            case FAIR -> fair(scene, isTable);
            default -> settings(scene, isTable);
        }
    }

    /** Refuses what would not be looked at. */
    private void requireApplying(boolean isTable) {
        if (map.equals(BASIN) && (seeds > 1 || target != null)) {
            throw new Refusal("a map of basins has neither --seeds nor --target; it tells minima");
        } else if (run != null && (map.equals(RATES) || map.equals(FAIR))) {
            throw new Refusal("--map " + map + " is of all runs and has no --run");
        } else if (map.equals(FAIR) && !isTable) {
            throw new Refusal("--map fair gives a table; give --out a name that ends with .csv");
        } else if (map.equals(FAIR) && size != null) {
            throw new Refusal("--map fair has no --size; it is a line for each run");
        } else if (isTable && theme.theme() != ExportChoice.Theme.SHOWN) {
            throw new Refusal("a table has no --theme");
        } else if (!isTable && size != null && Math.min(size.width(), size.height()) < ExportChoice.LEAST_PX) {
            throw new Refusal("a picture has at least " + ExportChoice.LEAST_PX + "x" + ExportChoice.LEAST_PX
                    + " px, not " + size.width() + "x" + size.height());
        }
    }

    private void basin(Scene scene, boolean isTable) {
        PictureWords.Px cells = cells(isTable);
        BasinMap.Question question = new BasinMap.Question(
                scene.experiment(),
                RunWord.number(run, scene),
                scene.experiment().surface().domain(),
                cells.width(),
                cells.height());
        BasinMap basins = follow(follower -> BasinMap.compute(question, follower));
        write(
                scene,
                isTable,
                writer -> MapCsv.write(basins, writer),
                (pen, palette, width, height) -> new MapFigure(pen, palette, width, height).draw(basins));
    }

    private void settings(Scene scene, boolean isTable) {
        String[] keys = map.split(",", -1);
        if (keys.length != 2) {
            throw new Refusal("--map takes basin, rates, fair or two hyperparameters such as learningRate,beta1, not '"
                    + map + "'"
                    + Nearest.of(map, MAPS)
                            .map(name -> "; " + Nearest.question(name))
                            .orElse(""));
        }
        int number = RunWord.number(run, scene);
        Optimizer optimizer = scene.experiment().runs().get(number).optimizer();
        PictureWords.Px cells = cells(isTable);
        SettingsMap.Question question = new SettingsMap.Question(
                terms(scene.experiment()),
                number,
                Axis.of(optimizer, keys[0].strip()),
                Axis.of(optimizer, keys[1].strip()),
                cells.width(),
                cells.height());
        SettingsMap settings = follow(follower -> SettingsMap.compute(question, follower));
        write(
                scene,
                isTable,
                writer -> MapCsv.write(settings, writer),
                (pen, palette, width, height) ->
                        new MapFigure(pen, palette, width, height).draw(settings, target != null));
    }

    private void rates(Scene scene, boolean isTable) {
        RateCurves.Question question = new RateCurves.Question(
                terms(scene.experiment()),
                RateCurves.LEAST,
                RateCurves.GREATEST,
                size(isTable).width());
        RateCurves curves = follow(follower -> RateCurves.compute(question, follower));
        write(
                scene,
                isTable,
                writer -> MapCsv.write(curves, writer),
                (pen, palette, width, height) ->
                        new RatesFigure(pen, palette, curves, target != null, width, height).draw(Optional.empty()));
    }

    private void fair(Scene scene, boolean isTable) {
        FairRace race = follow(follower -> FairRace.compute(terms(scene.experiment()), follower));
        write(scene, isTable, writer -> MapCsv.write(race, writer), null);
        String warning = race.warning(scene.experiment());
        if (!warning.isEmpty()) {
            spec.commandLine().getErr().println("optiscope: " + warning);
        }
    }

    private Trial.Terms terms(Experiment experiment) {
        double below = target == null ? Race.defaultTarget(experiment.surface(), experiment.start()) : target;
        return new Trial.Terms(experiment, below, seeds);
    }

    private PictureWords.Px size(boolean isTable) {
        return Optional.ofNullable(size).orElse(isTable ? USUAL_TABLE : USUAL_PICTURE);
    }

    /** How many cells there are: as many as asked for, or one a px of what a picture leaves for them. */
    private PictureWords.Px cells(boolean isTable) {
        PictureWords.Px px = size(isTable);
        Box area = MapFigure.cells(px.width(), px.height());
        return isTable ? px : new PictureWords.Px((int) area.width(), (int) area.height());
    }

    /** Long work that is followed. */
    private interface Work<M> {
        M compute(Follower<M> follower);
    }

    private <M> M follow(Work<M> work) {
        try (Progress progress = Progress.of(spec.commandLine().getErr(), "computing")) {
            return work.compute(progress.watch().follower());
        }
    }

    private void write(Scene scene, boolean isTable, WholeFile.Content table, Picture picture) {
        try {
            if (isTable) {
                Output.write(out, spec.commandLine().getOut(), table);
                return;
            }
            PictureWords.Px px = size(false);
            boolean dark = switch (theme.theme()) {
                case SHOWN -> scene.look().window().dark();
                case LIGHT -> false;
                case DARK -> true;
            };
            if (out.toLowerCase(Locale.ROOT).endsWith(".svg")) {
                SvgPen pen = new SvgPen(px.width(), px.height(), FONT_PX);
                draw(picture, pen, Palette.of(dark), px);
                WholeFile.write(FileName.path(out), pen::write);
            } else {
                ImagePen pen = new ImagePen(px.width(), px.height(), 1, FONT_PX);
                draw(picture, pen, Palette.of(dark), px);
                PngFile.write(pen.argb(), px.width(), px.height(), FileName.path(out));
            }
        } catch (IOException e) {
            throw new Refusal(e.getMessage());
        }
    }

    private static void draw(Picture picture, Pen pen, Palette palette, PictureWords.Px px) {
        pen.fill(new Box(0, 0, px.width(), px.height()), 0, palette.surface());
        picture.draw(pen, palette, px.width(), px.height());
    }
}
