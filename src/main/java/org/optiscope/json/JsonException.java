package org.optiscope.json;

/** A text or file that cannot be taken; the message is one sentence on one line: what is wrong and where. */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1;

    /** The first and the last words of a sentence say what is wrong; what it quotes stands between. */
    private static final int LONGEST = 300;

    private static final int LAST_WORDS = 100;

    /** @param message may quote the text; line breaks and other control characters in it become spaces */
    public JsonException(String message) {
        super(shortened(message).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "));
    }

    private JsonException(Object file, JsonException fault) {
        super(file + ": " + fault.getMessage(), fault);
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
