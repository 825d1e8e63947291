package org.optiscope.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.optiscope.lesson.Lesson;
import org.optiscope.lesson.Piece;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Pixels;
import org.optiscope.ui.kit.Typesetter;

/** One lesson to choose: its picture, its title, and in a sentence what it shows. Blank until it is read. */
final class LessonCard extends Button {
    private static final double WORDS_PX = 124;

    private final ImageView picture = new ImageView();
    private final VBox words = new VBox();

    LessonCard(String id) {
        setId(Ids.lessonCard(id));
        setAccessibleText(id);
        getStyleClass().add("lesson-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        picture.setFitWidth(Thumbnail.WIDTH_PX);
        picture.setFitHeight(Thumbnail.HEIGHT_PX);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("lesson-card-picture");
        frame.setMinSize(Thumbnail.WIDTH_PX, Thumbnail.HEIGHT_PX);
        frame.setMaxSize(Thumbnail.WIDTH_PX, Thumbnail.HEIGHT_PX);
        words.getStyleClass().add("lesson-card-words");
        words.setMinSize(Thumbnail.WIDTH_PX, WORDS_PX);
        words.setMaxSize(Thumbnail.WIDTH_PX, WORDS_PX);
        // A long sentence ends at the card's edge.
        words.setClip(new Rectangle(Thumbnail.WIDTH_PX, WORDS_PX));
        setGraphic(new VBox(frame, words));
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    void show(Lesson lesson, Typesetter typesetter) {
        Label title = new Label(lesson.title());
        title.getStyleClass().add("lesson-card-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Prose sentence = new Prose(typesetter, firstSentence(lesson.opening()), "lesson-card-sentence");
        words.getChildren().setAll(title, sentence);
        setAccessibleText(lesson.title() + ". " + Piece.text(firstSentence(lesson.opening())));
    }

    void show(int[] argb) {
        picture.setImage(
                Pixels.image(argb, Thumbnail.WIDTH_PX * Thumbnail.SCALE, Thumbnail.HEIGHT_PX * Thumbnail.SCALE));
    }

    private static List<Piece> firstSentence(List<Piece> paragraph) {
        List<Piece> sentence = new ArrayList<>();
        for (Piece piece : paragraph) {
            int end = piece.kind() == Piece.Kind.PLAIN ? (piece.text() + " ").indexOf(". ") : -1;
            if (end >= 0) {
                sentence.add(new Piece(Piece.Kind.PLAIN, piece.text().substring(0, end + 1)));
                return sentence;
            }
            sentence.add(piece);
        }
        return sentence;
    }
}
