package org.optiscope.experiment;

/** An experiment file that cannot be taken; the message is one sentence that says what is wrong and where. */
public final class ExperimentFileException extends Exception {
    private static final long serialVersionUID = 1;

    ExperimentFileException(String message) {
        super(message);
    }
}
