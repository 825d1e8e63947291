package org.optiscope.ui.window;

import org.optiscope.ui.session.Session;
import org.optiscope.ui.settings.Settings;
import org.optiscope.ui.settings.SettingsSheet;

/** The user's settings, and the sheet on which they are chosen, made when it is first opened. */
final class SettingsDesk {
    private final Session session;
    private final MainWindow window;
    private final Settings settings = new Settings();
    private SettingsSheet sheet;

    SettingsDesk(Session session, MainWindow window) {
        this.session = session;
        this.window = window;
    }

    Settings settings() {
        return settings;
    }

    void open() {
        if (sheet == null) {
            sheet = new SettingsSheet(session, settings);
            sheet.visibleProperty().addListener(observable -> window.focusPlot());
            window.addSheet(sheet);
        }
        sheet.open();
    }

    /** Whether the sheet lies over everything, and has the keyboard. */
    boolean isOpen() {
        return sheet != null && sheet.isVisible();
    }

    /** Closes the sheet; returns whether it was open. */
    boolean close() {
        return sheet != null && sheet.close();
    }

    /** Gives the keyboard to the sheet, if it is open; returns whether it is. */
    boolean takeFocus() {
        if (isOpen()) {
            sheet.takeFocus();
        }
        return isOpen();
    }
}
