package org.optiscope.ui.session;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.Scene;
import org.optiscope.text.Texts;

/** Time: which step is shown, and how it moves on by itself. */
public final class Playback {
    /** Speeds that can be chosen, as multiples of {@link #STEPS_PER_SECOND}. */
    public static final List<Double> SPEEDS =
            List.of(1.0 / 120, 1.0 / 60, 1.0 / 30, 1.0 / 15, 2.0 / 15, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0);

    public static final double USUAL_SPEED = 1;

    /** Steps a second at 1×. */
    public static final double STEPS_PER_SECOND = 30;

    /** How long a finished run is shown before it starts over, if it does. */
    static final double HOLD_SECONDS = 1.5;

    private static final int NOWHERE = -1;

    private final Store store;
    private final ReadOnlyIntegerProperty playhead;
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty looping = new SimpleBooleanProperty(true);
    private final DoubleProperty speed = new SimpleDoubleProperty(USUAL_SPEED);
    private double fraction;
    private double held;
    /** Where playing ends by itself; {@link #NOWHERE} if at the last step. */
    private int goal = NOWHERE;

    /** @param store keeps the playhead, and knows how many steps there are */
    Playback(Store store) {
        this.store = store;
        playhead = store.number(Scene::playhead);
    }

    /** The last step that there is to show. */
    private int steps() {
        return store.scene().lastShown();
    }

    /** The step that is shown, 0…steps. */
    public ReadOnlyIntegerProperty playheadProperty() {
        return playhead;
    }

    public int getPlayhead() {
        return playhead.get();
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** A multiple of {@link #STEPS_PER_SECOND}. */
    public DoubleProperty speedProperty() {
        return speed;
    }
    /** How fast that is, in steps a second: {@code 1× · 30/s}, or {@code 1 step in 4 s}. */
    public static String words(double speed) {
        double perSecond = speed * STEPS_PER_SECOND;
        if (perSecond < 0.999) {
            return Texts.get("session.speed-slow", Math.round(1 / perSecond));
        } else if (speed < 0.25) {
            return perSecond < 1.5
                    ? Texts.get("session.speed-one")
                    : Texts.get("session.speed-few", Math.round(perSecond));
        }
        return Numbers.exact(speed) + "× · " + Numbers.exact(perSecond) + "/s";
    }

    public void stepForward() {
        playing.set(false);
        seek(playhead.get() + 1);
    }

    public void stepBack() {
        playing.set(false);
        seek(playhead.get() - 1);
    }

    public void restart() {
        seek(0);
    }

    public void toEnd() {
        playing.set(false);
        seek(steps());
    }

    /** Shows step t, or the nearest there is. */
    public void seek(int t) {
        hold();
        move(t);
    }

    private void move(int t) {
        store.change(scene -> scene.withPlayhead(t));
    }

    /** Forgets how far the playhead was on its way to the next step, and where playing was to end. */
    void hold() {
        fraction = 0;
        held = 0;
        goal = NOWHERE;
    }

    /** Plays from one step to another, at that speed, and stands still there. */
    public void play(int from, int to, double atSpeed) {
        seek(from);
        goal = to;
        speed.set(atSpeed);
        playing.set(true);
    }

    /** The next speed up (or down) of {@link #SPEEDS}. */
    public void changeSpeed(int by) {
        // A lesson may play at a speed between two of them.
        double now = speed.get();
        int above = (int) SPEEDS.stream().filter(each -> each < now).count();
        int index = by > 0 && !SPEEDS.contains(now) ? above + by - 1 : above + by;
        speed.set(SPEEDS.get(Math.max(0, Math.min(index, SPEEDS.size() - 1))));
    }

    boolean atEnd() {
        return playhead.get() >= steps();
    }

    /** Plays, from the start if this is the end, or pauses. */
    void toggle() {
        if (steps() == 0) {
            return; // what comes is to be predicted first
        }
        if (!playing.get() && atEnd()) {
            restart();
        }
        playing.set(!playing.get());
    }

    /** Moves the playhead as far as it goes in that time, if it is playing. */
    void advance(double seconds) {
        if (!playing.get()) {
            return;
        }
        if (atEnd()) {
            held += seconds;
            if (!looping.get()) {
                playing.set(false);
            } else if (held >= HOLD_SECONDS) {
                restart();
            }
            return;
        }
        boolean hasGoal = goal > playhead.get();
        int end = hasGoal ? Math.min(goal, steps()) : steps();
        double to = playhead.get() + fraction + seconds * speed.get() * STEPS_PER_SECOND;
        int whole = (int) Math.min(to, end);
        fraction = whole == end ? 0 : to - whole;
        move(whole);
        if (hasGoal && whole == end) {
            goal = NOWHERE;
            playing.set(false);
        }
    }
}
