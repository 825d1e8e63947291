package org.optiscope.ui.window;

import java.util.Optional;
import org.optiscope.ui.kit.Sheet;

/** Holds a sheet over the window, which is made when it is first wanted. */
abstract class SheetDesk<S extends Sheet> {
    private final MainWindow window;
    private S sheet;

    SheetDesk(MainWindow window) {
        this.window = window;
    }

    /** Makes the sheet. */
    abstract S make();

    /** The sheet, which this puts over the window. */
    final S sheet() {
        if (sheet == null) {
            sheet = make();
            sheet.visibleProperty().addListener(observable -> window.focusPlot());
            window.addSheet(sheet);
        }
        return sheet;
    }

    /** The sheet, if it was wanted before. */
    final Optional<S> made() {
        return Optional.ofNullable(sheet);
    }

    /** Whether the sheet lies over everything, and has the keyboard. */
    final boolean isOpen() {
        return sheet != null && sheet.isVisible();
    }

    /** Closes the sheet; returns whether it was open. */
    final boolean close() {
        return sheet != null && sheet.close();
    }

    /** Gives the keyboard to the sheet, if it is open; returns whether it is. */
    final boolean takeFocus() {
        if (isOpen()) {
            sheet.takeFocus();
        }
        return isOpen();
    }
}
