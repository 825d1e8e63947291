package org.optiscope.ui.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.optiscope.lesson.Bookmark;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.LessonStep;
import org.optiscope.lesson.Play;
import org.optiscope.lesson.Reply;
import org.optiscope.scene.Ground;
import org.optiscope.scene.Look;
import org.optiscope.scene.Prediction;
import org.optiscope.scene.Scene;
import org.optiscope.scene.WindowLook;

/**
 * The lesson that is being gone through, if there is one. Going to a step shows its scene, as one change; whatever the user changes
 * then, the step's scene can be had back.
 */
public final class Lessons {
    /** A lesson brings along the sliders that it is about. */
    private static final Map<WindowLook.Pane, Boolean> PANES = Map.of(WindowLook.Pane.RUNS, false);

    private final Session session;
    private final ReadOnlyObjectWrapper<Optional<Course>> course = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectProperty<Boolean> strayed;
    /** What was there before the lesson. */
    private Scene before;
    /** Where the last lesson was left; null if there was none. */
    private Bookmark last;

    Lessons(Session session, Store store) {
        this.session = session;
        strayed = store.derived(
                Lessons::taught,
                scene -> course.get()
                        .filter(lesson ->
                                !taught(scene).equals(taught(lesson.step().scene())))
                        .isPresent(),
                course);
    }

    /** What of a scene a step is about: not where a run, or a film of an update, is on its way, nor what stands around the plot. */
    private static Scene taught(Scene scene) {
        return scene.withLook(look -> look.withPlayhead(0)
                .withStage(Look.NO_STAGE)
                .withWindow(WindowLook.OPENING)
                .withPrediction(Optional.empty()));
    }

    /** The lesson at the step that is shown. */
    public ReadOnlyObjectProperty<Optional<Course>> courseProperty() {
        return course.getReadOnlyProperty();
    }

    public Optional<Course> course() {
        return course.get();
    }

    /** Whether the user has changed what the step showed. */
    public ReadOnlyObjectProperty<Boolean> strayedProperty() {
        return strayed;
    }

    /** What was there before the lesson, and will be again after it. */
    public Optional<Scene> before() {
        return course.get().map(any -> before);
    }

    /** Where the present lesson is, or the last one was left, if there was any. */
    public Optional<Bookmark> bookmark() {
        return Optional.ofNullable(last);
    }

    /** Remembers where a lesson was left at an earlier time. */
    public void remember(Bookmark bookmark) {
        last = bookmark;
    }

    /** Begins a lesson, or goes on with one, at the step that it is at. */
    public void open(Course opened) {
        Scene left = course.get().isPresent() ? before : session.getScene();
        if (show(opened, new WindowLook(PANES, false, false)).isEmpty()) {
            before = left;
        }
    }

    /** Takes over a lesson whose step is on screen already, as it was when it was kept. */
    public void resume(Course kept, Scene left) {
        before = left;
        course.set(Optional.of(kept));
    }

    /** Goes to a step, or the nearest there is. */
    public void goTo(int step) {
        course.get().ifPresent(lesson -> show(withGuesses(lesson).withAt(step), window()));
    }

    /** Shows the answer to what is asked, or goes to the next step, if there is one. */
    public void next() {
        course.get().ifPresent(lesson -> {
            if (lesson.asked().isPresent()) {
                answer(lesson.asked().getAsInt(), Reply.NONE);
            } else if (!lesson.isLast()) {
                goTo(lesson.at() + 1);
            }
        });
    }

    /** Takes a choice of a question of the step, or {@link Reply#NONE}, and shows the answer; when all are shown, what is asked about plays. */
    public void answer(int question, int choice) {
        Course lesson = course.get().orElseThrow();
        Course answered = withGuesses(lesson).with(lesson.reply(question).withChosen(choice));
        course.set(Optional.of(answered));
        if (answered.asked().isEmpty()) {
            session.predictions().reveal();
            if (answered.guessing().isEmpty()) {
                session.predictions().end();
            }
            play(answered.step());
        }
    }

    /** Shows the answer to what the step asks for in the plot; returns whether there is such a question, unanswered. */
    public boolean answerGuessed() {
        boolean isAsked = course.get()
                .filter(lesson -> lesson.guessing().isPresent()
                        && !lesson.reply(lesson.guessing().getAsInt()).shown())
                .isPresent();
        if (isAsked) {
            answer(course.get().get().guessing().getAsInt(), Reply.NONE);
        }
        return isAsked;
    }

