package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/** Reads what a lesson says: paragraphs, lists, and formulas in them. */
final class TextReader {
    private static final Parser PARSER = Parser.builder()
            .customInlineContentParserFactory(new FormulaNode.Finder())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private TextReader() {}

    static Node document(String text) {
        return PARSER.parse(text);
    }

    /** A line of text that is no paragraph of its own, such as a question. */
    static List<Piece> line(String text, int line) throws JsonException {
        Node paragraph = document(text.strip()).getFirstChild();
        if (!(paragraph instanceof Paragraph) || paragraph.getNext() != null) {
            throw Fault.at(line, Texts.get("lesson.plain-line"));
        }
        return pieces(paragraph, line);
    }

    /** The passages that a block is; none if a lesson cannot show such a block. */
    static List<Passage> passages(Node block, int line) throws JsonException {
        if (block instanceof Paragraph) {
            return List.of(new Passage(Passage.Kind.PARAGRAPH, pieces(block, line)));
        }
        List<Passage> items = new ArrayList<>();
        if (block instanceof ListBlock) {
            for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
                Node paragraph = item.getFirstChild();
                if (!(paragraph instanceof Paragraph) || paragraph.getNext() != null) {
                    throw Fault.at(line, Texts.get("lesson.long-item"));
                }
                items.add(new Passage(Passage.Kind.ITEM, pieces(paragraph, line)));
            }
        }
        return items;
    }

    /** What stands in a paragraph or a heading that begins in that line. */
    static List<Piece> pieces(Node parent, int line) throws JsonException {
        List<Piece> pieces = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Piece piece = piece(node, line);
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).kind() == Piece.Kind.PLAIN && piece.kind() == Piece.Kind.PLAIN) {
                pieces.set(last, new Piece(Piece.Kind.PLAIN, pieces.get(last).text() + piece.text()));
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static Piece piece(Node node, int line) throws JsonException {
        if (node instanceof Text text) {
            return new Piece(Piece.Kind.PLAIN, text.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return new Piece(Piece.Kind.PLAIN, " ");
        } else if (node instanceof FormulaNode formula) {
            return new Piece(Piece.Kind.FORMULA, formula.tex());
        } else if (node instanceof Code code) {
            return new Piece(Piece.Kind.CODE, code.getLiteral());
        } else if (node instanceof Emphasis) {
            return new Piece(Piece.Kind.EMPHASIS, words(node, line));
        } else if (node instanceof StrongEmphasis) {
            return new Piece(Piece.Kind.STRONG, words(node, line));
        }
        if (node instanceof Link) {
            throw Fault.at(line, Texts.get("lesson.has-link"));
        }
        throw Fault.at(line, node instanceof Image ? Texts.get("lesson.has-picture") : Texts.get("lesson.has-html"));
    }

    /** What is emphasized, which is plain words. */
    private static String words(Node parent, int line) throws JsonException {
        StringBuilder words = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                words.append(text.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                words.append(' ');
            } else {
                throw Fault.at(line, Texts.get("lesson.emphasis"));
            }
        }
        return words.toString();
    }
}
