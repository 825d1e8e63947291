package org.optiscope.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.optiscope.raster.ValueAxis;
import org.optiscope.reading.Curve;
import org.optiscope.reading.Reading;

/** The chart of the loss while its course is guessed. */
public final class GuessedCurves {
    /** So many powers of ten below the loss that is known there is room to draw, and above it. */
    private static final double DOWN = 1e-8;

    private static final double UP = 1e2;
    /** Where losses are not above 0, so many times their size. */
    private static final double ABOUT = 4;

    private GuessedCurves() {}

    /** Whether the curves of that tab are guessed. */
    public static boolean isOf(String tab) {
        return tab.equals(Reading.LOSS.key());
    }

    /** The guesses of a scene as curves, in the hues of their runs; none in other tabs, or of runs that are hidden. */
    public static List<Curve> of(Scene scene, String tab) {
        return scene.look().prediction().filter(prediction -> isOf(tab)).stream()
                .flatMap(prediction -> prediction.guesses().stream())
                .filter(guess -> scene.experiment().runs().get(guess.run()).visible())
                .filter(Guess.Course.class::isInstance)
                .map(Guess.Course.class::cast)
                .map(course -> curve(course, scene))
                .toList();
    }

    private static Curve curve(Guess.Course course, Scene scene) {
        int last = Math.min(course.last(), scene.experiment().steps());
        double[] values = new double[Math.max(0, last + 1)];
        Arrays.setAll(values, course::at);
        int hue = scene.experiment().runs().get(course.run()).hue();
        return new Curve(course.name(), course.name(), course.run(), hue, Curve.Line.GUESS, 0, false, false, values);
    }

    /** The axis of values while the true course is hidden: it tells nothing of what comes. Empty if all is shown, or of another tab. */
    public static Optional<ValueAxis> axis(Scene scene, String tab, List<Curve> curves) {
        boolean isHidden =
                scene.look().prediction().filter(guessed -> !guessed.revealed()).isPresent();
        double[] known = curves.stream()
                .filter(curve -> curve.line() != Curve.Line.GUESS)
                .flatMapToDouble(curve -> Arrays.stream(curve.values()))
                .filter(Double::isFinite)
                .toArray();
        if (!isHidden || !isOf(tab) || known.length == 0) {
            return Optional.empty();
        }
        double least = ValueAxis.reachable(Arrays.stream(known).min().orElseThrow());
        double greatest = ValueAxis.reachable(Arrays.stream(known).max().orElseThrow());
        if (least > 0 && least * DOWN > Double.MIN_NORMAL) {
            return Optional.of(ValueAxis.log(least * DOWN, greatest * UP));
        }
        double room = ABOUT * Math.max(1, Math.max(Math.abs(least), Math.abs(greatest)));
        return Optional.of(ValueAxis.linear(least - room, greatest + room));
    }
}
