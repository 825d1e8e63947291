package org.optiscope.formula;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Token.Kind;
import org.optiscope.formula.WordList.Tree;
import org.optiscope.text.Texts;

/** Reads functions that are put together of pieces: {@code {x<0: a, b}}, piecewise(…), if … then … else, \begin{cases}. */
final class Cases {
    /** No case holds. */
    private static final Tree NOWHERE = WordList.leaf(new Constant(Double.NaN));

    private final Parser parser;
    private final Operands operands;
    private int open;

    /** A value and where it holds; always, if the condition is null. */
    private record Piece(Tree condition, Tree value) {}

    Cases(Parser parser, Operands operands) {
        this.parser = parser;
        this.operands = operands;
    }

    boolean isOpen() {
        return open > 0;
    }

    /** A brace that was taken: a group, or cases as {@code {x<0: a, b}} or {@code {a if x<0, b otherwise}}. */
    Tree brace(Token brace) {
        if (parser.peek().is(Kind.CLOSE)) {
            throw parser.noOperand();
        }
        boolean isCases = hasMark();
        open += isCases ? 1 : 0;
        parser.enter();
        Tree value = isCases ? join(brace, pieces()) : parser.cases();
        parser.leave();
        open -= isCases ? 1 : 0;
        if (parser.peek().is(Kind.COMMA)) {
            throw parser.misplaced(parser.peek());
        }
        parser.close(brace);
        return value;
    }

