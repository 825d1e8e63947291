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

/** Reads a lesson, or the words of a translation, from Markdown, step by step. */
final class LessonReader {
    /** A lesson of so many characters takes days; what is longer was opened by mistake. */
    private static final int LONGEST = 1_000_000;

    private static final String SCENE = "scene";
    private static final String QUESTION = "question";
    private static final String CLAIM = "claim";
    private static final String LABELS = "labels";
    private static final List<String> BLOCKS = List.of(SCENE, QUESTION, CLAIM);

    private final String[] source;
    private final StepSource shows;
    private final List<LessonStep> steps = new ArrayList<>();
    private String title;
    private List<Piece> opening;

    // Of the step on its way, if stepHeading is not null.
    private List<Piece> stepHeading;
    private int stepLine;
    private final List<Passage> text = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private LessonReader(String[] source, StepSource shows) {
        this.source = source;
        this.shows = shows;
    }

    /** @param shows what the steps show */
    static Lesson read(String given, StepSource shows) throws JsonException {
        String markdown = given.startsWith("\uFEFF") ? given.substring(1) : given;
        if (markdown.length() > LONGEST) {
            throw Fault.at(1, Texts.get("lesson.too-long", LONGEST));
        }
        LessonReader reader = new LessonReader(markdown.split("\r\n|\r|\n", -1), shows);
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
        shows.complete(steps.size(), source.length);
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
        } else if (stepHeading == null && block instanceof FencedCodeBlock fenced && LABELS.equals(kind(fenced))) {
            shows.labels(block(fenced, line));
        } else if (stepHeading == null) {
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
        List<Piece> pieces = TextReader.pieces(heading, line);
        String words = Piece.text(pieces);
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
            shows.begin(steps.size(), line);
            stepHeading = pieces;
            stepLine = line;
        }
    }

    private static String kind(FencedCodeBlock fenced) {
        return fenced.getInfo() == null ? "" : fenced.getInfo().strip();
    }

    private Block block(FencedCodeBlock fenced, int line) throws JsonException {
        int count = (int) fenced.getLiteral().chars().filter(c -> c == '\n').count();
        if (fenced.getClosingFenceLength() == null) {
            throw Fault.at(line, Texts.get("lesson.open-block"));
        }
        return new Block(line, List.of(source).subList(line, line + count));
    }

    private void fenced(FencedCodeBlock fenced, int line) throws JsonException {
        Block block = block(fenced, line);
        String kind = kind(fenced);
        switch (kind) {
            case SCENE -> shows.scene(block, Piece.text(stepHeading));
            case CLAIM -> shows.claim(block);
            case LABELS -> throw Fault.at(line, Texts.get("lesson.labels-in-step"));
            case QUESTION -> {
                Question question = QuestionReader.read(block);
                shows.question(question, questions.size(), line);
                questions.add(question);
            }
            default -> {
                Optional<String> meant = Nearest.of(kind, BLOCKS);
                if (meant.isPresent()) {
                    throw Fault.at(line, Texts.get("lesson.no-block", kind, Nearest.question(meant.get())));
                }
                text.add(new Passage(Passage.Kind.CODE, List.of(new Piece(Piece.Kind.CODE, fenced.getLiteral()))));
            }
        }
    }

    private void endStep() throws JsonException {
        if (stepHeading != null) {
            steps.add(shows.step(stepHeading, stepLine, text, questions));
            text.clear();
            questions.clear();
            stepHeading = null;
        }
    }
}
