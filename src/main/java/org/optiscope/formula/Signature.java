package org.optiscope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.optiscope.formula.Token.Kind;
import org.optiscope.text.Texts;

/**
 * What stands around the formula itself: {@code F(x, y) =}, {@code loss =}, {@code lambda w, b:}, {@code @(x,y)},
 * {@code (x, y) =>}, {@code return … ;}, and the variables that it declares.
 */
final class Signature {
    private static final Set<String> DECLARES =
            Set.of("def", "let", "const", "var", "function", "double", "float", "auto", "minimize", "Minimize");

    private List<Token> words;
    private List<String> declared = List.of();

    private Signature(List<Token> words) {
        this.words = words;
    }

    static Signature of(List<Token> words) {
        Signature signature = new Signature(words);
        while (signature.stripped()) {
            // One wrapping after another.
        }
        return signature;
    }

    /** The words of the formula itself. */
    List<Token> words() {
        return words;
    }

    /** The names of the variables, if they were declared. */
    List<String> declared() {
        return declared;
    }

    private boolean stripped() {
        if (words.isEmpty()) {
            return false;
        }
        Token last = words.get(words.size() - 1);
        if (last.is(Kind.COMMA) && words.size() > 1) {
            words = words.subList(0, words.size() - 1);
            return true;
        }
        return declaration() || arrow() || leftSide();
    }

    private boolean declaration() {
        Token first = words.get(0);
        boolean isDeclaration = first.is(Kind.WORD, "return")
                || first.is(Kind.NAME) && DECLARES.contains(first.text()) && at(1).is(Kind.NAME);
        if (isDeclaration || first.is(Kind.RELATION, "=") && words.size() > 1) {
            return drop(1);
        } else if (first.is(Kind.OPEN, "{") && at(1).is(Kind.WORD, "return")) {
            words = words.get(words.size() - 1).is(Kind.CLOSE, "}") ? words.subList(0, words.size() - 1) : words;
            return drop(2);
        } else if (first.is(Kind.WORD, "lambda")) {
            int end = names(1);
            return at(end).is(Kind.WORD, ":") && declare(1, end) && drop(end + 1);
        } else if (first.is(Kind.WORD, "@") && at(1).is(Kind.OPEN)) {
            int end = names(2);
            return at(end).is(Kind.CLOSE) && declare(2, end) && drop(end + 1);
        }
        return false;
    }

    /** {@code (x, y) =>} */
    private boolean arrow() {
        boolean isBracketed = words.get(0).is(Kind.OPEN);
        int from = isBracketed ? 1 : 0;
        int end = names(from);
        int arrow = isBracketed && at(end).is(Kind.CLOSE) ? end + 1 : end;
        boolean isArrow = end > from && at(arrow).is(Kind.WORD, "->");
        return isArrow && (isBracketed || isUsed(from, arrow)) && declare(from, end) && drop(arrow + 1);
    }

    /** {@code x -> y} says nothing of x. */
    private boolean isUsed(int name, int arrow) {
        return words.subList(arrow, words.size()).stream()
                .anyMatch(word -> word.is(Kind.NAME)
                        && word.text().contains(words.get(name).text()));
    }

    /** {@code f(x, y) =}, {@code loss =}, {@code def f(x, y):}, {@code function f(x, y) {}. */
    private boolean leftSide() {
        Token name = words.get(0);
        boolean isFree = name.is(Kind.NAME) && (Names.function(name.text()) == null || at(1).is(Kind.RELATION, "="));
        if (!isFree) {
            return false;
        }
        int sign = 1;
        int end = 1;
        if (at(1).is(Kind.OPEN)) {
            end = names(2);
            sign = end + 1;
            if (!at(end).is(Kind.CLOSE)) {
                return false;
            }
        }
        boolean isMap = at(1).is(Kind.WORD, ":") && at(2).is(Kind.OPEN);
        if (isMap && at(names(3) + 1).is(Kind.WORD, "->")) {
            return drop(2);
        }
        boolean isFunction = sign > 1
                && (at(sign).is(Kind.WORD, ":")
                        || at(sign).is(Kind.WORD, "->")
                        || isBody(sign)
                        || name.text().equals("function"));
        if (!at(sign).is(Kind.RELATION, "=") && !isFunction || isOneOfTheVariables(name, sign)) {
            return false;
        }
        return (sign == 1 || declare(2, end)) && drop(isBody(sign) || !isSign(sign) ? sign : sign + 1);
    }

    private boolean isSign(int index) {
        return at(index).is(Kind.RELATION, "=")
                || at(index).is(Kind.WORD, ":")
                || at(index).is(Kind.WORD, "->");
    }

    private boolean isBody(int sign) {
        return at(sign).is(Kind.OPEN, "{") && at(sign + 1).is(Kind.WORD, "return");
    }

    /** {@code x = 3} is an equation; {@code y = x^2} a function of x, if y does not occur in it again. */
    private boolean isOneOfTheVariables(Token name, int sign) {
        return sign == 1
                && (name.text().equals("x")
                        || name.text().equals("y")
                                && words.subList(2, words.size()).stream()
                                        .anyMatch(word -> word.is(Kind.NAME)
                                                && word.text().contains("y")));
    }

    /** The index behind names with commas between them. */
    private int names(int from) {
        int end = from;
        while (at(end).is(Kind.NAME)) {
            end++;
            if (!at(end).is(Kind.COMMA)) {
                return end;
            }
            end++;
        }
        return end;
    }

    private boolean declare(int from, int to) {
        List<String> names = new ArrayList<>();
        for (Token word : words.subList(from, to)) {
            if (word.is(Kind.NAME)) {
                names.add(Characters.canonical(word.text()));
            }
        }
        if (names.size() > 2) {
            throw FormulaException.at(
                    words.get(from).position(),
                    Texts.get("formula.variables", names.size()),
                    Texts.get("formula.two-variables"));
        }
        declared = names;
        return true;
    }

    private boolean drop(int count) {
        words = words.subList(count, words.size());
        return true;
    }

    private Token at(int index) {
        return index < words.size() ? words.get(index) : new Token(Kind.END, "", -1);
    }
}
