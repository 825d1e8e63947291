package org.optiscope.ui.session;

import java.util.Map;
import org.optiscope.scene.Ground;
import org.optiscope.scene.Scene;
import org.optiscope.scene.WindowLook;

/**
 * What of the look is the user's own, to be kept for the next start. What a file or a lesson asked for is not, until the user
 * changes it.
 */
public final class Habits {
    /** A look that can be a habit. */
    public record Habit(boolean dark, Ground ground, Map<WindowLook.Pane, Boolean> open) {
        static Habit of(Scene scene) {
            WindowLook window = scene.look().window();
            return new Habit(window.dark(), scene.look().plot().ground(), window.open());
        }
    }

    private final Store store;
    private Habit own;
    private Habit given;

    Habits(Store store) {
        this.store = store;
        given = Habit.of(store.scene());
        own = given;
    }

    /** Notes what the user has changed, before something is shown that has a look of its own. */
    void note() {
        Habit now = Habit.of(store.scene());
        own = new Habit(
                now.dark == given.dark ? own.dark : now.dark,
                now.ground.equals(given.ground) ? own.ground : now.ground,
                now.open.equals(given.open) ? own.open : now.open);
        given = now;
    }

    /** Notes the look that something was shown with. */
    void give() {
        given = Habit.of(store.scene());
    }

    /** The user's own look as it is now. */
    public Habit own() {
        note();
        return own;
    }
}
