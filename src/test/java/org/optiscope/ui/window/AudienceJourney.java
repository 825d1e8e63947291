package org.optiscope.ui.window;

import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

/** A journey with the audience's window beside the lecturer's. */
abstract class AudienceJourney extends WindowJourney {
    @AfterEach
    void close() {
        interact(() -> window.audience().close());
    }

    final void open() {
        interact(() -> window.audience().present(true));
        settle();
    }

    /** A key in the audience's window. */
    final void pressThere(KeyCode key, String text) {
        interact(() -> there(Ids.PLOT)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, text, text, key, false, false, false, false)));
        settleThere();
    }

    final void settleThere() {
        settle();
        interact(() -> window.audience().content().refreshNow());
    }

    final Node there(String id) {
        return window.audience().content().lookup("#" + id);
    }

    final boolean isShownThere(String id) {
        return inFx(() -> there(id) != null && isShown(there(id)));
    }

    final <T> T inFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(1000L * PATIENCE_SECONDS, task);
    }

    final String textHere(String id) {
        return inFx(() -> ((Label) window.lookup("#" + id)).getText());
    }
}
