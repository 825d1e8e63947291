package org.optiscope.lesson;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** A formula in a line of Markdown, between dollar signs; stars and backslashes in it are TeX's. */
final class FormulaNode extends CustomNode {
    private static final char DOLLAR = '$';

    private final String tex;

    private FormulaNode(String tex) {
        this.tex = tex;
    }

    String tex() {
        return tex;
    }

    /** Finds formulas. Prices are none: a formula begins and ends without a space, and no digit follows it. */
    static final class Finder implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(DOLLAR);
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position begin = scanner.position();
            if (scanner.find(DOLLAR) < 1) {
                return ParsedInline.none();
            }
            String tex =
                    scanner.getSource(begin, scanner.position()).getContent().replace('\n', ' ');
            scanner.next();
            boolean isPrice = !tex.equals(tex.strip()) || Character.isDigit(scanner.peek());
            return isPrice ? ParsedInline.none() : ParsedInline.of(new FormulaNode(tex), scanner.position());
        }
    }
}
