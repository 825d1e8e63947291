package org.optiscope.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.optiscope.formula.Token.Kind;
import org.optiscope.text.Superscripts;
import org.optiscope.text.Texts;

/** Cuts a formula into words and keeps where each stood, so that every fault can be shown in the text as it was typed. */
final class Lexer {
    private static final int DEEPEST_LATEX = 40;

    private final Characters characters;
    final String text;
    final Set<String> known;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Latex latex = new Latex(this);
    private final Numerals numerals = new Numerals(this);
    private final Identifiers identifiers = new Identifiers(this);
    private List<Token> tokens = new ArrayList<>();
    private int depth;
    int at;

    /** An open bracket; whether commas between digits separate arguments there. */
    private record Frame(String bracket, boolean separates) {}

    private Lexer(Characters characters, Set<String> known) {
        this.characters = characters;
        this.text = characters.text();
        this.known = known;
    }

    /** @param known the names of variables and parameters, which come before keywords and functions */
    static List<Token> cut(Characters characters, Set<String> known) {
        Lexer lexer = new Lexer(characters, known);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    void next() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\n' || c == '$') {
            at++;
        } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
            numerals.number();
        } else if (c == '.') {
            dot();
        } else if (Characters.isSuperscript(c)) {
            superscript();
        } else if (Characters.isFraction(c)) {
            numerals.fraction();
        } else if (isLetter(c)) {
            int from = at;
            identifiers.add(identifiers.read(), from);
        } else if (c == '\\') {
            latex.command();
        } else if (c == '#') {
            Comments.skipTo(this, "\n");
        } else {
            sign(c);
        }
    }

    private void dot() {
        if ("*/^".indexOf(peek(1)) >= 0 && peek(1) != 0) {
            at++;
        } else if (isLetter(peek(1)) && last() != null && (last().is(Kind.CLOSE) || last().is(Kind.NAME))) {
            add(Kind.WORD, ".", 1);
        } else if (last() != null && text.substring(at + 1).isBlank()) {
            at++;
        } else {
            numerals.number();
        }
    }

    private void superscript() {
        int from = at;
        int to = at;
        while (to < text.length() && Characters.isSuperscript(text.charAt(to))) {
            to++;
        }
        String lowered = Superscripts.lowered(text.substring(from, to));
        boolean isDegree = to < text.length() && text.charAt(to) == '√' && (lowered.equals("3") || lowered.equals("4"));
        if (isDegree) {
            add(Kind.OPERATOR, lowered.equals("3") ? "∛" : "∜", to + 1 - from);
            return;
        }
        int position = characters.origin(at);
        add(Kind.OPERATOR, "^", 0);
        // A raised digit after a raised letter is its power: e⁻ˣ² is e^(−x²).
        List<Token> raised = cut(Characters.of(lowered.replaceAll("(\\p{L})([0-9])", "$1^$2")), known);
        boolean isOne = raised.size() == 1;
        if (!isOne) {
            add(Kind.OPEN, "(", 0);
        }
        raised.forEach(token -> tokens.add(new Token(token.kind(), token.text(), position)));
        at = to;
        if (!isOne) {
            add(Kind.CLOSE, ")", 0);
        }
    }

    boolean isFunction(String name) {
        return !known.contains(name) && Names.function(name) != null;
    }

    private void sign(char c) {
        String two = c + Character.toString(peek(1));
        switch (two) {
            case "**" -> add(Kind.OPERATOR, "^", 2);
            case "<=", ">=", "==", "!=" ->
                add(Kind.RELATION, text.startsWith("===", at) ? "==" : two, text.startsWith("===", at) ? 3 : 2);
            case "=<" -> add(Kind.RELATION, "<=", 2);
            case "<>", "~=" -> add(Kind.RELATION, "!=", 2);
            case ":=" -> add(Kind.RELATION, "=", 2);
            case "=>", "->" -> add(Kind.WORD, "->", 2);
            case "&&" -> add(Kind.WORD, "and", 2);
            case "//" -> {
                if (!Comments.skip(this, 2)) {
                    add(Kind.OPERATOR, "//", 2);
                }
            }
            case "/*" -> Comments.skipTo(this, "*/");
            default -> oneSign(c);
        }
    }

    private void oneSign(char c) {
        if (c == '%' && Comments.skip(this, 1)) {
            return;
        }
        switch (c) {
            case '+', '-', '*', '/', '%', '^', '√', '∛', '∜' -> add(Kind.OPERATOR, Character.toString(c), 1);
            case '<', '>', '=' -> add(Kind.RELATION, Character.toString(c), 1);
            case '(', '[', '{', '⌊', '⌈' -> open(Character.toString(c), 1);
            case ')', ']', '}', '⌋', '⌉' -> close(Character.toString(c), 1);
            case ',', ';' -> add(Kind.COMMA, Character.toString(c), 1);
            case '|' -> add(Kind.BAR, "|", 1);
            case '?', ':', '@', '&' -> add(Kind.WORD, Character.toString(c), 1);
            case '"', '\'', '`' -> quote(c);
            case '~' -> {
                if (!text.contains("\\")) {
                    throw fault("~", Texts.get("formula.write-not"));
                }
                at++;
            }
            default -> {
                String stray = Character.toString(text.codePointAt(at));
                throw Strays.isOfNumbers(stray)
                        ? faultOfNumber(stray, Strays.hint(stray))
                        : fault(stray, Strays.hint(stray));
            }
        }
    }

    /** Quotation marks may stand around the whole. */
    private void quote(char c) {
        boolean isFirst = tokens.isEmpty();
        boolean isLast = text.substring(at + 1).isBlank()
                || text.substring(at + 1).strip().matches("[;,\"'`]*");
        boolean isPrime = c == '\'' && !isFirst && !text.strip().startsWith("'");
        if (isPrime || !isFirst && !isLast) {
            throw fault(Character.toString(c), isPrime ? Strays.hint("'") : Texts.get("formula.no-quotes"));
        }
        at++;
    }

    void open(String bracket, int length) {
        Token before = last();
        boolean follows = before != null
                && before.is(Kind.OPEN)
                && !frames.isEmpty()
                && frames.peek().separates();
        Functions.Call call = before != null && before.is(Kind.NAME) && isFunction(before.text())
                ? Names.FUNCTIONS.get(Names.function(before.text()))
                : null;
        boolean isIf = before != null && before.is(Kind.WORD, "if");
        boolean takesSeveral = isIf
                || call != null && call.most() > 1
                || follows
                || bracket.equals("{") && call == null && (before == null || !before.is(Kind.OPERATOR));
        frames.push(new Frame(bracket, takesSeveral && !hasSemicolon()));
        add(Kind.OPEN, bracket, length);
    }

    /** Whether a semicolon stands in the bracket that opens here. */
    private boolean hasSemicolon() {
        int open = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (open == 1 && c == ';') {
                return true;
            } else if (open == 0) {
                return false;
            }
        }
        return false;
    }

    void close(String bracket, int length) {
        frames.poll();
        add(Kind.CLOSE, bracket, length);
    }

    /** Whether a comma between digits is a decimal comma here. */
    boolean commaIsDecimal() {
        return frames.isEmpty() || !frames.peek().separates();
    }

    /** The words that the reading adds, apart from those before. */
    List<Token> collect(Runnable reading) {
        List<Token> outer = tokens;
        tokens = new ArrayList<>();
        if (++depth > DEEPEST_LATEX) {
            throw FormulaException.tooLarge(Texts.get("formula.nested-latex", DEEPEST_LATEX));
        }
        reading.run();
        depth--;
        List<Token> collected = tokens;
        tokens = outer;
        return collected;
    }

    /** Reads to the partner of the brace that is next. */
    void group() {
        int start = frames.size();
        open("{", 1);
        while (at < text.length() && !(peek(0) == '}' && frames.size() == start + 1)) {
            next();
        }
        if (at < text.length()) {
            close("}", 1);
        }
    }

    FormulaException fault(String stray, String hint) {
        return FormulaException.at(
                origin(Math.min(at, text.length())), Texts.get("formula.stray", FormulaException.quote(stray)), hint);
    }

    FormulaException faultOfNumber(String stray, String hint) {
        return FormulaException.ofNumber(
                origin(Math.min(at, text.length())), Texts.get("formula.stray", FormulaException.quote(stray)), hint);
    }

    void add(Kind kind, String word, int length) {
        tokens.add(new Token(kind, word, characters.origin(at)));
        at += length;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    /** Where a character of the plain text stood in the one typed. */
    int origin(int index) {
        return characters.origin(index);
    }

    void add(Token word) {
        tokens.add(word);
    }

    void addAll(List<Token> words) {
        tokens.addAll(words);
    }

    Token removeLast() {
        return tokens.remove(tokens.size() - 1);
    }

    Token last() {
        return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    }

    /** Whether the plain character is the one that was typed. */
    boolean isAsTyped(int index) {
        return characters.isAsTyped(index);
    }

    /** The character that far ahead; 0 beyond the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (Character.isLetter(c) || c == '_') && !Characters.isSuperscript(c);
    }
}
