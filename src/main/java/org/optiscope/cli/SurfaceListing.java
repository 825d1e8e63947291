package org.optiscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

/** The surfaces of the catalogue. */
final class SurfaceListing implements Listing {
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "NAME", "DOMAIN", "MINIMA", "FORMULA"));
        for (Surface surface : SurfaceCatalog.all()) {
            rows.add(List.of(
                    surface.id(),
                    surface.name(),
                    domain(surface.domain()),
                    minima(surface.minima()),
                    surface.formula().toString()));
        }
        return rows;
    }

    private static String domain(Domain d) {
        return "[" + rounded(d.x0()) + ", " + rounded(d.x1()) + "] × [" + rounded(d.y0()) + ", " + rounded(d.y1())
                + "]";
    }

    /** The lowest, and how many more there are. */
    private static String minima(List<Minimum> minima) {
        if (minima.isEmpty()) {
            return "none";
        }
        Minimum m = minima.get(0);
        String more = minima.size() == 1 ? "" : " and " + (minima.size() - 1) + " more";
        return rounded(m.value()) + " at (" + rounded(m.x()) + ", " + rounded(m.y()) + ")" + more;
    }

    private static String rounded(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }

    @Override
    public Object json() {
        return SurfaceCatalog.all().stream().map(SurfaceListing::json).collect(Collectors.toList());
    }

    private static Map<String, Object> json(Surface surface) {
        Map<String, Object> map = new LinkedHashMap<>();
        Domain d = surface.domain();
        map.put("id", surface.id());
        map.put("name", surface.name());
        map.put("group", surface.group());
        map.put("formula", surface.formula().text());
        map.put("parameters", surface.formula().parameters());
        map.put("domain", List.of(List.of(d.x0(), d.x1()), List.of(d.y0(), d.y1())));
        map.put("start", List.of(surface.start().x(), surface.start().y()));
        map.put(
                "minima",
                surface.minima().stream()
                        .map(m -> List.of(m.x(), m.y(), m.value()))
                        .toList());
        map.put("scale", surface.scale().name().toLowerCase(Locale.ROOT));
        map.put("source", surface.source());
        map.put("note", surface.note());
        return map;
    }
}
