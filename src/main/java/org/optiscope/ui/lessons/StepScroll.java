package org.optiscope.ui.lessons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;

/** What a step of a lesson has, scrolled: a button says that there is more below, and its questions can be kept in sight. */
final class StepScroll extends StackPane {
    /** Left free above or below the questions. */
    private static final double END_PX = 12;
    /** The part of the height that the button scrolls by, so that a line or two stay in sight. */
    private static final double PAGE = 0.85;

    private final Region content;
    private final Region questions;
    private final ScrollPane scroll;
    private final Button more = Icons.show(new Button(), Feather.CHEVRON_DOWN, Texts.get("lessons.more"));
    /** Whether the questions are kept in sight, until somebody scrolls. */
    private boolean following;

    /** @param questions a child of {@code content} */
    StepScroll(Region content, Region questions) {
        this.content = content;
        this.questions = questions;
        scroll = Rendering.withoutPicture(new ScrollPane(content));
        scroll.getStyleClass().add("lesson-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        more.setId(Ids.LESSON_MORE);
        more.getStyleClass().add("lesson-more");
        more.setFocusTraversable(false);
        more.setOnAction(event -> page());
        setAlignment(more, Pos.BOTTOM_RIGHT);
        setMinHeight(0);
        getChildren().addAll(scroll, more);
        // Formulas that are typeset, and answers that are shown, move the questions; then they are brought into sight
        // again.
        content.heightProperty().addListener(observable -> move());
        scroll.viewportBoundsProperty().addListener(observable -> move());
        scroll.vvalueProperty().addListener(observable -> showMore());
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> following = false);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> following = false);
    }

    /** Begins at the top. */
    void toTop() {
        scroll.setVvalue(0);
    }

    /** Has the questions kept in sight from now on, or not. */
    void follow(boolean wanted) {
        following = wanted;
        move();
    }

    /** Scrolls as little as brings the end of the questions into sight, and not beyond their beginning. */
    private void move() {
        double hidden = hiddenPx();
        if (following && questions.isVisible() && hidden > 0) {
            double end = questions.getLayoutY() + questions.getHeight() + END_PX - roomPx();
            double top = Math.max(0, questions.getLayoutY() - END_PX);
            scrollTo(Math.min(top, end));
        }
        showMore();
    }

    private void page() {
        following = false;
        scrollTo(scroll.getVvalue() * hiddenPx() + PAGE * roomPx());
    }

    private void scrollTo(double px) {
        scroll.setVvalue(Math.max(0, Math.min(1, px / hiddenPx())));
    }

    /** What is empty at the end of the content does not count as more. */
    private void showMore() {
        more.setVisible(
                (1 - scroll.getVvalue()) * hiddenPx() > content.getPadding().getBottom());
    }

    private double roomPx() {
        return scroll.getViewportBounds().getHeight();
    }

    private double hiddenPx() {
        return content.getHeight() - roomPx();
    }
}
