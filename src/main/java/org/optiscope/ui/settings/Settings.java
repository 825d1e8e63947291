package org.optiscope.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optiscope.scene.Ground;
import org.optiscope.scene.WindowLook;
import org.optiscope.text.Language;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Playback;
import org.optiscope.ui.session.Session;

/** What the user has set that belongs to no scene. */
public final class Settings {
    /** How large type and all else in the window can be, in percent. */
    public static final List<Integer> SIZES = List.of(100, 110, 125, 150);

    public static final int USUAL_SIZE = 100;

    private final ObjectProperty<Optional<Language>> language = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty size = new SimpleIntegerProperty(USUAL_SIZE);
    private final BooleanProperty opensPlaying = new SimpleBooleanProperty(true);

    /** What the window speaks from the next start on; nothing if it is to follow the system. */
    public ObjectProperty<Optional<Language>> languageProperty() {
        return language;
    }

    /** How large type and all else in the window is, in percent; one of {@link #SIZES}. */
    public IntegerProperty sizeProperty() {
        return size;
    }

    /** Whether the scene that the window opens with plays at once. */
    public BooleanProperty opensPlayingProperty() {
        return opensPlaying;
    }

    /** Everything as the program was delivered, also what is kept of the look and the way of playing. */
    public void reset(Session session) {
        language.set(Optional.empty());
        size.set(USUAL_SIZE);
        opensPlaying.set(true);
        Display display = session.display();
        display.darkProperty().set(false);
        display.groundProperty().set(Ground.USUAL);
        boolean presenting = display.presentingProperty().get();
        display.windowProperty().set(WindowLook.OPENING.withPresenting(presenting));
        session.playback().speedProperty().set(Playback.USUAL_SPEED);
        session.playback().loopingProperty().set(true);
    }
}
