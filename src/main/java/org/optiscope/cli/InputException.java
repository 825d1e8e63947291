package org.optiscope.cli;

/** The input of a command is wrong; the message is one sentence for standard error, and the exit status is 1. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }
}
