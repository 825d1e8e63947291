package org.optiscope.ui.window;

import org.optiscope.ui.session.Session;
import org.optiscope.ui.settings.Settings;
import org.optiscope.ui.settings.SettingsSheet;

/** The user's settings, and the sheet on which they are chosen. */
final class SettingsDesk extends SheetDesk<SettingsSheet> {
    private final Session session;
    private final Settings settings = new Settings();

    SettingsDesk(Session session, MainWindow window) {
        super(window);
        this.session = session;
    }

    Settings settings() {
        return settings;
    }

    @Override
    SettingsSheet make() {
        return new SettingsSheet(session, settings);
    }

    void open() {
        sheet().open();
    }
}
