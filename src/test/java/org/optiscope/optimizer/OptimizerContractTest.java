package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.text.Refusal;

/** What every optimizer of the catalogue promises, whatever its settings. */
class OptimizerContractTest {
    private static final int COORDINATES = 5;
    private static final int STEPS = 40;

    static List<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    static Stream<Optimizer> settings() {
        return kinds().stream().flatMap(kind -> RandomSettings.of(kind).stream());
    }

    @Provide
    Arbitrary<Optimizer> optimizers() {
        return Combinators.combine(Arbitraries.of(kinds()), Arbitraries.longs())
                .as((kind, seed) -> RandomSettings.one(kind, new Random(seed)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void batch_equals_scalar_bit_for_bit(Optimizer optimizer) {
        compareBatchWithScalar(optimizer, new Random(1));
    }

    @Property(seed = "1", tries = 500)
    void batch_equals_scalar_bit_for_bit_for_any_numbers(@ForAll("optimizers") Optimizer optimizer, @ForAll long seed) {
        compareBatchWithScalar(optimizer, new Random(seed));
    }

    private static void compareBatchWithScalar(Optimizer optimizer, Random random) {
        Coordinates c = new Coordinates(optimizer, COORDINATES);
        List<Quantity> carried = optimizer.carried();
        for (int i = 0; i < COORDINATES; i++) {
            c.theta()[i] = random.nextGaussian();
        }
        for (int t = 1; t <= STEPS; t++) {
            for (int i = 0; i < COORDINATES; i++) {
                c.gradient()[i] = gradient(random);
            }
            double[] gradientBefore = c.gradient().clone();
            double[] thetaBefore = c.theta().clone();
            double[] sharedBefore = c.shared().clone();
            double[][] memoryBefore = new double[COORDINATES][];
            for (int i = 0; i < COORDINATES; i++) {
                memoryBefore[i] = memory(c, carried, i);
            }
            optimizer.stepAll(t, c);
            assertThat(c.gradient()).containsExactly(gradientBefore);
            for (int i = 0; i < COORDINATES; i++) {
                Optimizer.Step step =
                        optimizer.explain(t, thetaBefore[i], gradientBefore[i], memoryBefore[i], sharedBefore);
                assertSameBits("theta", t, c.theta()[i], thetaBefore[i] + step.delta());
                for (int slot = 0; slot < carried.size(); slot++) {
                    if (carried.get(slot).active()) {
                        double explained = carried.get(slot).of().applyAsDouble(step);
                        assertSameBits(carried.get(slot).key(), t, c.memory(slot)[i], explained);
                    }
                }
            }
        }
    }

    static Stream<Optimizer> withoutEpsilon() {
        return kinds().stream()
                .filter(kind -> kind.hyperparameters().stream()
                        .anyMatch(parameter -> parameter.key().equals("epsilon")))
                .map(kind -> kind.withDefaults().with("epsilon", 0.0))
                .map(optimizer ->
                        optimizer.values().containsKey("weightDecay") ? optimizer.with("weightDecay", 0.0) : optimizer);
    }

    @ParameterizedTest
    @MethodSource("withoutEpsilon")
    void without_epsilon_a_coordinate_that_never_had_a_gradient_stays(Optimizer optimizer) {
        Coordinates c = new Coordinates(optimizer, 2);
        c.theta()[0] = 1;
        c.theta()[1] = 0.75;
        double[] staying = c.theta().clone();
        for (int t = 1; t <= STEPS; t++) {
            c.gradient()[0] = Math.cos(t);
            c.gradient()[1] = 0;
            optimizer.stepAll(t, c);
            assertThat(c.theta()[1]).isEqualTo(staying[1]);
            assertThat(c.theta()[0]).isFinite();
        }
    }

    /** Of very different sizes, now and then exactly 0. */
    private static double gradient(Random random) {
        return random.nextInt(8) == 0 ? 0 : random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
    }

    private static double[] memory(Coordinates c, List<Quantity> carried, int i) {
        double[] memory = new double[carried.size()];
        for (int slot = 0; slot < memory.length; slot++) {
            memory[slot] = carried.get(slot).active() ? c.memory(slot)[i] : 0;
        }
        return memory;
    }

    private static void assertSameBits(String what, int t, double batch, double scalar) {
        assertThat(Double.doubleToLongBits(batch))
                .as("%s at step %d: %s and %s", what, t, batch, scalar)
                .isEqualTo(Double.doubleToLongBits(scalar));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void the_same_steps_give_the_same_bits_whatever_the_number_of_coordinates(Optimizer optimizer) {
        Coordinates one = new Coordinates(optimizer, 1);
        Coordinates many = new Coordinates(optimizer, 1000);
        Random random = new Random(2);
        for (int t = 1; t <= STEPS; t++) {
            double g = gradient(random);
            one.gradient()[0] = g;
            many.gradient()[777] = g;
            optimizer.stepAll(t, one);
            optimizer.stepAll(t, many);
            assertSameBits("theta", t, many.theta()[777], one.theta()[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void zero_gradient_stays_finite_and_moves_nothing_without_weight_decay(Optimizer given) {
        // ε = 0 is allowed, but says 0/0 here, as in PyTorch
        boolean divides = given.values().containsKey("epsilon");
        Optimizer optimizer =
                divides && given.values().get("epsilon").equals(0.0) ? given.with("epsilon", 1e-12) : given;
        Coordinates c = new Coordinates(optimizer, 1);
        c.theta()[0] = 3;
        for (int t = 1; t <= STEPS; t++) {
            Optimizer.Step step = optimizer.explain(t, c.theta()[0], 0, memory(c, optimizer.carried(), 0), c.shared());
            for (Quantity quantity : optimizer.quantities()) {
                assertThat(quantity.of().applyAsDouble(step)).as(quantity.key()).isFinite();
            }
            optimizer.stepAll(t, c);
        }
        if (optimizer.values().getOrDefault("weightDecay", 0.0).equals(0.0)) {
            assertThat(c.theta()[0]).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void values_make_the_same_optimizer_again(Optimizer optimizer) {
        assertThat(optimizer.kind().create(optimizer.values())).isEqualTo(optimizer);
        optimizer
                .values()
                .forEach((key, value) -> assertThat(optimizer.with(key, value)).isEqualTo(optimizer));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_setting_can_be_changed_alone(OptimizerKind kind) {
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            Object other = hyperparameter instanceof Hyperparameter.Real real
                    ? (Object) real.sliderTo()
                    : (Object) !((Hyperparameter.Flag) hyperparameter).defaultValue();
            Optimizer changed = kind.withDefaults().with(hyperparameter.key(), other);
            assertThat(changed.values()).containsEntry(hyperparameter.key(), other);
            assertThat(changed.with(hyperparameter.key(), hyperparameter.defaultValue()))
                    .isEqualTo(kind.withDefaults());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void unknown_keys_and_wrong_types_are_refused_by_name(OptimizerKind kind) {
        Optimizer optimizer = kind.withDefaults();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> optimizer.with("speed", 1.0))
                .withMessageContaining("speed")
                .withMessageContaining("learningRate");
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            for (Object wrong : new Object[] {"0.1", 1, Double.NaN, Double.POSITIVE_INFINITY, -1.0}) {
                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(() -> optimizer.with(hyperparameter.key(), wrong))
                        .withMessageContaining(hyperparameter.key());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void quantities_are_the_same_whatever_the_settings_but_for_their_use(Optimizer optimizer) {
        List<String> keys = keys(optimizer);
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
        assertThat(keys).isEqualTo(keys(optimizer.kind().withDefaults()));
        assertThat(optimizer.quantities().stream().filter(q -> q.role() == Quantity.Role.UPDATE))
                .singleElement()
                .matches(Quantity::active)
                .extracting(Quantity::key)
                .isEqualTo("delta");
        assertThat(keys)
                .doesNotContainAnyElementsOf(optimizer.values().keySet())
                .doesNotContain("g", "t", "theta");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void the_stages_lead_from_the_point_to_the_update_through_quantities_in_use(Optimizer optimizer) {
        List<Stage> stages = optimizer.stages();
        assertThat(stages.get(0)).isEqualTo(Stage.here());
        assertThat(stages.get(stages.size() - 1).marks()).containsExactly(new Stage.Mark(Stage.Picture.STEP, "delta"));
        assertThat(stages)
                .extracting(Stage::title)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.split(" ").length <= 3);
        List<String> inUse = new ArrayList<>(List.of("g"));
        optimizer.quantities().stream().filter(Quantity::active).forEach(quantity -> inUse.add(quantity.key()));
        List<String> known = new ArrayList<>(keys(optimizer));
        known.add("g");
        for (Stage stage : stages) {
            for (int t : new int[] {1, 2, 10, 100_000}) {
                assertThat(stage.sentence().at(t)).endsWith(".");
            }
            assertThat(known).containsAll(stage.lit());
            assertThat(inUse)
                    .as(stage.title())
                    .containsAll(stage.marks().stream().map(Stage.Mark::drawn).toList());
        }
    }

    private static List<String> keys(Optimizer optimizer) {
        return optimizer.quantities().stream().map(Quantity::key).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_users_read_is_there(OptimizerKind kind) {
        assertThat(kind.summary()).endsWith(".").doesNotContain("\n");
        assertThat(kind.name()).isNotBlank();
        assertThat(kind.withDefaults().title()).isNotBlank();
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            assertThat(hyperparameter.symbol()).isNotBlank();
            assertThat(hyperparameter.meaning()).contains(":").endsWith(".");
        }
        for (Quantity quantity : kind.withDefaults().quantities()) {
            assertThat(quantity.symbol()).isNotBlank();
            assertThat(quantity.meaning()).isNotBlank();
        }
    }
}
