package org.optiscope.ui.maps;

import javafx.application.Platform;
import javafx.scene.Node;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportFormat;
import org.optiscope.scene.Scene;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.CopyMenu;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.SceneCopy;
import org.optiscope.ui.kit.Sweeping;
import org.optiscope.ui.session.Session;

/** What copies the map that is seen, whole and as an export has it; it is computed for that behind. */
final class MapCopies {
    private final Session session;
    private final Sweeping copying;

    private MapCopies(Session session, Node pane) {
        this.session = session;
        copying = new Sweeping("map-copy", pane, () -> {});
    }

    /** Offers the copies at a node of the pane. */
    static void offer(Session session, Node pane) {
        MapCopies copies = new MapCopies(session, pane);
        CopyMenu.offer(
                session,
                pane,
                CopyMenu.Item.later(
                        Texts.get("maps.copy-picture"), MapIds.MAPS_COPY, () -> copies.copy(ExportFormat.PNG)),
                CopyMenu.Item.later(
                        Texts.get("maps.copy-numbers"), MapIds.MAPS_COPY_NUMBERS, () -> copies.copy(ExportFormat.CSV)));
    }

    private void copy(ExportFormat format) {
        Scene scene = session.getScene();
        session.answer(Texts.get("export.copying"));
        copying.request(work -> {
            SceneCopy copy = SceneCopy.of(ExportChoice.USUAL.ofMap().in(format), scene, work);
            Platform.runLater(() -> {
                copy.put().run();
                session.answer(copy.sentence());
            });
        });
    }
}
