package org.optiscope.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.optiscope.formula.Token.Kind;

/**
 * Checks the words of a formula from left to right and writes the multiplication signs that were left out.
 *
 * <p>What comes out is well formed: exp4j, which answers mistakes with bare stack or number exceptions, only ever sees such lists.
 */
final class Grammar {
    private static final String OPERAND = "a number, a name or a bracket belongs there";

    private final List<Token> words;
    private final Set<String> values;
    private final List<Token> out = new ArrayList<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private int signs;

    /** An open bracket, the function it belongs to or null, and the commas seen in it. */
    private static final class Bracket {
        final Token token;
        final Token function;
        int commas;

        Bracket(Token token, Token function) {
            this.token = token;
            this.function = function;
        }
    }

    private Grammar(List<Token> words, Set<String> values) {
        this.words = words;
        this.values = values;
    }

    /**
     * @param values the names of variables, parameters and constants
     * @return the same words with every {@code *} in place
     */
    static List<Token> check(List<Token> words, Set<String> values) {
        return new Grammar(words, values).check();
    }

    private List<Token> check() {
        if (words.isEmpty()) {
            throw new FormulaException("the formula is empty; write one such as x^2 + y^2", 0);
        }
        boolean wantsOperand = true;
        for (Token word : words) {
            wantsOperand = wantsOperand ? operand(word) : continuation(word);
        }
        if (wantsOperand) {
            throw nothingAfter(last());
        } else if (!open.isEmpty()) {
            Token bracket = open.peek().token;
            throw bracketFault(bracket, "is never closed; add '" + partner(bracket) + "'");
        }
        return out;
    }

    /** Where a value must come; says whether one must still come after this word. */
    private boolean operand(Token word) {
        if (!word.is(Kind.OPERATOR)) {
            signs = 0;
        }
        boolean awaitsBracket = last() != null && last().is(Kind.NAME) && isFunction(last());
        if (awaitsBracket && !word.is(Kind.OPEN)) {
            throw withoutBrackets(last());
        }
        switch (word.kind()) {
            case NUMBER, NAME -> {
                requireKnown(word);
                out.add(word);
                return isFunction(word);
            }
            case OPEN -> open.push(new Bracket(word, awaitsBracket ? last() : null));
            case OPERATOR -> {
                if (!word.text().equals("+") && !word.text().equals("-")) {
                    throw nothingBefore(word);
                }
                if (++signs > Parser.MAX_DEPTH) {
                    throw Parser.tooLarge("more than " + Parser.MAX_DEPTH + " signs one after another");
                }
            }
            case CLOSE, COMMA -> throw last() == null ? nothingBefore(word) : missingIn(word);
        }
        out.add(word);
        return true;
    }

    /** What may come after a value; says whether a value must come next. */
    private boolean continuation(Token word) {
        switch (word.kind()) {
            case NUMBER -> {
                if (!last().is(Kind.CLOSE)) {
                    throw FormulaException.at(
                            word.position(),
                            "an operator is missing before " + Lexer.quote(word.text()),
                            "write * or ^ between them");
                }
                return times(word);
            }
            case NAME, OPEN -> {
                return times(word);
            }
            case CLOSE -> close(word);
            case COMMA -> {
                if (open.isEmpty() || open.peek().function == null) {
                    throw FormulaException.at(
                            word.position(),
                            "unexpected ','",
                            "commas separate arguments, decimals have a point as in 1.5");
                }
                open.peek().commas++;
            }
            case OPERATOR -> {}
        }
        out.add(word);
        return !word.is(Kind.CLOSE);
    }

    private boolean times(Token word) {
        out.add(new Token(Kind.OPERATOR, "*", word.position()));
        return operand(word);
    }

    private void close(Token word) {
        if (open.isEmpty()) {
            throw bracketFault(word, "was never opened; delete it");
        }
        Bracket bracket = open.pop();
        if (!partner(bracket.token).equals(word.text())) {
            String opened = FormulaException.column(bracket.token.position());
            throw bracketFault(word, "cannot close the one at " + opened + "; write '" + partner(bracket.token) + "'");
        }
        if (bracket.function != null) {
            requireArity(bracket.function, bracket.commas + 1);
        }
    }

    private static FormulaException bracketFault(Token bracket, String fault) {
        String place = FormulaException.column(bracket.position());
        return new FormulaException(
                "the bracket '" + bracket.text() + "' at " + place + " " + fault, bracket.position());
    }

    private static void requireArity(Token function, int given) {
        int wanted = Names.FUNCTIONS.get(function.text()).arity();
        if (given != wanted) {
            throw FormulaException.at(
                    function.position(),
                    "the function " + function.text() + " has " + given + (given == 1 ? " argument" : " arguments"),
                    "it takes " + wanted);
        }
    }

    private void requireKnown(Token word) {
        if (word.is(Kind.NAME) && !values.contains(word.text()) && !isFunction(word)) {
            throw FormulaException.at(
                    word.position(), "unknown name " + Lexer.quote(word.text()), Names.suggestion(word.text(), values));
        }
    }

    private boolean isFunction(Token word) {
        return !values.contains(word.text()) && Names.FUNCTIONS.containsKey(word.text());
    }

    private Token last() {
        return out.isEmpty() ? null : out.get(out.size() - 1);
    }

    private FormulaException nothingAfter(Token word) {
        return word.is(Kind.NAME)
                ? withoutBrackets(word)
                : FormulaException.at(word.position(), "nothing follows '" + word.text() + "'", OPERAND);
    }

    private FormulaException nothingBefore(Token word) {
        boolean isDoubleStar =
                word.text().equals("*") && last() != null && last().text().equals("*");
        return FormulaException.at(
                word.position(),
                "nothing stands before '" + word.text() + "'",
                isDoubleStar ? "a power is written with ^, as in x^2" : OPERAND);
    }

    private FormulaException missingIn(Token word) {
        if (open.isEmpty() || last().is(Kind.OPERATOR)) {
            return nothingAfter(last());
        }
        Token function = open.peek().function;
        return function == null
                ? FormulaException.at(last().position(), "the brackets are empty", OPERAND)
                : FormulaException.at(
                        word.position(),
                        "the function " + function.text() + " misses an argument",
                        "it takes " + Names.FUNCTIONS.get(function.text()).arity());
    }

    private static FormulaException withoutBrackets(Token function) {
        return FormulaException.at(
                function.position(),
                "the function " + function.text() + " has no brackets",
                "write " + function.text() + "(…)");
    }

    private static String partner(Token bracket) {
        return switch (bracket.text()) {
            case "(" -> ")";
            case "[" -> "]";
            default -> "}";
        };
    }
}
