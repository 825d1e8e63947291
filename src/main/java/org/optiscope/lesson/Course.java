package org.optiscope.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.optiscope.json.JsonException;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * A lesson that is being gone through. Immutable.
 *
 * @param source the lesson's id in the catalogue, or the path of its file
 * @param at the number of the step that is shown, 0, 1, …
 * @param replies to the questions that were answered, whatever their step
 */
public record Course(String source, Lesson lesson, int at, List<Reply> replies) {
    public Course {
        Objects.requireNonNull(source);
        at = Math.max(0, Math.min(at, lesson.steps().size() - 1));
        replies = List.copyOf(replies);
    }

    /** A lesson from its beginning. */
    public static Course of(String source, Lesson lesson) {
        return new Course(source, lesson, 0, List.of());
    }

    /**
     * The lesson of that id, or in that file, from its beginning, in the language that is spoken if it was translated.
     *
     * @throws JsonException if the file cannot be read, or does not hold a lesson
     */
    public static Course read(String source) throws JsonException {
        return of(
                source,
                LessonFile.is(source)
                        ? LessonFile.read(Path.of(source), Texts.language())
                        : LessonCatalog.byId(source));
    }

    /**
     * Refuses a lesson for which a window has no room.
     *
     * @throws Refusal if a step's experiment takes more memory than a window can give it: one sentence that names the step
     */
    public void requireRoom(long maxMemory) {
        for (LessonStep each : lesson.steps()) {
            each.scene().experiment().tooLargeForWindow(maxMemory).ifPresent(sentence -> {
                throw new Refusal(source + ": " + Texts.get("lesson.step", each.title(), sentence));
            });
        }
    }

    /** The step that is shown. */
    public LessonStep step() {
        return lesson.steps().get(at);
    }

    public boolean isFirst() {
        return at == 0;
    }

    public boolean isLast() {
        return at == lesson.steps().size() - 1;
    }

    /** The same lesson at another step, or the nearest there is. */
    public Course withAt(int step) {
        return new Course(source, lesson, step, replies);
    }

    /** What was answered to a question of the step that is shown. */
    public Reply reply(int question) {
        return replies.stream()
                .filter(reply -> reply.isTo(at, question))
                .findFirst()
                .orElseGet(() -> Reply.none(at, question, step().questions().get(question)));
    }

    /** The same with another reply in the place of an earlier one to the same question. */
    public Course with(Reply reply) {
        List<Reply> all = new ArrayList<>(replies);
        all.removeIf(other -> other.isTo(reply.step(), reply.question()));
        all.add(reply);
        return new Course(source, lesson, at, all);
    }

    /** The first question of the step that asks for points in the plot. */
    public OptionalInt guessing() {
        return IntStream.range(0, step().questions().size())
                .filter(question -> step().questions().get(question).isPrediction())
                .findFirst();
    }

    /** The first question of the step whose answer is not shown yet. */
    public OptionalInt asked() {
        return IntStream.range(0, step().questions().size())
                .filter(question -> !reply(question).shown())
                .findFirst();
    }
}
