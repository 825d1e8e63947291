package org.optiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoakTest extends WindowJourney {
    private static final long SEED = 20_260_711;
    private static final Duration LENGTH = Duration.ofMinutes(2);

    @Test
    void two_minutes_of_pressing_everything_leave_no_exception_no_memory_and_no_thread() {
        Soak.Report report = Soak.run(window, LENGTH, SEED, 0);

        System.out.println(report);
        assertThat(report.failures()).isEmpty();
        assertThat(report.actions()).isGreaterThan(200);
    }
}
