package org.optiscope.text;

/**
 * A value that a person gave and that cannot be taken; the message is one sentence for that person: what is wrong, where,
 * and what would be right. Any other {@link IllegalArgumentException} is a defect of the program.
 */
public class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
