package org.optiscope.ui.lessons;

import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.optiscope.lesson.Course;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Typesetter;
import org.optiscope.ui.session.Lessons;
import org.optiscope.ui.session.Session;

/** What of a lesson its audience sees beside the plot: what a step asks, while it asks anything. The text is the lecturer's. */
public final class AudiencePane extends StackPane {
    private enum Stale {
        STEP
    }

    private final Lessons lessons;
    private final Typesetter typesetter = new Typesetter();
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);
    private final Questions questions;
    private final VBox content = new VBox();
    private final ScrollPane scroll = Rendering.withoutPicture(new ScrollPane(content));

    public AudiencePane(Session session) {
        lessons = session.lessons();
        questions = new Questions(lessons, typesetter);
        setId(Ids.AUDIENCE_QUESTIONS);
        getStyleClass().add("lesson-pane");
        setMinSize(0, 0);
        content.getStyleClass().add("lesson-content");
        scroll.getStyleClass().add("lesson-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        dirty.listen(Stale.STEP, lessons.courseProperty());
        typesetter.open();
    }

    private void refresh() {
        dirty.clean(Stale.STEP);
        Optional<Course> asking =
                lessons.course().filter(course -> !course.step().questions().isEmpty());
        setVisible(asking.isPresent());
        asking.filter(questions::show).ifPresent(course -> {
            Prose heading = new Prose(typesetter, course.step().heading(), "lesson-heading");
            content.getChildren().setAll(heading, questions);
            scroll.setVvalue(0);
        });
    }

    /** Brings everything up to date at once, formulas too; for pictures that are taken once. */
    public void refreshNow() {
        refresh();
        applyCss();
        layout();
        typesetter.finishNow();
        layout();
    }
}
