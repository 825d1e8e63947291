package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.text.Refusal;

/** The names that files and tables rely on; they may grow in number, but none may change. */
class OptimizerCatalogTest {
    /** Hyperparameters and recorded quantities by id. */
    private record Contract(String keys, String columns) {}

    private static final Map<String, Contract> CONTRACTS = Map.ofEntries(
            Map.entry("sgd", new Contract("learningRate momentum dampening nesterov weightDecay", "velocity")),
            Map.entry(
                    "adagrad",
                    new Contract("learningRate learningRateDecay initialAccumulator epsilon weightDecay", "sum")),
            Map.entry(
                    "adadelta", new Contract("learningRate rho epsilon weightDecay", "squareAverage accumulatedDelta")),
            Map.entry(
                    "rmsprop",
                    new Contract(
                            "learningRate decay epsilon momentum centered weightDecay",
                            "squareAverage gradientAverage velocity")),
            Map.entry(
                    "adam",
                    new Contract(
                            "learningRate beta1 beta2 epsilon biasCorrection amsgrad weightDecay",
                            "m v mHat vHat vMax")),
            Map.entry(
                    "adamw",
                    new Contract(
                            "learningRate beta1 beta2 epsilon biasCorrection amsgrad weightDecay",
                            "m v mHat vHat vMax")),
            Map.entry("adamax", new Contract("learningRate beta1 beta2 epsilon weightDecay", "m u mHat")),
            Map.entry(
                    "nadam",
                    new Contract("learningRate beta1 beta2 epsilon momentumDecay weightDecay", "m v mHat vHat")),
            Map.entry("radam", new Contract("learningRate beta1 beta2 epsilon weightDecay", "m v mHat vHat")),
            Map.entry("rprop", new Contract("learningRate etaMinus etaPlus stepMin stepMax", "stepSize")));

    static List<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    @Test
    void ids_are_unique_and_found() {
        List<String> ids = kinds().stream().map(OptimizerKind::id).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("sgd", "adagrad", "rmsprop", "adam");
        assertThat(ids).containsAll(CONTRACTS.keySet());
        assertThat(kinds()).allMatch(kind -> OptimizerCatalog.byId(kind.id()) == kind);
        assertThat(kinds()).allMatch(kind -> kind.withDefaults().kind() == kind);
    }

    @Test
    void an_unknown_id_is_refused_with_those_there_are() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OptimizerCatalog.byId("adm"))
                .withMessageContaining("\"adm\"")
                .withMessageContaining("sgd, qhm, adagrad");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keys_and_columns_are_those_that_files_rely_on(OptimizerKind kind) {
        Contract contract = CONTRACTS.get(kind.id());
        if (contract != null) {
            assertThat(kind.hyperparameters().stream().map(Hyperparameter::key))
                    .containsExactly(contract.keys.split(" "));
            assertThat(kind.withDefaults().quantities().stream()
                            .filter(Quantity::recorded)
                            .map(Quantity::key))
                    .containsExactly(contract.columns.split(" "));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void values_are_the_hyperparameters_in_their_order(OptimizerKind kind) {
        assertThat(kind.withDefaults().values().keySet())
                .containsExactlyElementsOf(
                        kind.hyperparameters().stream().map(Hyperparameter::key).toList());
    }

    @Test
    void defaults_are_those_of_pytorch() {
        assertThat(OptimizerCatalog.byId("sgd").withDefaults()).isEqualTo(Optimizers.of("sgd", 1e-3, 0, 0, false, 0));
        assertThat(OptimizerCatalog.byId("adagrad").withDefaults())
                .isEqualTo(Optimizers.of("adagrad", 1e-2, 0, 0, 1e-10, 0));
        assertThat(OptimizerCatalog.byId("rmsprop").withDefaults())
                .isEqualTo(Optimizers.of("rmsprop", 1e-2, 0.99, 1e-8, 0, false, 0));
        assertThat(OptimizerCatalog.byId("adam").withDefaults())
                .isEqualTo(Optimizers.of("adam", 1e-3, 0.9, 0.999, 1e-8, true, false, 0));
    }
}
