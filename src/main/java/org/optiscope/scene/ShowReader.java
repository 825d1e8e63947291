package org.optiscope.scene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.optiscope.experiment.Experiment;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Stage;
import org.optiscope.raster.ColorMap;
import org.optiscope.reading.RaceColumn;
import org.optiscope.surface.Domain;
import org.optiscope.text.Texts;

/** Reads a look from JSON: {@code {"select": 2, "at": 37, "view": "side-by-side", "curves": {"own": "vHat"}}}. */
public final class ShowReader {
    public static final Set<String> KEYS = Json.keys(
            "select",
            "at",
            "stage",
            "view",
            "part",
            "equalAxes",
            "closeUp",
            "arrows",
            "ghost",
            "basins",
            "colorMap",
            "levels",
            "curves",
            "race",
            "maps",
            "panes",
            "theme",
            "presenting",
            "predict");

    private static final Set<String> CLOSE_UP = Json.keys("part", "equalAxes");
    private static final Set<String> CURVES =
            Json.keys("compared", "own", "steps", "coordinates", "logarithmic", "fitAll");
    private static final Set<String> RACE = Json.keys("target", "by", "descending", "fair");
    private static final Set<String> PANES = Json.keys("runs", "curves", "inspector", "rule", "maps", "lesson");
    private static final Set<String> THEMES = Json.keys("light", "dark");
    static final List<String> COORDINATES = List.of("x", "y");

    private ShowReader() {}

    /**
     * The change that gives a scene of that experiment this look; what is not told stays.
     *
     * @param json an object, any of whose keys are those of {@link #KEYS}
     * @throws JsonException if there is another key, or a value that the experiment cannot have
     */
    public static Change read(Json json, Experiment experiment) throws JsonException {
        Map<String, Json> members = json.members(KEYS);
        Change change = scene -> scene;
        if (members.containsKey("select")) {
            int run = number(
                    members.get("select"), 1, Math.max(1, experiment.runs().size()));
            change = change.then(scene -> scene.withSelected(run - 1));
        }
        if (members.containsKey("predict")) {
            Prediction prediction = PredictionText.read(members.get("predict"), experiment);
            change = change.then(scene -> scene.withPrediction(Optional.of(prediction)));
        }
        if (members.containsKey("at")) {
            int t = number(members.get("at"), 0, experiment.steps());
            change = change.then(scene -> scene.withPlayhead(t));
        }
        if (members.containsKey("stage")) {
            int stage = number(members.get("stage"), 1, mostStages(experiment));
            change = change.then(scene -> scene.withStage(stage - 1));
        }
        return change.then(plot(members)).then(around(members, experiment));
    }

    private static int mostStages(Experiment experiment) {
        return experiment.runs().stream()
                .map(run -> run.optimizer().stages())
                .mapToInt(List<Stage>::size)
                .max()
                .orElse(1);
    }

    private static Change plot(Map<String, Json> members) throws JsonException {
        Change change = scene -> scene;
        if (members.containsKey("view")) {
            PlotView view = one(members.get("view"), PlotView.values());
            change = change.then(scene -> scene.withPlot(plot -> plot.withView(view)));
        }
        if (members.containsKey("part")) {
            Domain part = Domain.read(members.get("part"));
            change = change.then(scene -> scene.withPlot(
                    plot -> plot.withPlane(new Plane(part, plot.plane().equalAxes()))));
        }
        if (members.containsKey("equalAxes")) {
            boolean equal = members.get("equalAxes").truth();
            change = change.then(scene ->
                    scene.withPlot(plot -> plot.withPlane(new Plane(plot.plane().part(), equal))));
        }
        if (members.containsKey("closeUp")) {
            CloseView closeUp = closeUp(members.get("closeUp"));
            change = change.then(scene -> scene.withPlot(plot -> plot.withCloseUp(closeUp)));
        }
        if (members.containsKey("arrows")) {
            Set<ArrowKind> arrows = EnumSet.noneOf(ArrowKind.class);
            for (Json arrow : members.get("arrows").items(-1, Texts.later("scene.arrows"))) {
                arrows.add(one(arrow, ArrowKind.values()));
            }
            change = change.then(scene -> scene.withPlot(plot -> plot.withArrows(arrows)));
        }
        if (members.containsKey("ghost")) {
            boolean ghost = members.get("ghost").truth();
            change = change.then(scene -> scene.withPlot(plot -> plot.withGhost(ghost)));
        }
        if (members.containsKey("basins")) {
            boolean basins = members.get("basins").truth();
            change = change.then(scene -> scene.withPlot(plot -> plot.withBasins(basins)));
        }
        return change.then(ground(members));
    }

    private static Change ground(Map<String, Json> members) throws JsonException {
        Change change = scene -> scene;
        if (members.containsKey("colorMap")) {
            String[] known = ColorMap.all().stream().map(ColorMap::id).toArray(String[]::new);
            String map = one(members.get("colorMap"), Json.keys(known));
            change = change.then(scene ->
                    scene.withPlot(plot -> plot.withGround(plot.ground().withColorMap(Optional.of(map)))));
        }
        if (members.containsKey("levels")) {
            int levels = number(members.get("levels"), Ground.LEAST_LEVELS, Ground.MOST_LEVELS);
            change = change.then(scene ->
                    scene.withPlot(plot -> plot.withGround(plot.ground().withLevels(levels))));
        }
        return change;
    }

