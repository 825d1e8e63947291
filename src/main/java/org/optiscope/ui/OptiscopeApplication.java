package org.optiscope.ui;

import java.io.InputStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.optiscope.experiment.Experiment;

/** The window of the program. */
public final class OptiscopeApplication extends Application {
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 600;
    private static Experiment opening;

    /** Opens the window on an experiment and returns when it is closed. */
    public static void open(Experiment experiment) {
        opening = experiment;
        Rendering.tune();
        launch(OptiscopeApplication.class);
    }

    @Override
    public void start(Stage stage) {
        FrameTimer.installOnGtk();
        TextLayouts.takeShared();
        Session session = new Session(opening);
        WindowMemory memory = WindowMemory.ofUser();
        memory.restore(stage, session.display());
        Themes.follow(session.display());
        MainWindow window = new MainWindow(session);
        // With a size the scene is not styled and laid out once more, only to find out how large it would like to be.
        stage.setScene(new Scene(window, stage.getWidth(), stage.getHeight()));
        stage.setTitle("Optiscope");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setFullScreenExitHint("");
        session.display()
                .presentingProperty()
                .addListener((observable, before, presenting) -> stage.setFullScreen(presenting));
        stage.fullScreenProperty().addListener((observable, before, full) -> {
            if (!full) {
                session.display().presentingProperty().set(false);
            }
        });
        stage.setOnHiding(event -> memory.remember(stage, session.display()));
        window.afterFirstFrames(() -> addIcons(stage));
        // Not before all is there: the first steps are the ones to watch.
        window.afterFirstFrames(() -> session.playback().playingProperty().set(true));
        stage.show();
        Player.attach(session);
    }

    private static void addIcons(Stage stage) {
        for (String icon : new String[] {"icon-32.png", "icon-64.png", "icon.png"}) {
            try (InputStream in = OptiscopeApplication.class.getResourceAsStream("/assets/" + icon)) {
                if (in != null) {
                    stage.getIcons().add(new Image(in));
                }
            } catch (java.io.IOException e) {
                // A window without its icon is still a window.
            }
        }
    }
}
