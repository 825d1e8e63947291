package org.optiscope.experiment;

import java.nio.file.Path;

/** An experiment file that cannot be taken; the message is one sentence on one line: what is wrong and where. */
public final class ExperimentFileException extends Exception {
    private static final long serialVersionUID = 1;

    /** The first and the last words of a sentence say what is wrong; what it quotes stands between. */
    private static final int LONGEST = 300;

    private static final int LAST_WORDS = 100;

    /** @param message may quote the file; line breaks and other control characters in it become spaces */
    ExperimentFileException(String message) {
        super(shortened(message).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "));
    }

    /** The same, said of a file. */
    ExperimentFileException(Path file, ExperimentFileException fault) {
        super(file + ": " + fault.getMessage());
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST - LAST_WORDS) + " … " + message.substring(message.length() - LAST_WORDS);
    }
}
