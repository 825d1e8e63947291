package org.optiscope.formula;

import java.util.List;
import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Token.Kind;

/** The words of a formula with a cursor, the trees that are built of them with their limits, and the sentences for what is misplaced. */
abstract class WordList {
    /** Trees are walked recursively, so their depth is what the stack of a thread allows. */
    static final int MAX_DEPTH = 450;

    /** A derivative nests deeper than its formula, that of a tower of powers six times; that of a sum does not. */
    static final int NESTING = 6;

    static final int MAX_BRACKETS = 120;

    /** Functions that are written out repeat their argument. */
    static final int MAX_SIZE = 20_000;

    private static final String OPERAND = "a number, a name or a bracket belongs there";

    final Map<String, Expression> values;
    private final List<Token> words;
    private final Token end;
    private int at;

    WordList(List<Token> words, Map<String, Expression> values, int length) {
        this.words = words;
        this.values = values;
        this.end = new Token(Kind.END, "", length);
    }

    /** A tree with what it costs to walk it. */
    record Tree(Expression expression, int depth, int size) {}

    static Tree leaf(Expression expression) {
        return new Tree(expression, 1, 1);
    }

    /** @param cost how much deeper than its parts a derivative of it may be */
    static Tree tree(Expression expression, int cost, Tree... parts) {
        int depth = 0;
        int size = 1;
        for (Tree part : parts) {
            depth = Math.max(depth, part.depth + cost);
            size += part.size;
        }
        if (depth > MAX_DEPTH) {
            throw FormulaException.tooLarge(
                    "more than " + MAX_DEPTH / NESTING + " operations inside one another or " + MAX_DEPTH + " terms");
        } else if (size > MAX_SIZE) {
            throw FormulaException.tooLarge("more than " + MAX_SIZE + " operations");
        }
        return new Tree(expression, depth, size);
    }

    static Tree binary(BinaryFunction function, Tree u, Tree v) {
        boolean isSum = function == BinaryFunction.ADD || function == BinaryFunction.SUBTRACT;
        return tree(new Binary(function, u.expression, v.expression), isSum ? 1 : NESTING, u, v);
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : end;
    }

    Token take() {
        Token word = peek();
        at++;
        return word;
    }

    Token first() {
        return words.get(0);
    }

    /** The word before the next, or null. */
    Token previous() {
        return at == 0 ? null : words.get(at - 1);
    }

    boolean isFunction(Token word) {
        return word.is(Kind.NAME) && !values.containsKey(word.text());
    }

    void expect(Kind kind, String text, Token opening, String hint) {
        if (!peek().is(kind, text)) {
            throw FormulaException.at(opening.position(), "the case begun", hint);
        }
        take();
    }

    /** A word that cannot come after what was read. */
    FormulaException misplaced(Token word) {
        return switch (word.kind()) {
            case CLOSE -> bracketFault(word, "was never opened; delete it");
            case COMMA ->
                FormulaException.at(
                        word.position(),
                        "unexpected '" + word.text() + "'",
                        "commas separate arguments, decimals have a point as in 1.5");
            case BAR -> FormulaException.at(word.position(), "the bar '|' is never closed", "write |u| or abs(u)");
            case RELATION ->
                FormulaException.at(
                        word.position(),
                        "'" + word.text() + "' does not belong in a formula",
                        "write only the right-hand side, as in x^2 + y^2");
            default ->
                FormulaException.at(
                        word.position(),
                        "'" + word.text() + "' does not belong in a formula",
                        "allowed are numbers, names, + - * / % ^, brackets and commas");
        };
    }

    /** Where a value must come and none does. */
    FormulaException noOperand() {
        Token word = peek();
        Token before = previous();
        boolean isEnd = word.is(Kind.END) || word.is(Kind.CLOSE) || word.is(Kind.COMMA);
        if (isEnd
                && before != null
                && (before.is(Kind.OPERATOR)
                        || before.is(Kind.RELATION)
                        || before.is(Kind.WORD)
                        || before.is(Kind.BAR))) {
            return FormulaException.at(before.position(), "nothing follows '" + before.text() + "'", OPERAND);
        } else if (word.is(Kind.END) && before != null && before.is(Kind.OPEN)) {
            return FormulaException.at(before.position(), "nothing follows '" + before.text() + "'", OPERAND);
        } else if (word.is(Kind.CLOSE) && before != null && before.is(Kind.OPEN)) {
            return FormulaException.at(before.position(), "the brackets are empty", OPERAND);
        } else if (word.is(Kind.END)) {
            Token last = before == null ? word : before;
            return FormulaException.at(last.position(), "nothing follows '" + last.text() + "'", OPERAND);
        }
        return FormulaException.at(word.position(), "nothing stands before '" + word.text() + "'", OPERAND);
    }

    static FormulaException bracketFault(Token bracket, String fault) {
        String place = FormulaException.column(bracket.position());
        return new FormulaException(
                "the bracket '" + bracket.text() + "' at " + place + " " + fault, bracket.position());
    }

    /** Takes the partner of an open bracket. */
    void close(Token open) {
        Token word = peek();
        if (word.is(Kind.END)) {
            throw bracketFault(open, "is never closed; add '" + partner(open) + "'");
        } else if (!word.is(Kind.CLOSE)) {
            throw misplaced(word);
        } else if (!word.text().equals(partner(open))) {
            String opened = FormulaException.column(open.position());
            throw bracketFault(word, "cannot close the one at " + opened + "; write '" + partner(open) + "'");
        }
        take();
    }

    static String partner(Token bracket) {
        return switch (bracket.text()) {
            case "(" -> ")";
            case "[" -> "]";
            case "⌊" -> "⌋";
            case "⌈" -> "⌉";
            default -> "}";
        };
    }
}
