package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

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
                throw Fault.at(number, Texts.get("lesson.answer-not-a-choice", PREDICT));
            }
        } else if (line.startsWith(BECAUSE)) {
            reason = TextReader.line(line.substring(BECAUSE.length()), number);
        } else if (choices.isEmpty() && !predicts && answer == null) {
            question.append(question.length() == 0 ? "" : " ").append(line);
        } else {
            throw Fault.at(number, Texts.get("lesson.after-choices", ANSWER, BECAUSE));
        }
    }

    private Question question() throws JsonException {
        if (question.length() == 0 || answer == null) {
            throw Fault.at(
                    block.line(),
                    question.length() == 0 ? Texts.get("lesson.asks-nothing") : Texts.get("lesson.no-answer", ANSWER));
        } else if (predicts != choices.isEmpty() || choices.size() == 1) {
            throw Fault.at(block.line(), Texts.get("lesson.choices", PREDICT));
        }
        return new Question(TextReader.line(question.toString(), block.lineOf(0)), choices, answer, reason);
    }
}
