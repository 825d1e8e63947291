package org.optiscope.lesson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.optiscope.scene.Scene;

/**
 * A step of a lesson.
 *
 * @param heading what it is called
 * @param line where it begins in the file, from 1
 * @param text what is said
 * @param scene what is on screen
 * @param play what is played then, if anything
 * @param controls the sliders that the step is about; none for all
 * @param claims what it says of the numbers of the scene's experiment
 */
public record LessonStep(
        List<Piece> heading,
        int line,
        List<Passage> text,
        Scene scene,
        Optional<Play> play,
        List<Control> controls,
        List<Question> questions,
        List<Claim> claims) {
    public LessonStep {
        heading = List.copyOf(heading);
        Objects.requireNonNull(scene);
        Objects.requireNonNull(play);
        text = List.copyOf(text);
        controls = List.copyOf(controls);
        questions = List.copyOf(questions);
        claims = List.copyOf(claims);
    }
    /** Its heading as plain text, formulas in dollar signs. */
    public String title() {
        return Piece.text(heading);
    }
}
