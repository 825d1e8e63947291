package org.optiscope.ui.window;

import org.optiscope.export.ExportChoice;
import org.optiscope.ui.export.ExportSheet;
import org.optiscope.ui.session.Session;

/** The sheet over the window that takes a scene away; made when it is first wanted. */
final class Exports {
    private final Session session;
    private final MainWindow window;
    private ExportChoice remembered = ExportChoice.USUAL;
    private ExportSheet sheet;

    Exports(Session session, MainWindow window) {
        this.session = session;
        this.window = window;
    }

    /** Shows what can be taken away of the present scene. */
    void open() {
        if (sheet == null) {
            ExperimentFiles files = window.files();
            sheet = new ExportSheet(session, files::chooseTarget, files::showFolder);
            sheet.choose(remembered);
            sheet.visibleProperty().addListener(observable -> window.focusPlot());
            window.addSheet(sheet);
        }
        sheet.open();
    }

    /** Whether the sheet lies over everything, and has the keyboard. */
    boolean isOpen() {
        return sheet != null && sheet.isVisible();
    }

    /** Ends an export; returns whether there was one. */
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

    /** What was last chosen. */
    ExportChoice choice() {
        return sheet == null ? remembered : sheet.choice();
    }

    /** Has exports begin with what was chosen before. */
    void remember(ExportChoice choice) {
        remembered = choice;
    }
}
