package org.optiscope.formula;

import java.util.Locale;
import java.util.Set;
import org.optiscope.formula.Token.Kind;

/** Reads names with their indices, in the many ways in which these are written, and tells them from words such as if. */
final class Identifiers {
    /** Words that are no names, unless a parameter is called so. */
    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "else",
            "then",
            "and",
            "or",
            "not",
            "mod",
            "lambda",
            "return",
            "otherwise",
            "true",
            "elif",
            "for",
            "when");

    private final Lexer lexer;

    Identifiers(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Letters, digits and underscores, subscripts too: {@code x_{12}} and {@code x[1]} are names. */
    String read() {
        int from = lexer.at;
        while (Lexer.isLetter(lexer.peek(0)) || Lexer.isDigit(lexer.peek(0)) || Characters.isSubscript(lexer.peek(0))) {
            lexer.at++;
        }
        String name = lexer.text.substring(from, lexer.at);
        return subscripts(name);
    }

    /** The index that may follow the name: {@code _{12}}, {@code [0]}. */
    private String subscripts(String name) {
        if (name.endsWith("_") && lexer.peek(0) == '{') {
            int end = lexer.text.indexOf('}', lexer.at);
            String index =
                    end < 0 ? "" : lexer.text.substring(lexer.at + 1, end).strip();
            if (index.matches("[A-Za-z0-9\\p{IsGreek}]{1,12}")) {
                lexer.at = end + 1;
                return name + index;
            }
        }
        boolean isIndex =
                lexer.peek(0) == '[' && Lexer.isDigit(lexer.peek(1)) && lexer.peek(2) == ']' && !lexer.isFunction(name);
        boolean isMatlab = name.length() == 1
                && (lexer.text.startsWith("(1)", lexer.at) || lexer.text.startsWith("(2)", lexer.at))
                && lexer.text.contains(name + "(1)")
                && lexer.text.contains(name + "(2)");
        if (isIndex || isMatlab) {
            lexer.at += 3;
            return name + lexer.text.charAt(lexer.at - 2);
        }
        return name;
    }

    /**
     * Adds a name that was read; the cursor stands behind it.
     *
     * @param from where it began
     */
    void add(String read, int from) {
        String name = read;
        int start = from;
        while (lexer.peek(0) == '.' && Lexer.isLetter(lexer.peek(1)) && isModule(name)) {
            lexer.at++;
            start = lexer.at;
            name = read();
            name = name.equals("sinc") ? "normalizedsinc" : name;
        }
        add(name, new Token(Kind.NAME, name, lexer.origin(start)));
    }

    private boolean isModule(String name) {
        return Names.MODULES.contains(name) && !lexer.known.contains(name);
    }

    /** The Greek letter has no colon after it. */
    private boolean isKeyword(String small) {
        return KEYWORDS.contains(small) && (!small.equals("lambda") || lexer.text.indexOf(':', lexer.at) > 0);
    }

    private void add(String name, Token word) {
        String small = name.toLowerCase(Locale.ROOT);
        String plain = Characters.canonical(name);
        boolean hasBase = !lexer.known.contains(name)
                && small.startsWith("log")
                && name.length() > 3
                && (name.charAt(3) == '_' || Characters.isSubscript(name.charAt(3)));
        if (hasBase && plain.length() > 3 && !Names.FUNCTIONS.containsKey(plain.toLowerCase(Locale.ROOT))) {
            lexer.add(new Token(Kind.NAME, "logbase", word.position()));
            lexer.add(new Token(Kind.OPEN, "(", word.position()));
            int end = 4;
            while (Lexer.isDigit(plain.charAt(3)) && end < plain.length() && Lexer.isDigit(plain.charAt(end))) {
                end++;
            }
            String base = plain.substring(3, end);
            lexer.add(new Token(Lexer.isDigit(base.charAt(0)) ? Kind.NUMBER : Kind.NAME, base, word.position()));
            lexer.add(new Token(Kind.CLOSE, ")", word.position()));
            if (end < plain.length()) {
                lexer.add(new Token(Kind.NAME, plain.substring(end), word.position() + 1));
            }
        } else if (isKeyword(small) && !lexer.known.contains(name)) {
            lexer.add(new Token(Kind.WORD, small, word.position()));
        } else {
            lexer.add(word);
        }
    }
}
