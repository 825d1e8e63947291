package org.optiscope.json;

import com.fasterxml.jackson.core.JsonLocation;
import org.optiscope.text.Texts;

/** A place in a text as people count, from 1. */
record Place(int line, int column) {
    static Place of(JsonLocation location) {
        return new Place(location.getLineNr(), location.getColumnNr());
    }

    /** As it stands before a sentence. */
    @Override
    public String toString() {
        return Texts.get("json.place", line, column) + ": ";
    }
}
