package org.optiscope.ui.maps;

import org.optiscope.ui.kit.Sweeping;

/** A map in the pane, which is computed while it is seen. */
interface MapView {
    /** What is under way for it. */
    Sweeping work();

    /** Ends the work, and leaves what there is. */
    void stop();

    /** Goes on with what was stopped. */
    void again();

    /** Whether it is not complete, and nobody works on it. */
    boolean isStopped();

    /** Brings it up to date at once, however long that takes; for pictures that are taken once. */
    void refreshNow();
}
