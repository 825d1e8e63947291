package org.optiscope.ui.frames;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.paint.Color;

/** How JavaFX paints, as far as it can be told; it listens when its toolkit starts, and only then. */
public final class Rendering {
    /** {@code -Doptiscope.scrollPicture=false} leaves JavaFX the picture of what is in sight of a scroll pane. */
    private static final String SWITCH = "scrollPicture";

    /** Where Linux shows graphics processors: the usual ones, NVIDIA's own driver, and that of the Linux in Windows. */
    private static final List<Path> GRAPHICS =
            Stream.of("/dev/dri", "/dev/nvidia0", "/dev/dxg").map(Path::of).toList();

    private Rendering() {}

    /**
     * Makes frames cheap on the software pipeline, where a lecture hall's remote desktop or virtual machine ends up. Eight
     * panels side by side took the rendering thread 27 ms a frame as JavaFX comes, and 9 ms so.
     *
     * <p>Backgrounds are painted as what they are, rectangles: from JavaFX's cache they would come as scaled pictures, nine
     * pieces each. And as many separate places of a frame may change as there are heads, paths and cards: with JavaFX's six
     * it merges them until nearly the whole window is painted.
     *
     * <p>Where Linux has no graphics processor JavaFX would load OpenGL first, which then paints on the main processor: 50 MB for a
     * pipeline that JavaFX refuses in the end.
     */
    public static void tune() {
        if (System.getProperty("os.name", "").equals("Linux")
                && GRAPHICS.stream().noneMatch(Files::exists)) {
            setUnlessGiven("prism.order", "sw");
        }
        setUnlessGiven("prism.disableRegionCaching", "true");
        setUnlessGiven("prism.dirtyregioncount", "15");
    }

    /**
     * Has JavaFX keep no picture of what is in sight of a scroll pane, which one changed number would make it paint again. Returns
     * the pane.
     */
    public static <S extends ScrollPane> S withoutPicture(S pane) {
        if (!Switches.isOn(SWITCH)) {
            return pane;
        }
        pane.skinProperty()
                .addListener(observable -> pane.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false)));
        return pane;
    }

    /** How many pixels of the screen a px of that node is. */
    public static double scale(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getRenderScaleX() * magnification(node);
    }

    /** How many px of the window a px of that node is: more than one where it is magnified. */
    public static double magnification(Node node) {
        return node.getLocalToSceneTransform().getMxx();
    }

    /** A colour as one number, not premultiplied. */
    public static int argb(Color color) {
        return (int) Math.round(color.getOpacity() * 255) << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
