package org.optiscope.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.scene.MapsLook;
import org.optiscope.scene.Scene;
import org.optiscope.surface.Domain;
import org.optiscope.sweep.Axis;
import org.optiscope.sweep.SettingsMap;
import org.optiscope.sweep.Trial;
import org.optiscope.text.Refusal;

/**
 * Where a map of settings is shown: the values of two hyperparameters that are seen.
 *
 * @param across from left to right
 * @param up from the bottom to the top
 */
public record SettingsGround(Axis across, Axis up) {
    /** The hyperparameters of an optimizer that a map can be made of. */
    public static List<Hyperparameter.Real> choices(Optimizer optimizer) {
        return optimizer.kind().hyperparameters().stream()
                .filter(Hyperparameter.Real.class::isInstance)
                .map(Hyperparameter.Real.class::cast)
                .toList();
    }

    /** What is to be seen of an optimizer's settings: what was chosen if it has that, or else its rate and the first other number that its card shows; nothing if it has no two numbers. */
    public static Optional<SettingsGround> of(Optimizer optimizer, MapsLook look) {
        List<String> keys =
                choices(optimizer).stream().map(Hyperparameter.Real::key).toList();
        Optional<MapsLook.Plane> chosen = look.plane()
                .filter(plane -> keys.contains(plane.across())
                        && keys.contains(plane.up())
                        && !plane.across().equals(plane.up()));
        if (chosen.isPresent()) {
            return chosen.map(plane -> part(optimizer, plane));
        }
        return choices(optimizer).stream()
                .filter(real -> !real.key().equals(OptimizerKind.LEARNING_RATE))
                .min(Comparator.comparing(Hyperparameter.Real::secondary))
                .filter(other -> keys.contains(OptimizerKind.LEARNING_RATE))
                .map(other -> new SettingsGround(Axis.ofRates(optimizer), Axis.of(optimizer, other.key())));
    }

    private static SettingsGround part(Optimizer optimizer, MapsLook.Plane plane) {
        SettingsGround whole = new SettingsGround(Axis.of(optimizer, plane.across()), Axis.of(optimizer, plane.up()));
        try {
            return plane.part().map(whole::part).orElse(whole);
        } catch (Refusal ofAnotherRun) {
            return whole;
        }
    }

    private SettingsGround part(Domain seen) {
        return new SettingsGround(
                new Axis(across.hyperparameter(), seen.x0(), seen.x1()),
                new Axis(up.hyperparameter(), seen.y0(), seen.y1()));
    }

    /** The whole sliders. */
    public SettingsGround whole(Optimizer optimizer) {
        return new SettingsGround(Axis.of(optimizer, across.key()), Axis.of(optimizer, up.key()));
    }

    /** Magnified about a place, 0…1 from the left and from the bottom, but no smaller than the whole. */
    public SettingsGround zoomed(double x, double y, double factor, SettingsGround whole) {
        return new SettingsGround(
                across.zoomed(x, factor).within(whole.across),
                up.zoomed(y, factor).within(whole.up));
    }

    /** Moved by these shares of its width and height, but not beyond the whole. */
    public SettingsGround shifted(double right, double higher, SettingsGround whole) {
        return new SettingsGround(
                across.shifted(right).within(whole.across), up.shifted(higher).within(whole.up));
    }

    /** What the scene keeps of it. */
    public MapsLook.Plane plane(SettingsGround whole) {
        Domain part = new Domain(across.from(), across.to(), up.from(), up.to());
        return new MapsLook.Plane(across.key(), up.key(), equals(whole) ? Optional.empty() : Optional.of(part));
    }

    /** The settings at a place, 0…1 from the left and from the bottom, in as few digits as stay in its cell of so many. */
    public Map<String, Object> settings(double x, double y, int columns, int rows) {
        return Map.of(across.key(), across.rounded(x, columns), up.key(), up.rounded(y, rows));
    }

    /** What is asked for the selected run of a scene. Questions are equal if nothing differs that the answer depends on: the two settings themselves do not matter. */
    public SettingsMap.Question question(Scene scene, double target, int columns, int rows) {
        RunSpec spec = scene.run().orElseThrow();
        RunSpec bare = new RunSpec(usual(spec.optimizer()), "", true, 0, spec.schedule());
        Trial.Terms terms = new Trial.Terms(scene.experiment().withRuns(List.of(bare)), target, scene.seeds());
        return new SettingsMap.Question(terms, 0, across, up, columns, rows);
    }

    private Optimizer usual(Optimizer optimizer) {
        try {
            return optimizer.with(Map.of(
                    across.key(), across.hyperparameter().defaultValue(),
                    up.key(), up.hyperparameter().defaultValue()));
        } catch (Refusal notAllowedTogether) {
            return optimizer;
        }
    }
}
