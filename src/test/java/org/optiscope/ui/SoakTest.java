package org.optiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No journey of TestFX, which remembers every event with the nodes that it was for. */
class SoakTest {
    private static final long SEED = 20_260_711;
    private static final Duration LENGTH = Duration.ofMinutes(2);

    private MainWindow window;

    @BeforeEach
    void open() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            // Another test has started it.
        }
        Platform.setImplicitExit(false);
        window = Soak.onFx(() -> {
            Session session = new Session(OpeningScene.create());
            Themes.follow(session.display());
            MainWindow made = new MainWindow(session);
            Stage stage = new Stage();
            stage.setScene(new Scene(made, 1366, 768));
            stage.show();
            made.refreshNow();
            Player.attach(session);
            return made;
        });
    }

    @AfterEach
    void close() {
        Soak.onFx(() -> {
            window.session().playback().playingProperty().set(false);
            window.getScene().getWindow().hide();
            return null;
        });
    }

    @Test
    void two_minutes_of_pressing_everything_leave_no_exception_no_memory_and_no_thread() {
        Soak.Report report = Soak.run(window, LENGTH, SEED, false);

        System.out.println(report);
        assertThat(report.failures()).isEmpty();
        assertThat(report.actions()).isGreaterThan(200);
    }
}
