package org.optiscope.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How long one change took to be seen.
 *
 * @param eventMillis the change itself: all that listens to it
 * @param waitMillis until JavaFX began its next frame
 * @param paintMillis that frame, until it was painted
 * @param restMillis from then on until the frame after it was painted, with what follows behind: curves and numbers
 */
record Response(double eventMillis, double waitMillis, double paintMillis, double restMillis) {
    double totalMillis() {
        return eventMillis + waitMillis + paintMillis;
    }

    double workMillis() {
        return eventMillis + paintMillis;
    }

    double toAllMillis() {
        return totalMillis() + restMillis;
    }

    static String summary(List<Response> responses) {
        return String.format(
                Locale.ROOT,
                "\"eventMedianMillis\": %.2f, \"workMedianMillis\": %.2f, \"workP99Millis\": %.2f, "
                        + "\"toPaintedMedianMillis\": %.2f, \"toPaintedP99Millis\": %.2f, \"toAllPaintedMedianMillis\": %.2f",
                quantile(responses, Response::eventMillis, 0.5),
                quantile(responses, Response::workMillis, 0.5),
                quantile(responses, Response::workMillis, 0.99),
                quantile(responses, Response::totalMillis, 0.5),
                quantile(responses, Response::totalMillis, 0.99),
                quantile(responses, Response::toAllMillis, 0.5));
    }

    private static double quantile(List<Response> responses, ToDoubleFunction<Response> part, double q) {
        return FrameTimes.quantile(responses.stream().mapToDouble(part).sorted().toArray(), q);
    }
}
