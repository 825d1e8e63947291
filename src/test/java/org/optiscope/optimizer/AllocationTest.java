package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records that the rules return are never made: the compiler sees that they do not leave the loop. */
class AllocationTest {
    private static final int COORDINATES = 64;
    private static final int STEPS_A_ROUND = 2_000;

    /** Compiled code allocates nothing; the rounds before the compiler is done do, so the best round counts. */
    private static final int ROUNDS = 3_000;

    /** What reading the counter itself costs; one record a coordinate would be 64 · 2,000 · 24 bytes, 3 MB. */
    private static final long SLACK_BYTES = 4_096;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Optimizer> settings() {
        return OptimizerCatalog.all().stream().flatMap(kind -> {
            Optimizer all = kind.withDefaults();
            for (Hyperparameter hyperparameter : kind.hyperparameters()) {
                if (hyperparameter instanceof Hyperparameter.Flag) {
                    all = all.with(hyperparameter.key(), true);
                }
            }
            all = all.values().containsKey("momentum") ? all.with("momentum", 0.9) : all;
            return Stream.of(kind.withDefaults(), all);
        });
    }

    @ParameterizedTest
    @MethodSource("settings")
    void stepping_allocates_nothing(Optimizer optimizer) {
        Coordinates c = new Coordinates(optimizer, COORDINATES);
        Random random = new Random(1);
        for (int i = 0; i < COORDINATES; i++) {
            c.gradient()[i] = random.nextGaussian();
        }
        long least = Long.MAX_VALUE;
        int t = 1;
        for (int round = 0; round < ROUNDS && least > SLACK_BYTES; round++) {
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int step = 0; step < STEPS_A_ROUND; step++) {
                optimizer.stepAll(t++, c);
            }
            least = Math.min(
                    least,
                    THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        assertThat(least).isLessThanOrEqualTo(SLACK_BYTES);
    }
}