    private static CloseView closeUp(Json json) throws JsonException {
        Map<String, Json> members = json.members(CLOSE_UP);
        Optional<Domain> part =
                members.containsKey("part") ? Optional.of(Domain.read(members.get("part"))) : Optional.empty();
        return new CloseView(
                part,
                members.containsKey("equalAxes") ? members.get("equalAxes").truth() : CloseView.BEGINNING.equalAxes());
    }

    private static Change around(Map<String, Json> members, Experiment experiment) throws JsonException {
        Change change = scene -> scene;
        if (members.containsKey("curves")) {
            CurvesLook curves = curves(members.get("curves"));
            change = change.then(scene -> scene.withCurves(before -> curves));
        }
        if (members.containsKey("race")) {
            RaceLook race = race(members.get("race"));
            change = change.then(scene -> scene.withRace(before -> race));
        }
        if (members.containsKey("maps")) {
            MapsLook maps = MapsText.read(members.get("maps"), experiment);
            change = change.then(scene -> scene.withMaps(before -> maps));
        }
        if (members.containsKey("panes")) {
            Map<String, Json> panes = members.get("panes").members(PANES);
            for (Map.Entry<String, Json> pane : panes.entrySet()) {
                WindowLook.Pane which = WindowLook.Pane.valueOf(pane.getKey().toUpperCase(Locale.ROOT));
                boolean open = pane.getValue().truth();
                change = change.then(scene -> scene.withWindow(window -> window.withOpen(which, open)));
            }
        }
        if (members.containsKey("theme")) {
            boolean dark = one(members.get("theme"), THEMES).equals("dark");
            change = change.then(scene -> scene.withWindow(window -> window.withDark(dark)));
        }
        if (members.containsKey("presenting")) {
            boolean presenting = members.get("presenting").truth();
            change = change.then(scene -> scene.withWindow(window -> window.withPresenting(presenting)));
        }
        return change;
    }

    private static CurvesLook curves(Json json) throws JsonException {
        Map<String, Json> members = json.members(CURVES);
        CurvesLook look = CurvesLook.OPENING;
        for (CurvesLook.Chart chart : CurvesLook.Chart.values()) {
            Json tab = members.get(word(chart));
            look = tab == null ? look : look.withTab(chart, tab.text());
        }
        if (members.containsKey("steps")) {
            Json steps = members.get("steps");
            double[] ends = steps.pair(Texts.later("scene.two-steps"));
            look = look.withSteps(Optional.of(steps.located(() -> new StepRange(ends[0], ends[1]))));
        }
        if (members.containsKey("coordinates")) {
            Set<String> shown = new TreeSet<>();
            for (Json coordinate : members.get("coordinates").items(-1, Texts.later("scene.coordinates"))) {
                shown.add(one(coordinate, Json.keys(COORDINATES.toArray(String[]::new))));
            }
            for (int i = 0; i < COORDINATES.size(); i++) {
                look = look.withCoordinate(i, shown.contains(COORDINATES.get(i)));
            }
        }
        if (members.containsKey("logarithmic")) {
            Map<String, Json> tabs = members.get("logarithmic").members(Texts.later("scene.tabs-logarithmic"));
            for (Map.Entry<String, Json> tab : tabs.entrySet()) {
                look = look.withLogarithmic(tab.getKey(), tab.getValue().truth());
            }
        }
        if (members.containsKey("fitAll")) {
            for (Json tab : members.get("fitAll").items(-1, Texts.later("scene.tabs"))) {
                look = look.withFitted(tab.text(), true);
            }
        }
        return look;
    }

    private static RaceLook race(Json json) throws JsonException {
        Map<String, Json> members = json.members(RACE);
        RaceLook look = RaceLook.OPENING;
        if (members.containsKey("by")) {
            RaceColumn by = one(members.get("by"), RaceColumn.values());
            look = by == look.sortedBy() ? look : look.withSorted(by);
        }
        if (members.containsKey("descending") && members.get("descending").truth()) {
            look = look.withDescending(true);
        }
        if (members.containsKey("fair")) {
            look = look.withFair(members.get("fair").truth());
        }
        return members.containsKey("target")
                ? look.withTarget(members.get("target").number())
                : look;
    }

    private static int number(Json json, int least, int most) throws JsonException {
        long number = json.whole();
        if (number < least || number > most) {
            throw json.wrong(Texts.get("scene.from-to", json.path(), number, least, most));
        }
        return (int) number;
    }

    static String one(Json json, Set<String> of) throws JsonException {
        String word = json.text();
        if (!of.contains(word)) {
            throw json.wrong(Texts.get("scene.one-of", json.path(), String.join(", ", of), word));
        }
        return word;
    }

    static <E extends Enum<E>> E one(Json json, E[] of) throws JsonException {
        List<String> words = new ArrayList<>();
        for (E each : of) {
            words.add(word(each));
        }
        return of[words.indexOf(one(json, Json.keys(words.toArray(String[]::new))))];
    }

    /** The word that stands for a value. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
