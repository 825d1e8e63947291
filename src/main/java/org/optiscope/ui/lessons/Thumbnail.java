package org.optiscope.ui.lessons;

import java.util.Comparator;
import java.util.Set;
import org.optiscope.figure.ImagePen;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.lesson.Lesson;
import org.optiscope.lesson.LessonStep;
import org.optiscope.lesson.Play;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;

/** A small picture of a lesson, drawn from its own experiments; no thread of JavaFX is needed for it. */
final class Thumbnail {
    static final int WIDTH_PX = 264;
    static final int HEIGHT_PX = 132;
    /** Sharp on screens with more pixels, too. */
    static final int SCALE = 2;

    /** It is drawn for a picture this large, so that paths are as thin in it as they are in the plot. */
    private static final int DRAWN_WIDTH_PX = 422;

    private static final int DRAWN_HEIGHT_PX = 211;
    private static final double DRAWN_SCALE = 1.25;

    private static final double FONT_PX = 11;
    private static final PictureOptions PLAIN =
            new PictureOptions(false, false, false, PictureOptions.Background.THEMED);

    private Thumbnail() {}

    /** The pixels, [height · width] at that scale, 0xAARRGGBB with colours not premultiplied. */
    static int[] draw(Lesson lesson, boolean dark) {
        LessonStep step = lesson.steps().stream()
                .max(Comparator.comparing(Thumbnail::isOnePlot)
                        .thenComparingInt(
                                each -> each.scene().experiment().runs().size())
                        .thenComparingInt(Thumbnail::shown))
                .orElseThrow();
        Scene scene = step.scene().withWindow(window -> window.withDark(dark));
        ImagePen pen = new ImagePen(DRAWN_WIDTH_PX, DRAWN_HEIGHT_PX, DRAWN_SCALE, FONT_PX);
        new ScenePicture(scene, Set.of(ScenePicture.Part.PLOT), PLAIN, DRAWN_WIDTH_PX, DRAWN_HEIGHT_PX)
                .draw(pen, DRAWN_SCALE, shown(step));
        return pen.argb();
    }

    /** Several side by side are too small to be looked at. */
    private static boolean isOnePlot(LessonStep step) {
        return step.scene().look().plot().view() == PlotView.OVERLAY;
    }

    /** The step of its runs that a step of a lesson ends with. */
    private static int shown(LessonStep step) {
        return step.play().map(Play::to).orElse(step.scene().playhead());
    }
}
