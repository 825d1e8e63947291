package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.optiscope.formula.Kernel;
import org.optiscope.formula.RuleKernel;
import org.optiscope.text.Refusal;

/** A rule with its switches set: what is shown of it, and its code, made when first asked for. */
final class RuleForm {
    private final OptimizerKind kind;
    private final List<Boolean> outcomes;
    private final Set<String> active;
    private final List<Quantity> quantities;
    private final List<Quantity> carried;
    private final String title;
    private volatile RuleKernel kernel;
    /** With each surface that was asked for and still is there. */
    private final Map<Kernel, Optional<FusedRule>> fused = new WeakHashMap<>();

    RuleForm(OptimizerKind kind, List<Boolean> outcomes) {
        this.kind = kind;
        this.outcomes = outcomes;
        active = new RuleUse(kind).active(outcomes);
        List<Quantity> all = new ArrayList<>();
        for (Rule.Declared line : kind.rule().quantities()) {
            all.add(quantity(line, all.size()));
        }
        quantities = List.copyOf(all);
        carried = quantities.stream()
                .filter(quantity -> kind.program().isMemory(quantity.key()))
                .toList();
        title = kind.rule().title().text(kind.switches(), outcomes);
    }

    private Quantity quantity(Rule.Declared line, int index) {
        return new Quantity(
                line.key(),
                line.symbol().text(kind.switches(), outcomes),
                line.meaning(),
                kind.switches().fold(line.formula(), outcomes),
                role(line),
                active.contains(line.key()),
                step -> step.line(index));
    }

    private Quantity.Role role(Rule.Declared line) {
        if (line.key().equals(Rule.UPDATE)) {
            return Quantity.Role.UPDATE;
        } else if (kind.program().isMemory(line.key())) {
            return line.place() == Rule.Place.FILES ? Quantity.Role.CARRIED : Quantity.Role.REMEMBERED;
        } else if (line.place() == Rule.Place.TOLD) {
            return Quantity.Role.TOLD;
        } else if (kind.program().isShared(line.key())) {
            return Quantity.Role.SHARED;
        }
        return line.place() == Rule.Place.FILES ? Quantity.Role.COMPUTED : Quantity.Role.SHOWN;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    List<Quantity> carried() {
        return carried;
    }

    String title() {
        return title;
    }

    /** Whether an active line asks for the number of the update. */
    boolean asksForStep() {
        return quantities.stream()
                .filter(Quantity::active)
                .anyMatch(quantity -> quantity.formula().variables().contains("t"));
    }

    /** The stages of an update with these settings; none if the file tells none. */
    List<Stage> stages(Optimizer optimizer) {
        List<Stage> stages = new ArrayList<>();
        for (Rule.Told told : kind.rule().stages()) {
            if (told.when() == null || kind.switches().holds(told.when(), outcomes)) {
                stages.add(stage(told, optimizer));
            }
        }
        if (stages.isEmpty()) {
            return stages;
        }
        if (stages.stream().noneMatch(stage -> stage.title().equals(StageFile.GRADIENT))) {
            stages.add(0, Stage.gradient());
        }
        stages.add(0, Stage.here());
        return List.copyOf(stages);
    }

    private Stage stage(Rule.Told told, Optimizer optimizer) {
        if (told.means().isEmpty()) {
            String later = told.sentence().text(kind.switches(), outcomes);
            return told.stage().saying(told.first() == null ? later : told.first(), later);
        }
        List<Bias> means = new ArrayList<>();
        List<String> corrections = new ArrayList<>();
        told.means().forEach((mean, decay) -> {
            means.add(new Bias(
                    optimizer.quantity(mean).symbol(), optimizer.numbers().get(decay)));
            corrections.add("1−" + kind.hyperparameter(decay).symbol() + "ᵗ");
        });
        return told.stage().correcting(means, Bias.and(corrections));
    }

    RuleKernel kernel() {
        RuleKernel compiled = kernel;
        if (compiled == null) {
            synchronized (this) {
                compiled = kernel;
                if (compiled == null) {
                    compiled = compile();
                    kernel = compiled;
                }
            }
        }
        return compiled;
    }

    /** Null if rule and surface are surely quicker each by itself. */
    FusedRule on(Kernel surface) {
        synchronized (fused) {
            return fused.computeIfAbsent(
                            surface,
                            asked -> Optional.ofNullable(kind.program().compile(asked, active, outcomes))
                                    .map(FusedRule::new))
                    .orElse(null);
        }
    }

    private RuleKernel compile() {
        try {
            return kind.program().compile(active, outcomes);
        } catch (Refusal e) {
            throw new Refusal(kind.name() + ": " + e.getMessage(), e);
        }
    }
}
