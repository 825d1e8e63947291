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
            throw Fault.at(1, "the file has more than " + LONGEST + " characters; this is no lesson");
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
            String missing = title == null
                    ? "its title, \"# …\""
                    : opening == null
                            ? "a first paragraph, which says what it shows"
                            : "steps, each of which begins with \"## …\"";
            throw Fault.at(source.length, "the lesson ends without " + missing);
        }
        return new Lesson(title, opening, steps);
    }

    private void take(Node block, int line) throws JsonException {
        if (block instanceof Heading heading) {
            heading(heading, line);
        } else if (title == null) {
            throw Fault.at(line, "a lesson begins with its title, \"# …\"");
        } else if (opening == null) {
            if (!(block instanceof Paragraph)) {
                throw Fault.at(line, "after the title a lesson has a paragraph that says what it shows");
            }
            opening = TextReader.pieces(block, line);
        } else if (stepTitle == null) {
            throw Fault.at(line, "after the first paragraph a lesson has steps, each of which begins with \"## …\"");
        } else if (block instanceof FencedCodeBlock fenced) {
            fenced(fenced, line);
        } else if (block instanceof Paragraph || block instanceof ListBlock) {
            text.addAll(TextReader.passages(block, line));
        } else {
            throw Fault.at(line, "a lesson's text has paragraphs, lists, formulas and blocks between ``` only");
        }
    }

    private void heading(Heading heading, int line) throws JsonException {
        String words = Piece.text(TextReader.pieces(heading, line));
        boolean isTitle = heading.getLevel() == 1;
        if (words.isBlank()) {
            throw Fault.at(line, "this heading is empty");
        } else if (heading.getLevel() > 2) {
            throw Fault.at(line, "a lesson has headings \"# …\" for its title and \"## …\" for its steps only");
        } else if (isTitle != (title == null)) {
            throw Fault.at(
                    line,
                    isTitle
                            ? "a lesson has one title; a step begins with \"## …\""
                            : "a lesson begins with its title, \"# …\"");
        } else if (isTitle) {
            title = words;
        } else if (opening == null) {
            throw Fault.at(line, "after the title a lesson has a paragraph that says what it shows");
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
            throw Fault.at(line, "the block that begins here is not closed; a line of ``` ends it");
        }
        Block block = new Block(line, List.of(source).subList(line, line + count));
        String kind = fenced.getInfo() == null ? "" : fenced.getInfo().strip();
        switch (kind) {
            case "scene" -> {
                if (hasScene) {
                    throw Fault.at(line, "the step \"" + stepTitle + "\" has two scenes; it can show one");
                }
                shown = SceneReader.read(block, shown);
                hasScene = true;
            }
            case "question" -> questions.add(QuestionReader.read(block));
            case "claim" -> claims.add(block);
            default -> {
                Optional<String> meant = Nearest.of(kind, BLOCKS);
                if (meant.isPresent()) {
                    throw Fault.at(line, "there is no block \"" + kind + "\"; " + Nearest.question(meant.get()));
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
            throw Fault.at(stepLine, "the first step shows nothing; it needs a block ```scene with an experiment");
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
