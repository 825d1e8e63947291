package org.optiscope.ui.window;

import org.optiscope.export.ExportChoice;
import org.optiscope.ui.export.ExportSheet;
import org.optiscope.ui.session.Session;

/** The sheet over the window that takes a scene away. */
final class Exports extends SheetDesk<ExportSheet> {
    private final Session session;
    private final MainWindow window;
    private ExportChoice remembered = ExportChoice.USUAL;

    Exports(Session session, MainWindow window) {
        super(window);
        this.session = session;
        this.window = window;
    }

    @Override
    ExportSheet make() {
        ExperimentFiles files = window.files();
        ExportSheet sheet = new ExportSheet(session, files::chooseTarget, files::showFolder);
        sheet.choose(remembered);
        return sheet;
    }

    /** Shows what can be taken away of the present scene. */
    void open() {
        sheet().open();
    }

    /** Shows how the map in the pane of maps can be taken away. */
    void openMap() {
        sheet().choose(choice().ofMap());
        open();
    }

    /** What was last chosen. */
    ExportChoice choice() {
        return made().map(ExportSheet::choice).orElse(remembered);
    }

    /** Has exports begin with what was chosen before. */
    void remember(ExportChoice choice) {
        remembered = choice;
    }
}
