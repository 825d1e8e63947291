package org.optiscope.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.optiscope.surface.Domain;

/** Writes a look as the JSON that {@link ShowReader} reads. */
final class ShowText {
    private ShowText() {}

    /** What differs in a scene's look from the beginning of its experiment, by key. */
    static Map<String, Object> members(Scene scene) {
        Look look = scene.look();
        Look usual = Scene.of(scene.experiment()).look();
        Map<String, Object> members = new LinkedHashMap<>();
        putUnless(members, "select", look.selected() + 1, usual.selected() + 1);
        look.prediction().ifPresent(predicted -> members.put("predict", PredictionText.members(predicted)));
        putUnless(members, "at", look.playhead(), usual.playhead());
        putUnless(members, "stage", look.stage() + 1, Look.NO_STAGE + 1);
        PlotLook plot = look.plot();
        putUnless(
                members,
                "view",
                ShowReader.word(plot.view()),
                ShowReader.word(usual.plot().view()));
        putUnless(
                members,
                "part",
                pairs(plot.plane().part()),
                pairs(usual.plot().plane().part()));
        putUnless(members, "equalAxes", plot.plane().equalAxes(), false);
        putUnless(members, "closeUp", closeUp(plot.closeUp()), closeUp(CloseView.BEGINNING));
        putUnless(
                members,
                "arrows",
                plot.arrows().stream().sorted().map(ShowReader::word).toList(),
                List.of());
        putUnless(members, "ghost", plot.ghost(), false);
        putUnless(members, "basins", plot.basins(), false);
        plot.ground().colorMap().ifPresent(map -> members.put("colorMap", map));
        putUnless(members, "levels", plot.ground().levels(), Ground.USUAL.levels());
        putUnless(members, "curves", curves(look.curves()), Map.of());
        putUnless(members, "race", race(look.race()), Map.of());
        putUnless(members, "maps", MapsText.members(look.maps()), Map.of());
        Map<String, Object> panes = new TreeMap<>();
        look.window().open().forEach((pane, open) -> panes.put(ShowReader.word(pane), open));
        putUnless(members, "panes", panes, Map.of());
        putUnless(members, "theme", look.window().dark() ? "dark" : "light", "light");
        putUnless(members, "presenting", look.window().presenting(), false);
        return members;
    }

    private static void putUnless(Map<String, Object> members, String key, Object value, Object usual) {
        if (!value.equals(usual)) {
            members.put(key, value);
        }
    }

    static List<Object> pairs(Domain part) {
        return List.of(List.of(part.x0(), part.x1()), List.of(part.y0(), part.y1()));
    }

    private static Map<String, Object> closeUp(CloseView view) {
        Map<String, Object> members = new LinkedHashMap<>();
        view.part().ifPresent(part -> members.put("part", pairs(part)));
        putUnless(members, "equalAxes", view.equalAxes(), CloseView.BEGINNING.equalAxes());
        return members;
    }

    private static Map<String, Object> curves(CurvesLook look) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (CurvesLook.Chart chart : CurvesLook.Chart.values()) {
            String tab = look.tabs().get(chart);
            if (tab != null) {
                members.put(ShowReader.word(chart), tab);
            }
        }
        look.steps().ifPresent(steps -> members.put("steps", List.of(steps.from(), steps.to())));
        List<String> shown = new ArrayList<>(ShowReader.COORDINATES);
        look.hidden().forEach(coordinate -> shown.remove(ShowReader.COORDINATES.get(coordinate)));
        putUnless(members, "coordinates", shown, ShowReader.COORDINATES);
        putUnless(members, "logarithmic", new TreeMap<>(look.logarithmic()), Map.of());
        putUnless(members, "fitAll", new ArrayList<>(new TreeSet<>(look.fitted())), List.of());
        return members;
    }

    private static Map<String, Object> race(RaceLook look) {
        Map<String, Object> members = new LinkedHashMap<>();
        look.target().ifPresent(target -> members.put("target", target));
        putUnless(members, "by", ShowReader.word(look.sortedBy()), ShowReader.word(RaceLook.OPENING.sortedBy()));
        putUnless(members, "descending", look.greatestFirst(), false);
        putUnless(members, "fair", look.fair(), false);
        return members;
    }
}
