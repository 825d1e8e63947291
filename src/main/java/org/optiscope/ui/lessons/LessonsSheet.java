package org.optiscope.ui.lessons;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import org.optiscope.lesson.Lesson;
import org.optiscope.lesson.LessonCatalog;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Sheet;
import org.optiscope.ui.kit.Typesetter;

/** Over the window: every lesson on a card with its picture. Lessons are read and drawn one after another while it is open. */
public final class LessonsSheet extends Sheet {
    private static final double WIDE_PX = 1196;
    private static final double HIGH_PX = 830;

    /** A lesson that was read, and its picture. */
    private record Drawn(Lesson lesson, int[] argb) {}

    private final BooleanProperty dark;
    private final Latest<Drawn> drawing = new Latest<>("lessons", Latest.Overtaken.CANCELLED);
    private final Typesetter typesetter = new Typesetter();
    private final FlowPane cards = new FlowPane();
    private final Button goOn = new Button(Texts.get("lessons.last"));
    private final List<String> ids = LessonCatalog.ids();
    /** Those in the present light, from the first one on. */
    private int drawn;

    private boolean drawnDark;

    /**
     * @param dark the light in which pictures are drawn
     * @param chosen opens the lesson of an id
     * @param last goes on with the last lesson
     * @param file asks for a lesson's file, and opens it
     * @param scene shows the opening scene
     */
    public LessonsSheet(BooleanProperty dark, Consumer<String> chosen, Runnable last, Runnable file, Runnable scene) {
        super(Ids.LESSONS_SHEET, Texts.get("lessons.title"), Ids.LESSONS_SHEET_CLOSE);
        this.dark = dark;
        tellOfPage(Texts.get("lessons.told"));
        prefer(WIDE_PX, HIGH_PX);
        cards.getStyleClass().add("lesson-cards");
        for (String id : ids) {
            LessonCard card = new LessonCard(id);
            card.setOnAction(event -> {
                close();
                chosen.accept(id);
            });
            cards.getChildren().add(card);
        }
        ScrollPane scroll = Rendering.withoutPicture(new ScrollPane(cards));
        scroll.getStyleClass().add("lesson-cards-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        goOn.setOnAction(event -> leave(last));
        goOn.setId(Ids.LESSONS_SHEET_LAST);
        goOn.getStyleClass().add("accent");
        goOn.managedProperty().bind(goOn.visibleProperty());
        Button open = new Button(Texts.get("lessons.open"));
        open.setId(Ids.LESSONS_SHEET_OPEN);
        open.setOnAction(event -> leave(file));
        Button opening = new Button(Texts.get("lessons.opening-scene"));
        opening.setId(Ids.LESSONS_SHEET_SCENE);
        opening.setOnAction(event -> leave(scene));
        fill(scroll, open, opening, space(), goOn);
        typesetter.open();
    }

    private void leave(Runnable then) {
        close();
        then.run();
    }

    /** @param hasLast whether there is a lesson to go on with */
    public void open(boolean hasLast) {
        goOn.setVisible(hasLast);
        open();
        if (drawnDark != dark.get()) {
            drawnDark = dark.get();
            drawn = 0;
        }
        drawNext();
    }

    @Override
    protected Node first() {
        return goOn.isVisible() ? goOn : cards.getChildren().get(0);
    }

    @Override
    public boolean close() {
        drawing.cancel();
        return super.close();
    }

    private void drawNext() {
        if (!isVisible() || drawn == ids.size()) {
            return;
        }
        int next = drawn;
        String id = ids.get(next);
        boolean inDark = drawnDark;
        drawing.request(
                work -> {
                    Lesson lesson = LessonCatalog.byId(id);
                    return new Drawn(lesson, Thumbnail.draw(lesson, inDark));
                },
                made -> {
                    if (next == drawn) { // or all were drawn at once meanwhile
                        LessonCard card = (LessonCard) cards.getChildren().get(next);
                        card.show(made.lesson(), typesetter);
                        card.show(made.argb());
                        drawn++;
                        drawNext();
                    }
                });
    }

    /** Draws all that is left here and now; for pictures that are taken once. */
    public void refreshNow() {
        drawing.cancel();
        for (; drawn < ids.size(); drawn++) {
            Lesson lesson = LessonCatalog.byId(ids.get(drawn));
            LessonCard card = (LessonCard) cards.getChildren().get(drawn);
            card.show(lesson, typesetter);
            card.show(Thumbnail.draw(lesson, drawnDark));
        }
        applyCss();
        layout();
        typesetter.finishNow();
    }
}
