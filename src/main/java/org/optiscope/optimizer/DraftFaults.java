package org.optiscope.optimizer;

import java.util.Optional;
import java.util.Set;
import org.optiscope.formula.Expression;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.optimizer.RuleDraft.Setting;
import org.optiscope.text.Texts;

/** What is wrong with a name or a hyperparameter of a draft, in a sentence. */
final class DraftFaults {
    private DraftFaults() {}

    /** @param taken the names that stand for something already */
    static Optional<String> ofName(String name, Set<String> taken) {
        if (name.isBlank()) {
            return Optional.of(Texts.get("optimizer.no-name"));
        } else if (taken.contains(name)) {
            return Optional.of(Texts.get("optimizer.name-taken", name));
        } else if (name.equals(Rule.UPDATE)) {
            return Optional.of(Texts.get("optimizer.name-of-update", name));
        }
        return Optional.ofNullable(RuleCheck.fault(() -> Expression.parse("0", Set.of(name), Set.of())));
    }

    /** @param previous how the value of a line one update before is written */
    static Optional<String> ofPrevious(String previous, Set<String> taken) {
        return taken.contains(previous)
                ? Optional.of(Texts.get("optimizer.previous-taken", previous))
                : Optional.empty();
    }

    static Optional<String> of(Setting setting) {
        if (RuleFile.OF_A_RUN.contains(setting.key())) {
            return Optional.of(Texts.get("optimizer.name-of-run", setting.key()));
        } else if (!setting.isSwitch()) {
            if (!Decimal.isNumber(setting.value())) {
                return Optional.of(Texts.get(
                        "optimizer.default", setting.key(), setting.value().strip()));
            } else if (isNoInterval(setting.allowed())) {
                return Optional.of(Texts.get(
                        "optimizer.allowed-no-range", setting.allowed().strip()));
            } else if (isNoInterval(setting.slider())) {
                return Optional.of(
                        Texts.get("optimizer.slider-no-range", setting.slider().strip()));
            }
        }
        try {
            Hyperparameter read = HyperparameterFile.read(Json.parse(
                    JsonWriter.text(DraftFile.members(setting), JsonLayout.FILE),
                    Texts.later("optimizer.a-hyperparameter")));
            return read instanceof Hyperparameter.Real real ? ofRange(real, setting) : Optional.empty();
        } catch (JsonException e) {
            return Optional.of(e.sentence().replaceFirst("^default: ", Texts.get("optimizer.the-default") + ": "));
        }
    }

    private static boolean isNoInterval(String text) {
        return !text.isBlank() && Interval.parse(text) == null;
    }

    /** A slider must not reach what is refused, and every rate that is tried must be allowed. */
    private static Optional<String> ofRange(Hyperparameter.Real real, Setting setting) {
        for (double end : new double[] {real.sliderFrom(), real.sliderTo()}) {
            boolean isZero = end == real.sliderFrom() && real.zeroAtLeft();
            if (!isZero && !allows(real, end)) {
                return Optional.of(
                        Texts.get("optimizer.slider-too-far", setting.key(), Decimal.text(end), real.allowed()));
            }
        }
        boolean isRate = setting.isLearningRate();
        return isRate && (real.min() > 0 || real.max() < Double.POSITIVE_INFINITY)
                ? Optional.of(Texts.get("optimizer.all-rates"))
                : Optional.empty();
    }

    private static boolean allows(Hyperparameter.Real real, double value) {
        return (real.minExcluded() ? value > real.min() : value >= real.min()) && value < real.max();
    }

    /** A start, which is a number or a formula in the hyperparameters. */
    static Optional<String> ofStart(String start, Set<String> numbers, Set<String> flags) {
        return start.isBlank() || Decimal.isNumber(start)
                ? Optional.empty()
                : Optional.ofNullable(RuleCheck.fault(() -> Expression.parse(start, numbers, flags)))
                        .map(fault -> Texts.get("optimizer.where-it-starts", fault));
    }

    /** A condition on the settings. */
    static Optional<String> ofCondition(String when, Set<String> numbers, Set<String> flags) {
        return when.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(RuleCheck.fault(() -> Expression.parseCondition(when, numbers, flags)))
                        .map(fault -> Texts.get("optimizer.when-it-is-there", fault));
    }
}
