package org.optiscope.formula;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Token.Kind;
import org.optiscope.text.Texts;

/** The words of a formula with a cursor, the trees that are built of them with their limits, and the sentences for what is misplaced. */
abstract class WordList {
    /** Trees are walked recursively, so their depth is what the stack of a thread allows. */
    static final int MAX_DEPTH = 450;

    /** A derivative nests deeper than its formula, that of a tower of powers six times; that of a sum does not. */
    static final int NESTING = 6;

    static final int MAX_BRACKETS = 120;

    /** Functions that are written out repeat their argument. */
    static final int MAX_SIZE = 20_000;

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
            throw FormulaException.tooLarge(Texts.get("formula.nested-operations", MAX_DEPTH / NESTING, MAX_DEPTH));
        } else if (size > MAX_SIZE) {
            throw FormulaException.tooLarge(Texts.get("formula.operations", MAX_SIZE));
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

    void expect(Kind kind, String text, Token opening, Supplier<String> hint) {
        if (!peek().is(kind, text)) {
            throw FormulaException.at(opening.position(), Texts.get("formula.case-begun"), hint.get());
        }
        take();
    }

    /** A word that cannot come after what was read. */
    FormulaException misplaced(Token word) {
        return switch (word.kind()) {
            case CLOSE -> neverOpened(word);
            case COMMA ->
                FormulaException.at(
                        word.position(), Texts.get("formula.unexpected", word.text()), Texts.get("formula.commas"));
            case BAR ->
                FormulaException.at(word.position(), Texts.get("formula.bar-open"), Texts.get("formula.write-bars"));
            case RELATION ->
                FormulaException.at(
                        word.position(),
                        Texts.get("formula.stray", "'" + word.text() + "'"),
                        Texts.get("formula.right-hand-side"));
            default ->
                FormulaException.ofNumber(
                        word.position(),
                        Texts.get("formula.stray", "'" + word.text() + "'"),
                        Texts.get("formula.allowed"));
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
            return nothingFollows(before);
        } else if (word.is(Kind.END) && before != null && before.is(Kind.OPEN)) {
            return nothingFollows(before);
        } else if (word.is(Kind.CLOSE) && before != null && before.is(Kind.OPEN)) {
            return missing(before, Texts.get("formula.empty-brackets"));
        } else if (word.is(Kind.END)) {
            return nothingFollows(before == null ? word : before);
        }
        return missing(word, Texts.get("formula.nothing-before", word.text()));
    }

    private static FormulaException nothingFollows(Token last) {
        return missing(last, Texts.get("formula.nothing-follows", last.text()));
    }

    private static FormulaException missing(Token word, String what) {
        return FormulaException.ofNumber(word.position(), what, Texts.get("formula.operand"));
    }

    private static FormulaException neverOpened(Token bracket) {
        String place = FormulaException.column(bracket.position());
        return new FormulaException(Texts.get("formula.never-opened", bracket.text(), place), bracket.position());
    }

    /** Takes the partner of an open bracket. */
    void close(Token open) {
        Token word = peek();
        if (word.is(Kind.END)) {
            String place = FormulaException.column(open.position());
            throw new FormulaException(
                    Texts.get("formula.never-closed", open.text(), place, partner(open)), open.position());
        } else if (!word.is(Kind.CLOSE)) {
            throw misplaced(word);
        } else if (!word.text().equals(partner(open))) {
            String place = FormulaException.column(word.position());
            String opened = FormulaException.column(open.position());
            throw new FormulaException(
                    Texts.get("formula.cannot-close", word.text(), place, opened, partner(open)), word.position());
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
