package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.json.JsonException;

/**
 * Reads a question.
 *
 * <pre>
 * Which run is lowest after 100 steps?
 * - Adam
 * - SGD                      or the word predict, where a point or a curve is guessed in the plot
 * answer: SGD
 * because: its velocity …    may be left out
 * </pre>
 */
final class QuestionReader {
    private static final String CHOICE = "- ";
    private static final String PREDICT = "predict";
    private static final String ANSWER = "answer:";
    private static final String BECAUSE = "because:";

    private final Block block;
    private final StringBuilder question = new StringBuilder();
    private final List<List<Piece>> choices = new ArrayList<>();
    private boolean predicts;
    private List<Piece> answer;
    private List<Piece> reason = List.of();

    private QuestionReader(Block block) {
        this.block = block;
    }

    static Question read(Block block) throws JsonException {
        QuestionReader reader = new QuestionReader(block);
        for (int i = 0; i < block.lines().size(); i++) {
            String line = block.lines().get(i).strip();
            if (!line.isEmpty()) {
                reader.take(line, block.lineOf(i));
            }
        }
        return reader.question();
    }

    private void take(String line, int number) throws JsonException {
        if (line.startsWith(CHOICE)) {
            choices.add(TextReader.line(line.substring(CHOICE.length()), number));
        } else if (line.equals(PREDICT)) {
            predicts = true;
        } else if (line.startsWith(ANSWER)) {
            answer = TextReader.line(line.substring(ANSWER.length()), number);
            if (!predicts && !choices.contains(answer)) {
                throw Fault.at(
                        number,
                        "the answer must be one of the choices above it, word for word, or the word " + PREDICT
                                + " must stand above it");
            }
        } else if (line.startsWith(BECAUSE)) {
            reason = TextReader.line(line.substring(BECAUSE.length()), number);
        } else if (choices.isEmpty() && !predicts && answer == null) {
            question.append(question.length() == 0 ? "" : " ").append(line);
        } else {
            throw Fault.at(
                    number,
                    "after the choices a question has the lines \"" + ANSWER + " …\" and \"" + BECAUSE
                            + " …\", each of them one line");
        }
    }

    private Question question() throws JsonException {
        if (question.length() == 0 || answer == null) {
            String missing = question.length() == 0 ? "what it asks" : "a line \"" + ANSWER + " …\"";
            throw Fault.at(block.line(), "the question lacks " + missing);
        } else if (predicts != choices.isEmpty() || choices.size() == 1) {
            throw Fault.at(
                    block.line(),
                    "a question has two or more choices, or else the word " + PREDICT + " in their place");
        }
        return new Question(TextReader.line(question.toString(), block.lineOf(0)), choices, answer, reason);
    }
}
