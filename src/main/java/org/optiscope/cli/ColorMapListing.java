package org.optiscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.optiscope.raster.ColorMap;

/** The colour maps, with the colours of the lowest and the highest value. */
final class ColorMapListing implements Listing {
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "NAME", "LOW", "HIGH"));
        for (ColorMap map : ColorMap.all()) {
            rows.add(List.of(map.id(), map.name(), rgb(map.argb(0)), rgb(map.argb(1))));
        }
        return rows;
    }

    @Override
    public Object json() {
        return ColorMap.all().stream()
                .map(map ->
                        Map.of("id", map.id(), "name", map.name(), "low", rgb(map.argb(0)), "high", rgb(map.argb(1))))
                .map(java.util.TreeMap::new)
                .collect(Collectors.toList());
    }

    private static String rgb(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }
}