    /** Counts a vote for a choice of a question of the step, or takes one back. */
    public void vote(int question, int choice, boolean more) {
        Course lesson = course.get().orElseThrow();
        course.set(Optional.of(lesson.with(lesson.reply(question).withVote(choice, more))));
    }

    /** Counts a vote for a choice of what is asked; returns whether there is such a choice. */
    public boolean vote(int choice) {
        Optional<Course> asking = course.get().filter(lesson -> lesson.asked().isPresent());
        int question = asking.map(lesson -> lesson.asked().getAsInt()).orElse(Reply.NONE);
        boolean isChoice = asking.filter(lesson -> choice
                        < lesson.step().questions().get(question).choices().size())
                .isPresent();
        if (isChoice) {
            vote(question, choice, true);
        }
        return isChoice;
    }

    /** The lesson with what was guessed in the plot at the step that is left. */
    private Course withGuesses(Course lesson) {
        Optional<Prediction> prediction = session.predictions().prediction();
        return prediction.isPresent() && lesson.guessing().isPresent()
                ? lesson.with(lesson.reply(lesson.guessing().getAsInt())
                        .withGuesses(prediction.get().guesses()))
                : lesson;
    }

    /** What is to be predicted at a step: what it plays, or the update that it explains, and whatever it asks for in the plot. */
    private static Optional<Prediction> asked(Course shown) {
        LessonStep step = shown.step();
        boolean inPlot = shown.guessing().isPresent();
        boolean isOpen = shown.asked().isPresent();
        if (!inPlot && (!isOpen || step.play().isEmpty())) {
            return Optional.empty();
        }
        Scene scene = step.scene();
        int last = scene.isExplaining() ? scene.playhead() : scene.experiment().steps();
        int from = step.play().map(Play::from).orElse(scene.playhead());
        int to = step.play().map(Play::to).orElse(last);
        return Optional.of(Prediction.of(from, to, inPlot)
                .withRevealed(!isOpen)
                .withGuesses(inPlot ? shown.reply(shown.guessing().getAsInt()).guesses() : List.of()));
    }

    private void play(LessonStep step) {
        step.play().ifPresent(play -> session.playback().play(play.from(), play.to(), play.speed()));
    }

    /** Goes to the step before, if there is one. */
    public void back() {
        course.get().filter(lesson -> !lesson.isFirst()).ifPresent(lesson -> goTo(lesson.at() - 1));
    }

    /** Shows the step's scene again, whatever was changed since. */
    public void again() {
        course.get().ifPresent(lesson -> goTo(lesson.at()));
    }

    /** Ends the lesson; what was there before it is there again. */
    public void close() {
        if (course.get().isPresent()) {
            Scene back = before;
            end();
            stop();
            habits().note();
            session.edit(
                    scene -> back.withWindow(look -> inForce(look, scene.look().window())));
            habits().give();
        }
    }

    /** Ends the lesson; what is on screen stays. */
    public void end() {
        course.set(Optional.empty());
        before = null;
    }

    private Habits habits() {
        return session.display().habits();
    }

    private WindowLook window() {
        return session.getScene().look().window();
    }

    private void stop() {
        session.playback().playingProperty().set(false);
        session.playback().hold();
    }

    /** The panes of one look, in the light of another. */
    private static WindowLook inForce(WindowLook panes, WindowLook light) {
        return new WindowLook(panes.open(), light.dark(), light.presenting());
    }

    /**
     * Shows a step.
     *
     * @param around the panes that are open unless the step says otherwise
     * @return why it was refused, if it was
     */
    private Optional<String> show(Course shown, WindowLook around) {
        LessonStep step = shown.step();
        stop();
        Ground own = habits().own().ground();
        Optional<String> refused = session.edit(scene -> step.scene()
                .withPrediction(asked(shown))
                .withPlot(told -> told.ground().equals(Ground.USUAL) ? told.withGround(own) : told)
                .withWindow(told -> {
                    Map<WindowLook.Pane, Boolean> open = new HashMap<>(around.open());
                    open.putAll(told.open());
                    return inForce(
                            new WindowLook(open, false, false), scene.look().window());
                }));
        habits().give();
        if (refused.isEmpty()) {
            last = new Bookmark(shown.source(), shown.at());
            course.set(Optional.of(shown));
            if (shown.asked().isEmpty()) {
                play(step);
            }
        }
        return refused;
    }
}
