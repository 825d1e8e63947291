package org.optiscope.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.optimizer.Hyperparameter;

/**
 * The names of runs: what the user calls them, else the optimizer's title with the settings in which runs of that title differ, such as
 * {@code Adam, β₂ 0.99}. Runs that the user has named count among those of their title, so that no other name changes when one is given.
 */
final class RunNames {
    /** Tells 0.99999 from 1, and is short after a slider was dragged. */
    private static final int DIGITS = 6;

    private RunNames() {}

    static List<String> of(List<RunSpec> runs) {
        Map<String, List<RunSpec>> byTitle = new HashMap<>();
        runs.forEach(run -> byTitle.computeIfAbsent(run.optimizer().title(), title -> new ArrayList<>())
                .add(run));
        Map<String, Differences> differences = new HashMap<>();
        byTitle.forEach((title, alike) -> differences.put(title, new Differences(alike)));
        List<String> own = unique(runs.stream()
                .map(run -> differences.get(run.optimizer().title()).name(run))
                .toList());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            names.add(runs.get(i).label().isEmpty() ? own.get(i) : runs.get(i).label());
        }
        return unique(names);
    }

    /** The names, later ones with a number where an earlier one is the same. */
    private static List<String> unique(List<String> names) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> next = new HashMap<>(); // all lower numbers of a name are taken
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String one = name;
            while (!taken.add(one)) {
                one = name + " " + (next.merge(name, 1, Integer::sum) + 1);
            }
            unique.add(one);
        }
        return unique;
    }

    /** In which settings runs of one title differ. */
    private static final class Differences {
        private final List<Hyperparameter> settings = new ArrayList<>();
        private final boolean schedules;

        Differences(List<RunSpec> runs) {
            Map<String, Set<Object>> values = new LinkedHashMap<>();
            Set<String> kinds = new HashSet<>();
            for (RunSpec run : runs) {
                kinds.add(run.schedule().type());
                if (runs.size() > 1) {
                    run.optimizer()
                            .values()
                            .forEach((key, value) -> values.computeIfAbsent(key, k -> new HashSet<>())
                                    .add(value));
                }
            }
            schedules = kinds.size() > 1;
            values.forEach((key, several) -> {
                if (several.size() > 1) {
                    settings.add(runs.get(0).optimizer().kind().hyperparameter(key));
                }
            });
        }

        String name(RunSpec run) {
            StringBuilder name = new StringBuilder(run.optimizer().title());
            Map<String, Object> values =
                    settings.isEmpty() ? Map.of() : run.optimizer().values();
            for (Hyperparameter setting : settings) {
                if (values.get(setting.key()) instanceof Double number) {
                    name.append(", ").append(setting.symbol()).append(' ').append(shortened(number));
                } else if (Boolean.TRUE.equals(values.get(setting.key()))) {
                    name.append(", ").append(setting.symbol());
                }
            }
            return schedules ? name.append(", ").append(run.schedule().type()).toString() : name.toString();
        }
    }

    private static String shortened(double value) {
        BigDecimal rounded =
                new BigDecimal(value, new MathContext(DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (value == 0 || exponent >= -4 && exponent < DIGITS) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
