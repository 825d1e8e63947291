package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/** The scenes and claims that stand in the lesson's own file. */
final class OwnSteps implements StepSource {
    /** What the step on its way shows, or the one before it. */
    private SceneReader.Shown shown;

    private boolean hasScene;
    private final List<Block> claims = new ArrayList<>();

    @Override
    public void labels(Block block) throws JsonException {
        throw Fault.at(block.line(), Texts.get("lesson.labels-in-original"));
    }

    @Override
    public void begin(int number, int line) {
        hasScene = false;
        claims.clear();
    }

    @Override
    public void scene(Block block, String title) throws JsonException {
        if (hasScene) {
            throw Fault.at(block.line(), Texts.get("lesson.two-scenes", title));
        }
        shown = SceneReader.read(block, shown);
        hasScene = true;
    }

    @Override
    public void claim(Block block) {
        claims.add(block);
    }

    @Override
    public void question(Question question, int number, int line) {
        // Whatever it asks is right.
    }

    /** Reads its claims only now, as they may stand before its scene. */
    @Override
    public LessonStep step(List<Piece> heading, int line, List<Passage> text, List<Question> questions)
            throws JsonException {
        if (shown == null) {
            throw Fault.at(line, Texts.get("lesson.no-scene"));
        }
        List<Claim> read = new ArrayList<>();
        for (Block block : claims) {
            read.addAll(ClaimReader.read(block, shown.scene().experiment()));
        }
        return new LessonStep(
                heading,
                line,
                text,
                shown.scene(),
                hasScene ? shown.play() : Optional.empty(),
                hasScene ? shown.controls() : List.of(),
                questions,
                read);
    }

    @Override
    public void complete(int steps, int line) {
        // As many as there are.
    }
}
