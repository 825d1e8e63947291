package org.optiscope.optimizer;

import java.util.List;
import java.util.stream.Collectors;

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

    private OptimizerCatalog() {}

    public static List<OptimizerKind> all() {
        return ALL;
    }

    /**
     * The optimizer of that id.
     *
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static OptimizerKind byId(String id) {
        for (OptimizerKind kind : ALL) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("there is no optimizer \"" + id + "\"; there are "
                + ALL.stream().map(OptimizerKind::id).collect(Collectors.joining(", ")));
    }
}