    /** Whether the brace that was taken holds cases: a colon, a word such as if, or a comma on its own level. */
    private boolean hasMark() {
        int depth = 0;
        int questions = 0;
        for (int i = 0; !parser.peek(i).is(Kind.END) && depth >= 0; i++) {
            Token word = parser.peek(i);
            depth += word.is(Kind.OPEN) ? 1 : word.is(Kind.CLOSE) ? -1 : 0;
            questions += word.is(Kind.WORD, "?") ? 1 : 0;
            boolean isColon = word.is(Kind.WORD, ":") && questions-- <= 0;
            boolean isWord = word.is(Kind.WORD, "otherwise") || word.is(Kind.WORD, "for") || word.is(Kind.WORD, "when");
            if (depth == 0 && (isColon || isWord || word.is(Kind.COMMA))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comma stands on the level of the bracket that comes next. */
    boolean hasComma() {
        int depth = 0;
        for (int i = 0; !parser.peek(i).is(Kind.END); i++) {
            Token word = parser.peek(i);
            depth += word.is(Kind.OPEN) ? 1 : word.is(Kind.CLOSE) ? -1 : 0;
            if (depth == 1 && word.is(Kind.COMMA)) {
                return true;
            } else if (depth == 0) {
                return false;
            }
        }
        return false;
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        while (true) {
            pieces.add(piece());
            boolean goesOn = parser.peek().is(Kind.COMMA) || parser.peek().is(Kind.WORD, "\\\\");
            if (!goesOn) {
                return pieces;
            }
            while (parser.peek().is(Kind.COMMA) || parser.peek().is(Kind.WORD, "\\\\")) {
                parser.take();
            }
            if (parser.peek().is(Kind.CLOSE) || parser.peek().is(Kind.WORD, "end")) {
                return pieces;
            }
        }
    }

    private Piece piece() {
        if (isAlways()) {
            parser.take();
            parser.expect(Kind.WORD, ":", parser.previous(), Texts.later("formula.colon-before-value"));
            return new Piece(null, parser.cases());
        }
        Tree value = parser.cases();
        if (parser.peek().is(Kind.WORD, ":")) {
            parser.take();
            Tree other = parser.cases();
            boolean isReversed =
                    !value.expression().isCondition() && other.expression().isCondition();
            return isReversed ? new Piece(other, value) : new Piece(value, other);
        }
        boolean isMarked = false;
        while (parser.peek().is(Kind.WORD, "&")
                || parser.peek().is(Kind.WORD, "if")
                || parser.peek().is(Kind.WORD, "for")
                || parser.peek().is(Kind.WORD, "when")
                || !isMarked && parser.peek().is(Kind.COMMA) && isCondition(1)) {
            isMarked = true;
            parser.take();
        }
        if (isAlways()) {
            parser.take();
            return new Piece(null, value);
        }
        return new Piece(isMarked ? parser.or() : null, value);
    }

    /** Whether a relation comes before the next comma, and no colon. */
    private boolean isCondition(int from) {
        int depth = 0;
        boolean compares = false;
        for (int i = from; !parser.peek(i).is(Kind.END) && depth >= 0; i++) {
            Token word = parser.peek(i);
            depth += word.is(Kind.OPEN) ? 1 : word.is(Kind.CLOSE) ? -1 : 0;
            boolean isEnd = word.is(Kind.COMMA) || word.is(Kind.WORD, "\\\\");
            if (depth == 0 && (word.is(Kind.WORD, ":") || word.is(Kind.WORD, "if"))) {
                return false;
            } else if (depth == 0 && isEnd) {
                return compares;
            }
            compares |= word.is(Kind.RELATION) || word.is(Kind.WORD, "otherwise");
        }
        return compares;
    }

    private boolean isAlways() {
        return parser.peek().is(Kind.WORD, "otherwise")
                || parser.peek().is(Kind.WORD, "true")
                || parser.peek().is(Kind.WORD, "else");
    }

    private Tree join(Token mark, List<Piece> pieces) {
        Tree joined = NOWHERE;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece.condition == null && i < pieces.size() - 1) {
                throw FormulaException.at(
                        mark.position(), Texts.get("formula.no-condition"), Texts.get("formula.write-cases"));
            }
            joined = piece.condition == null ? piece.value : parser.choice(mark, piece.condition, piece.value, joined);
        }
        if (pieces.size() == 1 && pieces.get(0).condition == null) {
            return pieces.get(0).value;
        }
        return joined;
    }

    /** {@code if x<0 then a else b}, {@code if (x<0) a else b}, or the call {@code if(x<0, a, b)}. */
    Tree ifElse(Token mark) {
        if (parser.peek().is(Kind.OPEN) && hasComma()) {
            return operands.function(mark.named("if"));
        }
        parser.enter();
        Tree condition = operands.condition(hasThen());
        if (parser.peek().is(Kind.COMMA)) {
            throw FormulaException.at(
                    mark.position(), Texts.get("formula.if-without-brackets"), Texts.get("formula.write-if"));
        }
        boolean hasMark = parser.peek().is(Kind.WORD, "then") || parser.peek().is(Kind.WORD, ":");
        if (hasMark) {
            parser.take();
        }
        Tree then = parser.cases();
        parser.expect(Kind.WORD, "else", mark, Texts.later("formula.needs-else"));
        if (parser.peek().is(Kind.WORD, ":")) {
            parser.take();
        }
        Tree value = parser.choice(mark, condition, then, parser.cases());
        parser.leave();
        return value;
    }

    /** Without then or a colon the condition is the bracket alone: in if (x<0) -x else x the minus is no difference. */
    private boolean hasThen() {
        int depth = 0;
        for (int i = 0; !parser.peek(i).is(Kind.END); i++) {
            Token word = parser.peek(i);
            depth += word.is(Kind.OPEN) ? 1 : word.is(Kind.CLOSE) ? -1 : 0;
            if (depth == 0 && (word.is(Kind.WORD, "then") || word.is(Kind.WORD, ":"))) {
                return true;
            } else if (depth == 0 && word.is(Kind.WORD, "else")) {
                return false;
            }
        }
        return false;
    }

    /** \begin{cases} … \end{cases} */
    Tree environment(Token mark) {
        parser.enter();
        open++;
        Tree value = parser.inside(() -> join(mark, pieces()));
        open--;
        parser.leave();
        if (!parser.peek().is(Kind.WORD, "end")) {
            throw FormulaException.at(
                    mark.position(), Texts.get("formula.cases-open"), Texts.get("formula.close-cases"));
        }
        parser.take();
        return value;
    }

    /** SymPy's {@code (a, x<0), (b, True)}, Mathematica's lists of such, Maple's {@code x<0, a, b}; without the brackets. */
    Tree piecewise(Token name) {
        open++;
        List<Piece> pieces = new ArrayList<>();
        boolean isListed = parser.peek().is(Kind.OPEN) && parser.peek(1).is(Kind.OPEN) && hasComma();
        Token list = isListed ? parser.take() : null;
        do {
            if (parser.peek().is(Kind.COMMA)) {
                parser.take();
            }
            pieces.add(parser.peek().is(Kind.OPEN) && hasComma() ? pair(name) : plain());
            if (isListed && parser.peek().is(Kind.CLOSE)) {
                parser.close(list);
                isListed = false;
            }
        } while (parser.peek().is(Kind.COMMA));
        open--;
        return join(name, pieces);
    }

    private Piece pair(Token name) {
        Token bracket = parser.take();
        Tree value = parser.cases();
        if (!parser.peek().is(Kind.COMMA)) {
            throw FormulaException.at(
                    name.position(),
                    Texts.get("formula.piecewise-without-condition"),
                    Texts.get("formula.write-piecewise"));
        }
        parser.take();
        Tree condition = null;
        if (isAlways()) {
            parser.take();
        } else {
            condition = parser.or();
        }
        parser.close(bracket);
        return new Piece(condition, value);
    }

    private Piece plain() {
        Tree first = parser.cases();
        if (!first.expression().isCondition()) {
            return new Piece(null, first);
        }
        if (!parser.peek().is(Kind.COMMA)) {
            throw FormulaException.at(
                    parser.previous().position(), Texts.get("formula.no-value"), Texts.get("formula.write-value"));
        }
        parser.take();
        return new Piece(first, parser.cases());
    }

    /** What is said of a word of cases where a number belongs. */
    static FormulaException misplaced(Token word) {
        boolean isTruth = word.is(Kind.WORD, "true") || word.is(Kind.WORD, "otherwise");
        return isTruth
                ? FormulaException.ofNumber(
                        word.position(), Texts.get("formula.truth", word.text()), Texts.get("formula.write-1"))
                : FormulaException.at(
                        word.position(),
                        Texts.get("formula.nothing-before", word.text()),
                        Texts.get("formula.write-else"));
    }
}
