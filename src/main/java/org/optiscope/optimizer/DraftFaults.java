package org.optiscope.optimizer;

import java.util.Optional;
import java.util.Set;
import org.optiscope.formula.Expression;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.optimizer.RuleDraft.Setting;

/** What is wrong with a name or a hyperparameter of a draft, in a sentence. */
final class DraftFaults {
    private DraftFaults() {}

    /** @param taken the names that stand for something already */
    static Optional<String> ofName(String name, Set<String> taken) {
        if (name.isBlank()) {
            return Optional.of("a name is missing; letters, digits and underscores make one, such as beta1");
        } else if (taken.contains(name)) {
            return Optional.of("the name " + name + " stands for something else already; choose another");
        } else if (name.equals(Rule.UPDATE)) {
            return Optional.of("the name " + name + " belongs to the update; choose another");
        }
        return Optional.ofNullable(RuleCheck.fault(() -> Expression.parse("0", Set.of(name), Set.of())));
    }

    /** @param previous how the value of a line one update before is written */
    static Optional<String> ofPrevious(String previous, Set<String> taken) {
        return taken.contains(previous)
                ? Optional.of("the name " + previous
                        + " stands for something else already, and would be this line's value one update before; "
                        + "choose another")
                : Optional.empty();
    }

    static Optional<String> of(Setting setting) {
        if (RuleFile.OF_A_RUN.contains(setting.key())) {
            return Optional.of("a run has a " + setting.key() + " already; choose another name");
        } else if (!setting.isSwitch()) {
            if (!Decimal.isNumber(setting.value())) {
                return Optional.of("the default of " + setting.key() + " is \""
                        + setting.value().strip() + "\"; it must be a number such as 0.9");
            } else if (isNoInterval(setting.allowed())) {
                return Optional.of("\"" + setting.allowed().strip()
                        + "\" is no range; write what is allowed as [0, 1), or (0, ∞)");
            } else if (isNoInterval(setting.slider())) {
                return Optional.of("\"" + setting.slider().strip()
                        + "\" is no range; write from where to where the slider goes, as [0, 0.9999]");
            }
        }
        try {
            Hyperparameter read = HyperparameterFile.read(
                    Json.parse(JsonWriter.text(DraftFile.members(setting), JsonLayout.FILE), "a hyperparameter"));
            return read instanceof Hyperparameter.Real real ? ofRange(real, setting) : Optional.empty();
        } catch (JsonException e) {
            return Optional.of(e.sentence().replaceFirst("^default: ", "the default: "));
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
                return Optional.of("the slider of " + setting.key() + " reaches " + Decimal.text(end)
                        + ", but allowed is " + real.allowed());
            }
        }
        boolean isRate = setting.isLearningRate();
        return isRate && (real.min() > 0 || real.max() < Double.POSITIVE_INFINITY)
                ? Optional.of("every learning rate above 0 must be allowed, since many are tried; write (0, ∞)")
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
                        .map(fault -> "where it starts: " + fault);
    }

    /** A condition on the settings. */
    static Optional<String> ofCondition(String when, Set<String> numbers, Set<String> flags) {
        return when.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(RuleCheck.fault(() -> Expression.parseCondition(when, numbers, flags)))
                        .map(fault -> "when it is there: " + fault);
    }
}
