package org.optiscope.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.optiscope.experiment.Experiment;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the opening scene, paused at the start, and what a user does with it; journeys extend this. */
abstract class WindowJourney extends ApplicationTest {
    protected static final int PATIENCE_SECONDS = 20;

    protected Session session;
    protected MainWindow window;

    protected Experiment opening() {
        return OpeningScene.create();
    }

    @Override
    public void start(Stage stage) {
        session = new Session(opening());
        Themes.follow(session);
        window = new MainWindow(session);
        stage.setScene(new Scene(window, 1366, 768));
        stage.show();
        window.focusPlot();
        Player.attach(session);
    }

    @Override
    public void stop() {
        session.playingProperty().set(false);
    }

    protected <T extends Node> T node(String id, Class<T> type) {
        return lookup("#" + id).queryAs(type);
    }

    protected String text(String id) {
        return node(id, Label.class).getText();
    }

    protected Slider slider(String id) {
        return node(id, Slider.class);
    }

    protected void press(String id) {
        clickOn("#" + id);
        settle();
    }

    /** Types into a field in place of what it holds, and takes it with Enter. */
    protected void type(String id, String text) {
        clickOn("#" + id);
        interact(() -> node(id, TextField.class).selectAll());
        write(text).type(KeyCode.ENTER);
        settle();
    }

    /** Clicks on the plot, at shares 0…1 of its width and height. */
    protected void clickPlot(double across, double down) {
        clickOn(onPlot(across, down));
        settle();
    }

    protected Point2D onPlot(double across, double down) {
        return on(Ids.PLOT, across, down);
    }

    /** A whole pixel of a node, at shares 0…1 of its width and height: the mouse knows no others. */
    protected Point2D on(String id, double across, double down) {
        Node node = node(id, Node.class);
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(
                Math.rint(bounds.getMinX() + across * bounds.getWidth()),
                Math.rint(bounds.getMinY() + down * bounds.getHeight()));
    }

    /** Moves a slider's thumb to a position 0…1 by dragging it. */
    protected void dragSlider(String id, double to) {
        Slider slider = slider(id);
        Node thumb = slider.lookup(".thumb");
        Node track = slider.lookup(".track");
        Bounds room = track.localToScreen(track.getBoundsInLocal());
        Bounds at = thumb.localToScreen(thumb.getBoundsInLocal());
        double x = at.getWidth() / 2 + room.getMinX() + to * (room.getWidth() - at.getWidth());
        drag(thumb).dropTo(x, at.getCenterY());
        settle();
    }

    /** Waits until what was done has been laid out and drawn. */
    protected void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable counting = drawn::countDown;
        interact(() -> {
            window.getScene().addPostLayoutPulseListener(counting);
            Platform.requestNextPulse();
        });
        try {
            if (!drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing was drawn");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        interact(() -> window.getScene().removePostLayoutPulseListener(counting));
    }
}
