package org.optiscope.ui.window;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.optiscope.experiment.Experiment;
import org.optiscope.scene.OpeningScene;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.session.Session;
import org.testfx.api.FxRobotInterface;
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
        Themes.follow(session.display());
        window = new MainWindow(session);
        window.fill();
        stage.setScene(new Scene(window, 1366, 768));
        stage.sizeToScene();
        stage.show();
        window.refreshNow();
        window.focusPlot();
        Player.attach(session);
    }

    @Override
    public void stop() {
        session.playback().playingProperty().set(false);
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
        Bounds bounds = screenBounds(node(id, Node.class));
        return new Point2D(
                Math.rint(bounds.getMinX() + across * bounds.getWidth()),
                Math.rint(bounds.getMinY() + down * bounds.getHeight()));
    }

    /**
     * Where a node is on the screen, worked out on the application thread: elsewhere, laying out a text that is just being
     * laid out there brings down the whole virtual machine, since the text engine is not made for two threads.
     */
    protected Bounds screenBounds(Node node) {
        AtomicReference<Bounds> bounds = new AtomicReference<>();
        interact(() -> bounds.set(node.localToScreen(node.getLayoutBounds())));
        return bounds.get();
    }

    private Point2D centre(String query) {
        Bounds bounds = screenBounds(lookup(query).match(Node::isVisible).query());
        return new Point2D(Math.rint(bounds.getCenterX()), Math.rint(bounds.getCenterY()));
    }

    @Override
    public FxRobotInterface clickOn(String query, MouseButton... buttons) {
        return clickOn(centre(query), buttons);
    }

    /** Double-clicks a node at a place on the screen, however slow the machine is: the clicks are counted here. */
    protected void doubleClick(Node node, Point2D place) {
        interact(() -> {
            Point2D at = node.localToScene(node.screenToLocal(place));
            for (int clicks = 1; clicks <= 2; clicks++) {
                for (EventType<MouseEvent> type :
                        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                    boolean down = type == MouseEvent.MOUSE_PRESSED;
                    node.fireEvent(new MouseEvent(
                            type,
                            at.getX(),
                            at.getY(),
                            place.getX(),
                            place.getY(),
                            MouseButton.PRIMARY,
                            clicks,
                            false,
                            false,
                            false,
                            false,
                            down,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
                }
            }
        });
        settle();
    }

    /** Whether there is such a node, and neither it nor what it stands in is hidden. */
    protected boolean isShown(String id) {
        return lookup("#" + id).tryQuery().filter(WindowJourney::isShown).isPresent();
    }

    protected static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    /** Turns the wheel at a place; the robot of the headless toolkit turns it the other way round than window systems do. */
    protected void wheelUp(Node node, Point2D place) {
        interact(() -> turnWheelUp(node, place));
        settle();
    }

    /** The same on the application thread, before what changed there is drawn. */
    protected static void turnWheelUp(Node node, Point2D place) {
        Point2D at = node.localToScene(node.screenToLocal(place));
        node.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                place.getX(),
                place.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    /** Moves a slider's thumb to a position 0…1 by dragging it. */
    protected void dragSlider(String id, double to) {
        Slider slider = slider(id);
        Bounds room = screenBounds(slider.lookup(".track"));
        Bounds at = screenBounds(slider.lookup(".thumb"));
        double x = at.getWidth() / 2 + room.getMinX() + to * (room.getWidth() - at.getWidth());
        drag(new Point2D(Math.rint(at.getCenterX()), Math.rint(at.getCenterY())))
                .dropTo(new Point2D(Math.rint(x), Math.rint(at.getCenterY())));
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
