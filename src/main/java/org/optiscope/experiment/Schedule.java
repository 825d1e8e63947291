package org.optiscope.experiment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * How the learning rate of a run changes with the steps: update t uses α times {@link #factor}(t).
 *
 * <p>The first W updates warm up: update t has the factor t/W, so the first 1/W and the Wth 1. Then n = t − W − 1 updates of
 * the schedule itself are over, 0, 1, …, and its factor begins at 1. These are PyTorch's schedulers, stepped once after
 * every update; the warm-up is {@code LinearLR(start_factor=1/W, total_iters=W-1)} up to the milestone W of a
 * {@code SequentialLR}. The same bits on every machine, as everything is computed with {@link StrictMath}.
 */
public sealed interface Schedule {
    Schedule NONE = new Constant(0);

    /** One of each type, with the settings it has unless others are given; the first is none at all. */
    List<Schedule> USUAL =
            List.of(NONE, new Step(0, 50, 0.1), new Exponential(0, 0.99), new Cosine(0, 0, 0), new Linear(0, 0, 0));

    /** As a period: all updates of the run after the warm-up. */
    int WHOLE_RUN = 0;

    /** The longest warm-up or period; longer than any run. */
    int MAX_STEPS = 1_000_000;

    /** W, how many updates warm up; 0 for none. */
    int warmup();

    /**
     * The factor without the warm-up.
     *
     * @param n how many updates it has already seen, 0, 1, …
     * @param length how many updates the run has for it, at least 1
     */
    double after(int n, int length);

    /** Its name in files. */
    String type();

    /**
     * What α is multiplied by.
     *
     * @param t the number of the update, 1, 2, …
     * @param steps how many updates the run has
     */
    default double factor(int t, int steps) {
        return t <= warmup() ? (double) t / warmup() : after(t - warmup() - 1, Math.max(1, steps - warmup()));
    }

    /** The optimizer as update t of a run uses it. */
    default Optimizer at(Optimizer optimizer, int t, int steps) {
        return isNone() ? optimizer : optimizer.atRate(optimizer.learningRate() * factor(t, steps));
    }

    /** Whether the rate never changes. */
    default boolean isNone() {
        return this instanceof Constant constant && constant.warmup == 0;
    }

    /** The settings by key, Integer or Double, in declaration order. */
    default Map<String, Number> settings() {
        Map<String, Number> settings = new LinkedHashMap<>();
        for (RecordComponent component : getClass().getRecordComponents()) {
            try {
                settings.put(
                        component.getName(), (Number) component.getAccessor().invoke(this));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return settings;
    }

    /**
     * The same schedule with one setting changed.
     *
     * @throws Refusal if a number of steps is not whole, or the value is out of its range
     */
    default Schedule with(String key, double value) {
        Map<String, Number> settings = settings();
        boolean whole = settings.get(key) instanceof Integer;
        if (whole && (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE)) {
            throw new Refusal(Texts.get("experiment.whole-steps", key, value));
        }
        settings.put(key, whole ? (Number) (int) value : (Number) value);
        try {
            return (Schedule) getClass()
                    .getDeclaredConstructors()[0]
                    .newInstance(settings.values().toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Always α. */
    record Constant(int warmup) implements Schedule {
        public Constant {
            checkSteps("warmup", warmup, 0);
        }

        @Override
        public double after(int n, int length) {
            return 1;
        }

        @Override
        public String type() {
            return "constant";
        }
    }

    /**
     * Falls by a factor from time to time: factor^⌊n / every⌋ (StepLR).
     *
     * @param every after how many updates it falls, at least 1
     * @param factor what it is multiplied by, greater than 0
     */
    record Step(int warmup, int every, double factor) implements Schedule {
        public Step {
            checkSteps("warmup", warmup, 0);
            checkSteps("every", every, 1);
            checkFactor(factor);
        }

        @Override
        public double after(int n, int length) {
            return StrictMath.pow(factor, n / every);
        }

        @Override
        public String type() {
            return "step";
        }
    }

    /**
     * Falls in every step: factorⁿ (ExponentialLR).
     *
     * @param factor what each update multiplies it by, greater than 0
     */
    record Exponential(int warmup, double factor) implements Schedule {
        public Exponential {
            checkSteps("warmup", warmup, 0);
            checkFactor(factor);
        }

        @Override
        public double after(int n, int length) {
            return StrictMath.pow(factor, n);
        }

        @Override
        public String type() {
            return "exponential";
        }
    }

    /**
     * Falls along half a cosine: floor + (1 − floor) (1 + cos(π n / period)) / 2 (CosineAnnealingLR, whose eta_min is floor·α),
     * and stays at the floor after the period. Loshchilov, Hutter, ICLR 2017, eq. 5, without restarts.
     *
     * @param period after how many updates it arrives, or {@link #WHOLE_RUN}
     * @param floor where, as a share of α, 0…1
     */
    record Cosine(int warmup, int period, double floor) implements Schedule {
        public Cosine {
            checkSteps("warmup", warmup, 0);
            checkSteps("period", period, WHOLE_RUN);
            checkShare("floor", floor);
        }

        @Override
        public double after(int n, int length) {
            int whole = period == WHOLE_RUN ? length : period;
            return n >= whole ? floor : floor + (1 - floor) * (1 + StrictMath.cos(Math.PI * n / whole)) / 2;
        }

        @Override
        public String type() {
            return "cosine";
        }
    }

    /**
     * Falls in equal steps: 1 + (floor − 1) n / period (LinearLR with start_factor 1 and end_factor floor), and stays at the
     * floor after the period.
     *
     * @param period after how many updates it arrives, or {@link #WHOLE_RUN}
     * @param floor where, as a share of α, 0…1
     */
    record Linear(int warmup, int period, double floor) implements Schedule {
        public Linear {
            checkSteps("warmup", warmup, 0);
            checkSteps("period", period, WHOLE_RUN);
            checkShare("floor", floor);
        }

        @Override
        public double after(int n, int length) {
            int whole = period == WHOLE_RUN ? length : period;
            return n >= whole ? floor : 1 + (floor - 1) * n / whole;
        }

        @Override
        public String type() {
            return "linear";
        }
    }

    private static void checkSteps(String name, int value, int least) {
        if (value < least || value > MAX_STEPS) {
            throw new Refusal(Texts.get("experiment.range", name, value, least, MAX_STEPS));
        }
    }

    private static void checkFactor(double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new Refusal(Texts.get("experiment.factor", value));
        }
    }

    private static void checkShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new Refusal(Texts.get("experiment.share", name, value));
        }
    }
}
