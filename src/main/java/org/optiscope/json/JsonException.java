package org.optiscope.json;

import org.optiscope.text.Texts;

/** A text or file that cannot be taken; the message is one sentence on one line: what is wrong and where. */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1;

    /** The first and the last words of a sentence say what is wrong; what it quotes stands between. */
    private static final int LONGEST = 300;

    private static final int LAST_WORDS = 100;

    /** What is wrong, without where. */
    private final String sentence;

    private final boolean placed;

    /** @param message may quote the text; line breaks and other control characters in it become spaces */
    public JsonException(String message) {
        this("", message);
    }

    /** @param place where it is, ends with a colon and a space */
    JsonException(String place, String sentence) {
        super(oneLine(place + sentence));
        this.sentence = oneLine(sentence);
        placed = !place.isEmpty();
    }

    private JsonException(Object file, JsonException fault) {
        super(file + ": " + fault.getMessage(), fault);
        sentence = fault.sentence;
        placed = fault.placed;
    }

    /** Such a fault in that line, from 1. */
    public static JsonException inLine(int line, String sentence) {
        return new JsonException(Texts.get("json.line", line) + ": ", sentence);
    }

    /** Whether it says in which line. */
    public boolean isPlaced() {
        return placed;
    }

    /** What is wrong, without the line and column, for whoever does not see the text. */
    public String sentence() {
        return sentence;
    }

    private static String oneLine(String message) {
        return shortened(message).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }

    /** The same, said of a file. */
    public JsonException in(Object file) {
        return new JsonException(file, this);
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST - LAST_WORDS) + " … " + message.substring(message.length() - LAST_WORDS);
    }
}
