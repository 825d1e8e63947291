package org.optiscope.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the curves are shown.
 *
 * @param tabs the keys of the tabs that the user chose, by chart; not modified
 * @param steps the steps that are looked at; none for all there are, however many
 * @param hidden the coordinates, 0 and 1, whose curves are switched off; not modified
 * @param logarithmic whether a tab's axis is to be logarithmic, by the tab's key, where the user said so; not modified
 * @param fitted the keys of the tabs whose axis has room for all values, even where a run explodes; not modified
 */
public record CurvesLook(
        Map<Chart, String> tabs,
        Optional<StepRange> steps,
        Set<Integer> hidden,
        Map<String, Boolean> logarithmic,
        Set<String> fitted) {
    /** The charts. */
    public enum Chart {
        /** Compares all visible runs. */
        COMPARED,
        /** Shows the selected run's own quantities. */
        OWN
    }

    public static final CurvesLook OPENING = new CurvesLook(Map.of(), Optional.empty(), Set.of(), Map.of(), Set.of());

    public CurvesLook {
        tabs = Map.copyOf(tabs);
        Objects.requireNonNull(steps);
        hidden = Set.copyOf(hidden);
        logarithmic = Map.copyOf(logarithmic);
        fitted = Set.copyOf(fitted);
    }

    /** The steps that are looked at of a run with so many. */
    public StepRange steps(int ofRun) {
        return steps.map(part -> part.within(ofRun)).orElse(StepRange.all(ofRun));
    }

    public CurvesLook withTab(Chart chart, String key) {
        return new CurvesLook(with(tabs, chart, key), steps, hidden, logarithmic, fitted);
    }

    public CurvesLook withSteps(Optional<StepRange> others) {
        return new CurvesLook(tabs, others, hidden, logarithmic, fitted);
    }

    public CurvesLook withCoordinate(int coordinate, boolean shown) {
        return new CurvesLook(tabs, steps, with(hidden, coordinate, !shown), logarithmic, fitted);
    }

    public CurvesLook withLogarithmic(String tab, boolean wanted) {
        return new CurvesLook(tabs, steps, hidden, with(logarithmic, tab, wanted), fitted);
    }

    public CurvesLook withFitted(String tab, boolean wanted) {
        return new CurvesLook(tabs, steps, hidden, logarithmic, with(fitted, tab, wanted));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> other = new HashMap<>(map);
        other.put(key, value);
        return other;
    }

    private static <T> Set<T> with(Set<T> set, T element, boolean contained) {
        Set<T> other = new HashSet<>(set);
        if (contained) {
            other.add(element);
        } else {
            other.remove(element);
        }
        return other;
    }
}
