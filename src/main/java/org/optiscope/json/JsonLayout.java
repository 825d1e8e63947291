package org.optiscope.json;

/**
 * Where spaces and line breaks stand in a text that {@link JsonWriter} writes. Line ends do not depend on the machine.
 *
 * <p>What has a line for each of its members or items: the whole, if it is an object, and each array of objects; in
 * {@link #LISTING} every object and no array.
 */
public enum JsonLayout {
    /** A file that people read and edit. */
    FILE(": ", " ", " ", "", "  ", false),

    /** A list of things in full. */
    LISTING(" : ", " ", " ", " ", "  ", true),

    /** Thousands of rows, no character too many; brackets close on the line of what they hold. */
    ROWS(":", "", "", "", "", false);

    /** Between a key and its value. */
    final String colon;

    /** After a comma within a line. */
    final String afterComma;

    /** Within the brackets of an object on one line. */
    final String inObject;

    /** Within the brackets of an array on one line. */
    final String inArray;

    /** Before a line, once for each bracket that is open over several lines; if it is empty, none closes on a line of its own. */
    final String indent;

    final boolean dividesEveryObject;

    JsonLayout(
            String colon,
            String afterComma,
            String inObject,
            String inArray,
            String indent,
            boolean dividesEveryObject) {
        this.colon = colon;
        this.afterComma = afterComma;
        this.inObject = inObject;
        this.inArray = inArray;
        this.indent = indent;
        this.dividesEveryObject = dividesEveryObject;
    }
}
