package org.optiscope.ui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.optiscope.ui.kit.Magnifier;
import org.optiscope.ui.session.Seat;

/** Which panes are shown, and how large: at a desk those that are open, in the presenter's view those that were asked for. */
final class Arrangement {
    private static final double CURVES_PX = 214;
    static final double CURVES_LOW_PX = 142;
    /** Lower windows, such as those on a projector, keep their room for the plot. */
    static final double HIGH_PX = 850;
    /** How much of the window a chart takes that is presented. */
    static final double CHART_SHARE = 0.45;

    private final Region window;
    private final Seat seat;
    private final Presenter presenter;
    private final Magnifier magnifier;
    private final Drawer below;
    private final RightSide right;

    /**
     * Arranges from now on.
     *
     * @param window has the height
     * @param magnifier has all the panes in it
     * @param below the curves
     * @param right editor, maps and inspector
     */
    Arrangement(Region window, Seat seat, Presenter presenter, Magnifier magnifier, Drawer below, RightSide right) {
        this.window = window;
        this.seat = seat;
        this.presenter = presenter;
        this.magnifier = magnifier;
        this.below = below;
        this.right = right;
        presenter.chartProperty().addListener((observable, before, shown) -> openToo(below, shown));
        presenter.inspectorProperty().addListener((observable, before, shown) -> openToo(right.inspector(), shown));
        presenter.mapsProperty().addListener((observable, before, shown) -> openToo(right.maps(), shown));
        List.of(
                        right.editor().openProperty(),
                        right.maps().openProperty(),
                        right.inspector().openProperty(),
                        seat.presentedProperty(),
                        presenter.chartProperty(),
                        presenter.mapsProperty(),
                        presenter.inspectorProperty())
                .forEach(flag -> flag.addListener(observable -> arrange()));
        List.of(seat.presentedProperty(), window.heightProperty())
                .forEach(size -> size.addListener(observable -> magnify()));
        arrange();
    }

    private void magnify() {
        double height = window.getHeight();
        double factor = seat.isPresented() ? Presenter.magnification(height) : 1;
        double atDesk = height > HIGH_PX ? CURVES_PX : CURVES_LOW_PX;
        magnifier.factorProperty().set(factor);
        below.setSizePx(seat.isPresented() ? CHART_SHARE * height / factor : atDesk);
    }

    private void arrange() {
        boolean presented = seat.isPresented();
        show(below, !presented || presenter.chartProperty().get());
        show(right.editor(), !presented && right.editor().openProperty().get());
        show(
                right.maps(),
                presented
                        ? presenter.mapsProperty().get()
                        : right.maps().openProperty().get());
        show(
                right.inspector(),
                presented
                        ? presenter.inspectorProperty().get()
                        : !right.inspector().isCovered());
    }

    /** What is presented must be open, whatever it is at a desk. */
    private static void openToo(Drawer drawer, boolean shown) {
        if (shown) {
            drawer.openProperty().set(true);
        }
    }

    static void show(Node pane, boolean shown) {
        pane.setVisible(shown);
        pane.setManaged(shown);
    }
}
