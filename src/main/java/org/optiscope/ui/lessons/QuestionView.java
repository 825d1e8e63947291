package org.optiscope.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.Piece;
import org.optiscope.lesson.Question;
import org.optiscope.lesson.Reply;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.kit.Typesetter;
import org.optiscope.ui.session.Lessons;

/** A question of a step: its choices as buttons, votes counted beside them, and, once it is shown, the answer. */
final class QuestionView extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final double BESIDE_PX = 126;

    private final Lessons lessons;
    private final int number;
    private final Question question;
    private final List<Button> choices = new ArrayList<>();
    private final List<Button> votes = new ArrayList<>();
    private final VBox answer = new VBox();

    QuestionView(Lessons lessons, Typesetter typesetter, Course course, int number) {
        this.lessons = lessons;
        this.number = number;
        question = course.step().questions().get(number);
        getStyleClass().add("question");
        setId(Ids.question(number));
        getChildren().add(new Prose(typesetter, question.question(), "question-asked"));
        for (int i = 0; i < question.choices().size(); i++) {
            getChildren().add(choice(typesetter, i));
        }
        if (question.isPrediction()) {
            Label words = new Label(Texts.get("lessons.click"));
            words.getStyleClass().add("question-hint");
            words.setWrapText(true);
            getChildren().add(words);
            answer.getChildren().add(new Prose(typesetter, question.answer(), "lesson-paragraph"));
        }
        if (!question.reason().isEmpty()) {
            answer.getChildren().add(new Prose(typesetter, question.reason(), "lesson-paragraph"));
        }
        answer.setId(Ids.question(number) + "-answer");
        answer.getStyleClass().add("question-answer");
        answer.managedProperty().bind(answer.visibleProperty());
        getChildren().add(answer);
        show(course.reply(number));
    }

    private HBox choice(Typesetter typesetter, int choice) {
        Label key = new Label(Integer.toString(choice + 1));
        key.getStyleClass().add("question-key");
        key.setMinWidth(USE_PREF_SIZE);
        Prose words = new Prose(typesetter, question.choices().get(choice), "question-words");
        words.setMouseTransparent(true);
        widthProperty().addListener((observable, before, width) -> words.setRoomPx(width.doubleValue() - BESIDE_PX));
        HBox row = new HBox(key, words);
        row.getStyleClass().add("question-row");
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId(Ids.choice(number, choice));
        button.setAccessibleText(Piece.text(question.choices().get(choice)));
        Tips.say(button, Texts.get("lessons.take"));
        button.getStyleClass().add("question-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            if (!lessons.course().orElseThrow().reply(number).shown()) {
                lessons.answer(number, choice);
            }
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        Button vote = new Button();
        vote.setId(Ids.choice(number, choice) + "-votes");
        vote.getStyleClass().add("question-vote");
        vote.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
                lessons.vote(number, choice, false);
            }
        });
        vote.setOnAction(event -> lessons.vote(number, choice, true));
        vote.setMinWidth(USE_PREF_SIZE);
        choices.add(button);
        votes.add(vote);
        HBox whole = new HBox(button, vote);
        whole.getStyleClass().add("question-line");
        whole.setAlignment(Pos.CENTER_LEFT);
        return whole;
    }

    /** Shows what was answered. */
    void show(Reply reply) {
        pseudoClassStateChanged(SHOWN, reply.shown());
        answer.setVisible(reply.shown() && !answer.getChildren().isEmpty());
        for (int i = 0; i < choices.size(); i++) {
            boolean isRight = reply.shown() && i == question.right();
            boolean isWrong = reply.shown() && i == reply.chosen() && !isRight;
            Button choice = choices.get(i);
            choice.pseudoClassStateChanged(RIGHT, isRight);
            choice.pseudoClassStateChanged(WRONG, isWrong);
            HBox row = (HBox) choice.getGraphic();
            Label key = (Label) row.getChildren().get(0);
            key.setText(isRight || isWrong ? "" : Integer.toString(i + 1));
            key.setGraphic(isRight ? Icons.of(Feather.CHECK) : isWrong ? Icons.of(Feather.X) : null);
            int count = reply.votes().get(i);
            votes.get(i).setText(count == 0 ? "+" : Integer.toString(count));
            votes.get(i).setAccessibleText(Texts.get("lessons.votes", count, choice.getAccessibleText()));
            Tips.say(votes.get(i), Texts.get("lessons.vote", i + 1));
        }
    }
}
