package org.optiscope.experiment;

/** An experiment file that cannot be taken; the message is one sentence on one line: what is wrong and where. */
public final class ExperimentFileException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message may quote the file; line breaks and other control characters in it become spaces */
    ExperimentFileException(String message) {
        super(message.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "));
    }
}
