package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/**
 * The scenes and claims of the original, under the words of a translation, which has none of its own: so both languages show the
 * same, and what is claimed stands in one place. Refuses a translation that has other steps or questions than the original.
 */
final class TranslatedSteps implements StepSource {
    private static final String IS = ": ";

    private final Lesson original;
    private final Set<String> known = new TreeSet<>();
    /** What the translation calls a run, by what the original does. */
    private final Map<String, String> labels = new HashMap<>();

    private LessonStep shown;

    TranslatedSteps(Lesson original) {
        this.original = original;
        original.steps().forEach(step -> step.scene().experiment().runs().forEach(run -> known.add(run.label())));
        known.remove("");
    }

    @Override
    public void labels(Block block) throws JsonException {
        for (int i = 0; i < block.lines().size(); i++) {
            String line = block.lines().get(i).strip();
            int end = line.indexOf(IS);
            if (line.isEmpty()) {
                continue;
            } else if (end < 0) {
                throw Fault.at(block.lineOf(i), Texts.get("lesson.label-line"));
            }
            String label = line.substring(0, end).strip();
            if (!known.contains(label)) {
                throw Fault.at(block.lineOf(i), Texts.get("lesson.label-unknown", label, String.join(", ", known)));
            } else if (labels.put(label, line.substring(end + IS.length()).strip()) != null) {
                throw Fault.at(block.lineOf(i), Texts.get("lesson.label-twice", label));
            }
        }
    }

    @Override
    public void begin(int number, int line) throws JsonException {
        if (number == original.steps().size()) {
            throw Fault.at(line, Texts.get("lesson.translation-longer", number));
        }
        shown = original.steps().get(number);
    }

    @Override
    public void scene(Block block, String title) throws JsonException {
        throw ofOriginal(block);
    }

    @Override
    public void claim(Block block) throws JsonException {
        throw ofOriginal(block);
    }

    private static JsonException ofOriginal(Block block) {
        return Fault.at(block.line(), Texts.get("lesson.translation-shows"));
    }

    @Override
    public void question(Question question, int number, int line) throws JsonException {
        if (number >= shown.questions().size()) {
            return; // told at the end of the step, with the number of all
        }
        Question asked = shown.questions().get(number);
        if (asked.isPrediction() && !question.isPrediction()) {
            throw Fault.at(line, Texts.get("lesson.translation-predicts"));
        } else if (question.choices().size() != asked.choices().size()) {
            throw Fault.at(
                    line,
                    Texts.get(
                            "lesson.translation-choices",
                            question.choices().size(),
                            asked.choices().size()));
        } else if (question.right() != asked.right()) {
            throw Fault.at(line, Texts.get("lesson.translation-answer", question.right() + 1, asked.right() + 1));
        }
    }

    @Override
    public LessonStep step(List<Piece> heading, int line, List<Passage> text, List<Question> questions)
            throws JsonException {
        if (questions.size() != shown.questions().size()) {
            throw Fault.at(
                    line,
                    Texts.get(
                            "lesson.translation-questions",
                            Piece.text(heading),
                            questions.size(),
                            shown.questions().size()));
        }
        Experiment experiment = shown.scene().experiment();
        List<RunSpec> runs = new ArrayList<>();
        experiment.runs().forEach(run -> runs.add(run.withLabel(labels.getOrDefault(run.label(), run.label()))));
        return new LessonStep(
                heading,
                line,
                text,
                shown.scene().withExperiment(experiment.withRuns(runs)),
                shown.play(),
                shown.controls(),
                questions,
                shown.claims());
    }

    @Override
    public void complete(int steps, int line) throws JsonException {
        if (steps < original.steps().size()) {
            throw Fault.at(
                    line,
                    Texts.get(
                            "lesson.translation-shorter",
                            steps,
                            original.steps().size()));
        }
    }
}
