package org.optiscope.export;

import org.optiscope.experiment.Schedule;

/** A schedule as a function of Python: what the learning rate is multiplied by in update t, 1, 2, …. */
final class TorchSchedule {
    private TorchSchedule() {}

    /** @param steps how many updates the run has */
    static String function(String name, Schedule schedule, int steps) {
        StringBuilder text = new StringBuilder("def " + name + "(t):  # what α is multiplied by in update t\n");
        int warmup = schedule.warmup();
        if (warmup > 0) {
            text.append("    if t <= ")
                    .append(warmup)
                    .append(":\n        return t/")
                    .append(warmup)
                    .append('\n');
        }
        text.append("    n = t - ").append(warmup + 1).append('\n');
        return text.append("    return ")
                .append(after(schedule, Math.max(1, steps - warmup)))
                .append('\n')
                .toString();
    }

    private static String after(Schedule schedule, int length) {
        if (schedule instanceof Schedule.Step s) {
            return PythonNames.number(s.factor()) + "**(n//" + s.every() + ")";
        } else if (schedule instanceof Schedule.Exponential s) {
            return PythonNames.number(s.factor()) + "**n";
        } else if (schedule instanceof Schedule.Cosine s) {
            int period = period(s.period(), length);
            String floor = PythonNames.number(s.floor());
            return floor + " if n >= " + period + " else " + floor + " + (1 - " + floor + ")*(1 + math.cos(math.pi*n/"
                    + period + "))/2";
        } else if (schedule instanceof Schedule.Linear s) {
            int period = period(s.period(), length);
            String floor = PythonNames.number(s.floor());
            return floor + " if n >= " + period + " else 1 + (" + floor + " - 1)*n/" + period;
        }
        return "1.0";
    }

    private static int period(int given, int length) {
        return given == Schedule.WHOLE_RUN ? length : given;
    }
}
