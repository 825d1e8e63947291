package org.optiscope.ui.rules;

import java.util.List;

/** What a line has done to its neighbours. */
interface LineKeys {
    /** Puts an empty line at that place and gives it the keyboard. */
    void add(int index);

    /** Takes a line away, and gives the keyboard to the one above. */
    void remove(int index);

    /** Gives the keyboard to a line, if there is one of that number, or to the update below the last. */
    void focus(int index);

    /** Puts lines in the place of one, which stays if it is not empty; says whether it did, or told why not. */
    boolean paste(int index, List<String> lines);
}
