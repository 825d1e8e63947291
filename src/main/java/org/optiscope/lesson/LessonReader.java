package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.optiscope.json.JsonException;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** Reads a lesson from Markdown, step by step. */
final class LessonReader {
    /** A lesson of so many characters takes days; what is longer was opened by mistake. */
    private static final int LONGEST = 1_000_000;

    private static final List<String> BLOCKS = List.of("scene", "question", "claim");

    private final String[] source;
    private final List<LessonStep> steps = new ArrayList<>();
    private String title;
    private List<Piece> opening;

    /** What the step on its way shows, or the one before it. */
    private SceneReader.Shown shown;

    // Of the step on its way, if stepTitle is not null.
    private String stepTitle;
    private int stepLine;
    private boolean hasScene;
    private final List<Passage> text = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Block> claims = new ArrayList<>();

    private LessonReader(String[] source) {
        this.source = source;
    }

    static Lesson read(String given) throws JsonException {
        String markdown = given.startsWith("\uFEFF") ? given.substring(1) : given;
        if (markdown.length() > LONGEST) {
            throw Fault.at(1, Texts.get("lesson.too-long", LONGEST));
        }
        LessonReader reader = new LessonReader(markdown.split("\r\n|\r|\n", -1));
        int line = 1;
        Node document = TextReader.document(markdown);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            line = block.getSourceSpans().isEmpty()
                    ? line
                    : block.getSourceSpans().get(0).getLineIndex() + 1;
            try {
                reader.take(block, line);
            } catch (JsonException e) {
                throw Fault.at(line, e);
            } catch (Refusal e) {
                throw Fault.at(line, e.getMessage());
            }
        }
        return reader.lesson();
    }

    private Lesson lesson() throws JsonException {
        endStep();
        if (title == null || opening == null || steps.isEmpty()) {
            throw Fault.at(source.length, missing());
        }
        return new Lesson(title, opening, steps);
    }

    private String missing() {
        if (title == null) {
            return Texts.get("lesson.ends-without-title");
        }
        return opening == null ? Texts.get("lesson.ends-without-opening") : Texts.get("lesson.ends-without-steps");
    }

    private void take(Node block, int line) throws JsonException {
        if (block instanceof Heading heading) {
            heading(heading, line);
        } else if (title == null) {
            throw Fault.at(line, Texts.get("lesson.title-first"));
        } else if (opening == null) {
            if (!(block instanceof Paragraph)) {
                throw Fault.at(line, Texts.get("lesson.opening-second"));
            }
            opening = TextReader.pieces(block, line);
        } else if (stepTitle == null) {
            throw Fault.at(line, Texts.get("lesson.steps-third"));
        } else if (block instanceof FencedCodeBlock fenced) {
            fenced(fenced, line);
        } else if (block instanceof Paragraph || block instanceof ListBlock) {
            text.addAll(TextReader.passages(block, line));
        } else {
            throw Fault.at(line, Texts.get("lesson.what-a-text-has"));
        }
    }

    private void heading(Heading heading, int line) throws JsonException {
        String words = Piece.text(TextReader.pieces(heading, line));
        boolean isTitle = heading.getLevel() == 1;
        if (words.isBlank()) {
            throw Fault.at(line, Texts.get("lesson.empty-heading"));
        } else if (heading.getLevel() > 2) {
            throw Fault.at(line, Texts.get("lesson.what-headings"));
        } else if (isTitle != (title == null)) {
            throw Fault.at(line, isTitle ? Texts.get("lesson.one-title") : Texts.get("lesson.title-first"));
        } else if (isTitle) {
            title = words;
        } else if (opening == null) {
            throw Fault.at(line, Texts.get("lesson.opening-second"));
        } else {
            endStep();
            stepTitle = words;
            stepLine = line;
        }
    }

    private void fenced(FencedCodeBlock fenced, int line) throws JsonException {
        String literal = fenced.getLiteral();
        int count = (int) literal.chars().filter(c -> c == '\n').count();
        if (fenced.getClosingFenceLength() == null) {
            throw Fault.at(line, Texts.get("lesson.open-block"));
        }
        Block block = new Block(line, List.of(source).subList(line, line + count));
        String kind = fenced.getInfo() == null ? "" : fenced.getInfo().strip();
        switch (kind) {
            case "scene" -> {
                if (hasScene) {
                    throw Fault.at(line, Texts.get("lesson.two-scenes", stepTitle));
                }
                shown = SceneReader.read(block, shown);
                hasScene = true;
            }
            case "question" -> questions.add(QuestionReader.read(block));
            case "claim" -> claims.add(block);
            default -> {
                Optional<String> meant = Nearest.of(kind, BLOCKS);
                if (meant.isPresent()) {
                    throw Fault.at(line, Texts.get("lesson.no-block", kind, Nearest.question(meant.get())));
                }
                text.add(new Passage(Passage.Kind.CODE, List.of(new Piece(Piece.Kind.CODE, literal))));
            }
        }
    }

    /** Ends the step on its way; its claims are read now, as they may stand before its scene. */
    private void endStep() throws JsonException {
        if (stepTitle == null) {
            return;
        }
        if (shown == null) {
            throw Fault.at(stepLine, Texts.get("lesson.no-scene"));
        }
        List<Claim> read = new ArrayList<>();
        for (Block block : claims) {
            read.addAll(ClaimReader.read(block, shown.scene().experiment()));
        }
        steps.add(new LessonStep(
                stepTitle,
                stepLine,
                text,
                shown.scene(),
                hasScene ? shown.play() : Optional.empty(),
                hasScene ? shown.controls() : List.of(),
                questions,
                read));
        text.clear();
        questions.clear();
        claims.clear();
        hasScene = false;
        stepTitle = null;
    }
}
