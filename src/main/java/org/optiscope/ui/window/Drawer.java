package org.optiscope.ui.window;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.optiscope.scene.WindowLook;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.DerivedFlag;

/**
 * A pane at a side of the window with a handle at its inner edge: a drag resizes it, a double click closes and opens
 * it. Unlike a split pane it keeps its size in px whatever happens to the window.
 */
final class Drawer extends Region {
    private static final double HANDLE_PX = 7;
    /** The room that is left to what lies beside the drawer. */
    private static final double OTHERS_PX = 260;

    private final Supplier<? extends Region> makeContent;
    private Region content;
    private final StackPane handle = new StackPane();
    private final Side side;
    private final double leastPx;
    private final DerivedFlag open;
    /** What it makes room for; none if it never does. */
    private List<WindowLook.Pane> guests = List.of();

    private ObservableBooleanValue narrow = new SimpleBooleanProperty(false);
    private final ObjectProperty<WindowLook> look;

    private double sizePx;
    private double grabbedAt;

    /**
     * @param content made when the drawer is filled
     * @param side where in the window it stands: left, right or bottom
     * @param sizePx its width, or height at the bottom, until it is dragged
     * @param leastPx it gets no smaller than this while it is open
     * @param look says whether the pane is open, once somebody has opened or closed it
     * @param condition opens and closes it until then
     */
    Drawer(
            Supplier<? extends Region> content,
            Side side,
            double sizePx,
            double leastPx,
            ObjectProperty<WindowLook> look,
            WindowLook.Pane pane,
            ObservableBooleanValue condition) {
        makeContent = content;
        this.side = side;
        this.sizePx = sizePx;
        this.leastPx = leastPx;
        this.look = look;
        open = new DerivedFlag(
                () -> look.get().isOpen(pane, condition.get()) && !isCovered(), wanted -> set(pane, wanted));
        condition.addListener((observable, before, now) -> open.tell());
        look.addListener((observable, before, now) -> open.tell());
        open.addListener((observable, before, now) -> {
            if (this.content != null) {
                this.content.setVisible(now);
            }
            requestLayout();
        });
        getStyleClass().add("drawer");
        handle.getStyleClass().addAll("drawer-handle", across() ? "vertical" : "horizontal");
        Region grip = new Region();
        grip.getStyleClass().add("grip");
        handle.getChildren().add(grip);
        handle.setCursor(across() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        Tips.say(handle, Texts.get("window.drawer"));
        handle.setOnMousePressed(event -> grabbedAt = position(event) - outward() * this.sizePx);
        handle.setOnMouseDragged(event -> {
            open.set(true);
            dragTo(outward() * (position(event) - grabbedAt));
        });
        handle.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open.set(!open.get());
            }
        });
        getChildren().add(handle);
    }

    /** Has it make room for other panes while the window is narrow; opened then, it closes these. */
    void makeRoomFor(List<WindowLook.Pane> others, ObservableBooleanValue whileNarrow) {
        guests = others;
        narrow = whileNarrow;
        narrow.addListener((observable, before, now) -> open.tell());
    }

    /** Whether another pane stands in its place. */
    boolean isCovered() {
        return narrow.get() && guests.stream().anyMatch(guest -> look.get().isOpen(guest, false));
    }

    private void set(WindowLook.Pane pane, boolean wanted) {
        WindowLook around = look.get();
        if (wanted && isCovered()) {
            for (WindowLook.Pane guest : guests) {
                around = around.withOpen(guest, false);
            }
        }
        look.set(around.withOpen(pane, wanted));
    }

    /** Makes the content, if it is not there yet. */
    void fill() {
        if (content == null) {
            content = makeContent.get();
            getChildren().add(0, content);
        }
    }

    /** Whether the content is shown; closed, only the handle is. */
    BooleanProperty openProperty() {
        return open;
    }

    private boolean across() {
        return side != Side.BOTTOM;
    }

    /** +1 if the drawer grows to the right, −1 if to the left or upwards. */
    private double outward() {
        return side == Side.LEFT ? 1 : -1;
    }

    private double position(MouseEvent event) {
        Point2D inWindow = getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
        return across() ? inWindow.getX() : inWindow.getY();
    }

    /** Makes it that wide, or high at the bottom, until it is dragged. */
    void setSizePx(double wanted) {
        sizePx = Math.max(leastPx, wanted);
        requestLayout();
    }

    private void dragTo(double wanted) {
        double room = (across() ? getScene().getWidth() : getScene().getHeight()) / Rendering.magnification(this);
        sizePx = Math.max(leastPx, Math.min(wanted, Math.max(leastPx, room - OTHERS_PX)));
        requestLayout();
    }

    private double thickness() {
        return HANDLE_PX + (open.get() ? sizePx : 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() ? thickness() : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return across() ? 0 : thickness();
    }

    @Override
    protected double computeMinWidth(double height) {
        return across() ? thickness() : 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return across() ? 0 : thickness();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean left = side == Side.LEFT;
        if (across()) {
            handle.resizeRelocate(left ? width - HANDLE_PX : 0, 0, HANDLE_PX, height);
        } else {
            handle.resizeRelocate(0, 0, width, HANDLE_PX);
        }
        if (content == null) {
            return;
        }
        content.setVisible(open.get());
        if (across()) {
            content.resizeRelocate(left ? 0 : HANDLE_PX, 0, Math.max(0, width - HANDLE_PX), height);
        } else {
            content.resizeRelocate(0, HANDLE_PX, width, Math.max(0, height - HANDLE_PX));
        }
    }
}
