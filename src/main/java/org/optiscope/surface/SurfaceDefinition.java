package org.optiscope.surface;

import java.util.List;
import java.util.Map;

/** A surface file, word for word. */
record SurfaceDefinition(
        String id,
        String name,
        String group,
        String formula,
        Map<String, Double> parameters,
        Domain domain,
        Point start,
        List<MinimumRule> minima,
        Map<String, Double> rates,
        Scale scale,
        String source,
        String note) {}
