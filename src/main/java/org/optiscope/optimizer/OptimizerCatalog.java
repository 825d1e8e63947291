package org.optiscope.optimizer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.optiscope.text.Refusal;

/** All optimizers, by lineage, in the order in which they are taught. */
public final class OptimizerCatalog {
    private static final List<OptimizerKind> ALL = List.of(
            Sgd.KIND,
            Qhm.KIND,
            Adagrad.KIND,
            RmsProp.KIND,
            Adadelta.KIND,
            Rprop.KIND,
            Adam.KIND,
            AdamW.KIND,
            Adamax.KIND,
            NAdam.KIND,
            RAdam.KIND,
            QHAdam.KIND,
            AdaBelief.KIND,
            Lion.KIND);

    private static final Map<OptimizerKind, List<Variant>> NAMED = Map.of(
            Sgd.KIND,
            List.of(
                    new Variant(
                            "momentum", "Momentum", OptimizerKind.Lineage.MOMENTUM, Sgd.KIND, Map.of("momentum", 0.9)),
                    new Variant(
                            "nesterov",
                            "Nesterov",
                            OptimizerKind.Lineage.MOMENTUM,
                            Sgd.KIND,
                            Map.of("momentum", 0.9, "nesterov", true))),
            Adam.KIND,
            List.of(new Variant("amsgrad", "AMSGrad", OptimizerKind.Lineage.BOTH, Adam.KIND, Map.of("amsgrad", true))));

    private OptimizerCatalog() {}

    /** All optimizers with their defaults, each followed by those of its settings that have a name of their own. */
    public static List<Variant> variants() {
        return ALL.stream()
                .flatMap(kind ->
                        Stream.concat(Stream.of(Variant.of(kind)), NAMED.getOrDefault(kind, List.of()).stream()))
                .toList();
    }

    public static List<OptimizerKind> all() {
        return ALL;
    }

    /**
     * The optimizer of that id.
     *
     * @throws Refusal if there is none, naming those there are
     */
    public static OptimizerKind byId(String id) {
        for (OptimizerKind kind : ALL) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new Refusal("there is no optimizer \"" + id + "\"; there are "
                + ALL.stream().map(OptimizerKind::id).collect(Collectors.joining(", ")));
    }
}
