package org.optiscope.ui.window;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.Follower;
import org.optiscope.sweep.Trial;
import org.optiscope.ui.kit.Sweeping;
import org.optiscope.ui.session.Racing;
import org.optiscope.ui.session.Session;

/** Finds the best rates away from the application thread, whenever the race asks for others; the latest question counts. */
final class FairRaces {
    private final Racing racing;
    private final Sweeping sweeping;
    private Optional<Trial.Terms> wanted = Optional.empty();

    /** @param window when it is closed, the work ends */
    FairRaces(Session session, Node window) {
        racing = session.racing();
        sweeping = new Sweeping("fair-race", window, () -> wanted = Optional.empty());
        InvalidationListener follow = observable -> follow();
        racing.askedProperty().addListener(follow);
        follow();
    }

    private void follow() {
        Optional<Trial.Terms> asked = racing.askedProperty().get();
        if (asked.equals(wanted)) {
            return;
        }
        wanted = asked;
        sweeping.cancel();
        asked.filter(terms -> racing.foundProperty().get().isEmpty())
                .ifPresent(terms -> sweeping.request(work -> FairRace.compute(
                        terms,
                        Sweeping.follower(work, (FairRace race) -> Platform.runLater(() -> racing.answer(race))))));
    }

    /** Finds at once what is asked for; for pictures that are taken once. */
    void findNow() {
        racing.askedProperty()
                .get()
                .filter(terms -> racing.foundProperty().get().isEmpty())
                .ifPresent(terms -> {
                    sweeping.cancel();
                    racing.answer(FairRace.compute(terms, Follower.none()));
                });
    }
}
