package org.optiscope.ui.lessons;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.lesson.Course;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.kit.Typesetter;
import org.optiscope.ui.session.Lessons;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** The lesson beside the plot: the step's text, the sliders that it is about, and the way from step to step. */
public final class LessonPane extends VBox {
    private enum Stale {
        /** Which step it is. */
        STEP,
        /** What the sliders are set to. */
        VALUES
    }

    private final Lessons lessons;
    private final Typesetter typesetter = new Typesetter();
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);
    private final Label title = new Label();
    private final Label count = new Label();
    private final StepText text = new StepText(typesetter);
    private final Questions questions;
    private final StepControls controls;
    private final StepScroll scroll;
    private final Seat seat;
    private boolean answered;
    private final Button back = Icons.show(new Button(), Feather.ARROW_LEFT, Texts.get("lessons.back"));
    private final Button next = new Button();
    private final Button again = new Button();

    /**
     * @param seat of the window that it stands in
     * @param allSliders the toggle of the pane with everything that can be set
     */
    public LessonPane(Session session, Seat seat, ToggleButton allSliders) {
        this.seat = seat;
        lessons = session.lessons();
        questions = new Questions(lessons, typesetter);
        controls = new StepControls(session, allSliders);
        setId(Ids.LESSON_PANE);
        getStyleClass().add("lesson-pane");
        setMinSize(0, 0);
        allSliders.setId(Ids.LESSON_ALL_SLIDERS);
        Icons.show(allSliders, Feather.SLIDERS, Texts.get("lessons.all-sliders-tip"));
        allSliders.setText(Texts.get("lessons.all-sliders"));
        allSliders.setMinWidth(USE_PREF_SIZE);
        // All panes but this one are away then.
        allSliders.visibleProperty().bind(Bindings.not(seat.presentedProperty()));
        VBox content = new VBox(text, questions, controls);
        content.getStyleClass().add("lesson-content");
        scroll = new StepScroll(content, questions);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        seat.presentedProperty().addListener((observable, before, presented) -> scroll.follow(presented));
        getChildren().addAll(head(), scroll, foot());
        dirty.listen(Stale.STEP, lessons.courseProperty(), lessons.strayedProperty(), visibleProperty());
        dirty.listen(Stale.VALUES, session.experimentProperty());
        typesetter.open();
    }

    private Node head() {
        title.setId(Ids.LESSON_TITLE);
        title.getStyleClass().add("lesson-title");
        title.setMinWidth(0);
        count.setId(Ids.LESSON_COUNT);
        count.getStyleClass().add("lesson-count");
        count.setMinWidth(USE_PREF_SIZE);
        Button close = Icons.show(new Button(), Feather.X, Texts.get("lessons.close"));
        close.setId(Ids.LESSON_CLOSE);
        close.getStyleClass().add("bare-button");
        close.setOnAction(event -> lessons.close());
        HBox head = new HBox(title, space(), count, close);
        head.getStyleClass().add("lesson-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node foot() {
        back.setId(Ids.LESSON_BACK);
        back.setOnAction(event -> lessons.back());
        again.setId(Ids.LESSON_AGAIN);
        again.setOnAction(event -> lessons.again());
        next.setId(Ids.LESSON_NEXT);
        next.getStyleClass().add("accent");
        next.setOnAction(event -> advance());
        for (Button button : new Button[] {back, again, next}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox foot = new HBox(back, again, space(), next);
        foot.getStyleClass().add("lesson-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void advance() {
        boolean isOver = lessons.course()
                .filter(course -> course.isLast() && course.asked().isEmpty())
                .isPresent();
        if (isOver) {
            lessons.close();
        } else {
            lessons.next();
        }
    }

    /** Brings everything up to date at once, formulas too; for pictures that are taken once. */
    public void refreshNow() {
        refresh();
        applyCss();
        layout();
        typesetter.finishNow();
        layout();
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        Optional<Course> course = lessons.course();
        boolean isStep = dirty.clean(Stale.STEP);
        boolean isValue = dirty.clean(Stale.VALUES);
        if (course.isPresent() && (isStep || isValue)) {
            if (isStep) {
                show(course.get());
            }
            controls.show(course.get().step());
        }
    }

    private void show(Course course) {
        boolean isOther = questions.show(course);
        boolean isAnswered = course.asked().isEmpty();
        if (isOther) {
            text.show(course);
            scroll.toTop();
        }
        // At a desk the text is read first; in a hall it is told, and the question must be seen.
        if (isOther || isAnswered != answered) {
            scroll.follow(seat.isPresented() || !isOther);
        }
        answered = isAnswered;
        int steps = course.lesson().steps().size();
        title.setText(course.lesson().title());
        count.setText(Texts.get("lessons.count", course.at() + 1, steps));
        back.setDisable(course.isFirst());
        boolean hasStrayed = lessons.strayedProperty().get();
        again.setText(hasStrayed ? Texts.get("lessons.return") : Texts.get("lessons.again"));
        Tips.say(again, hasStrayed ? Texts.get("lessons.return-tip") : Texts.get("lessons.again-tip"));
        boolean isAsking = course.asked().isPresent();
        boolean isLast = course.isLast() && !isAsking;
        next.setText(
                isAsking ? Texts.get("lessons.answer") : isLast ? Texts.get("lessons.end") : Texts.get("lessons.next"));
        Icons.show(
                next,
                isAsking ? Feather.EYE : isLast ? Feather.CHECK : Feather.ARROW_RIGHT,
                isAsking
                        ? Texts.get("lessons.answer-tip")
                        : isLast ? Texts.get("lessons.end-tip") : Texts.get("lessons.next-tip"));
    }
}
