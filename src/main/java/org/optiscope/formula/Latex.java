package org.optiscope.formula;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.formula.Token.Kind;
import org.optiscope.text.Texts;

/** Reads the LaTeX that is pasted into a formula: \frac{1}{2}, \sqrt[3]{x}, \left( \right), \cdot, \sin, Greek letters. */
final class Latex {
    private final Lexer lexer;

    Latex(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Reads the command that begins at the backslash. */
    void command() {
        int end = lexer.at + 1;
        while (end < lexer.text.length() && isLatin(lexer.text.charAt(end))) {
            end++;
        }
        String command = lexer.text.substring(lexer.at + 1, end);
        int length = end - lexer.at;
        int start = lexer.at;
        if (command.isEmpty()) {
            symbol(lexer.peek(1));
        } else if (LatexCommands.WITHOUT_MEANING.contains(command)) {
            boolean isDelimiter = command.equals("left") || command.equals("right");
            lexer.at += isDelimiter && lexer.peek(length) == '.' ? length + 1 : length;
        } else if (command.matches("[dtc]?frac")) {
            fraction(length);
        } else if (command.equals("sqrt")) {
            root(length);
        } else if (command.equals("begin") || command.equals("end")) {
            environment(command, length);
        } else if (LatexCommands.FONTS.contains(command)) {
            lexer.at += length;
            words();
        } else if (LatexCommands.SIGNS.containsKey(command)) {
            sign(LatexCommands.SIGNS.get(command), length);
        } else if (LatexCommands.GREEK.containsKey(command)) {
            lexer.at += length;
            String letter = LatexCommands.GREEK.get(command);
            String rest = lexer.peek(0) == '_' || Characters.isSubscript(lexer.peek(0))
                    ? lexer.identifiers().read()
                    : "";
            lexer.identifiers().add(letter + rest, start);
        } else if (Names.function(command) != null && !LatexCommands.OVER_AN_INDEX.contains(command)) {
            lexer.at += length;
            String rest = command.equals("log") && lexer.peek(0) == '_' ? subscript() : "";
            lexer.identifiers().add(command + rest, start);
        } else {
            if (LatexCommands.OVER_AN_INDEX.contains(command)) {
                throw lexer.fault("\\" + command, Texts.get("formula.write-out"));
            }
            throw FormulaException.at(
                    lexer.origin(lexer.at),
                    Texts.get("formula.unknown-latex", FormulaException.quote("\\" + command)),
                    Texts.get("formula.known-latex"));
        }
    }

    /** TeX takes one digit where there are no braces, so that \log_2x is log₂ x. */
    private String subscript() {
        if (lexer.peek(1) == '{') {
            return lexer.identifiers().read();
        }
        lexer.at += 2;
        return lexer.text.substring(lexer.at - 2, Math.min(lexer.at, lexer.text.length()));
    }

    private void symbol(char c) {
        switch (c) {
            case '{' -> lexer.open("{", 0);
            case '}' -> lexer.close("}", 0);
            case '|' -> lexer.add(Kind.BAR, "|", 0);
            case '%' -> lexer.add(Kind.OPERATOR, "%", 0);
            case '\\' -> lexer.add(Kind.WORD, "\\\\", 0);
            case ',', ';', ':', '!', ' ', '>', '(', ')', '[', ']', '$', '/', '\n' -> {}
            default -> throw lexer.fault("\\", Texts.get("formula.latex-name"));
        }
        lexer.at = Math.min(lexer.at + 2, lexer.text.length());
    }

    private void sign(String sign, int length) {
        switch (sign) {
            case "*", "/" -> lexer.add(Kind.OPERATOR, sign, length);
            case "|" -> lexer.add(Kind.BAR, sign, length);
            case "⌊", "⌈", "(", "{", "[" -> lexer.open(sign, length);
            case "⌋", "⌉", ")", "}", "]" -> lexer.close(sign, length);
            case "and", "or", "not", "mod", "->" -> lexer.add(Kind.WORD, sign, length);
            default -> lexer.add(Kind.RELATION, sign, length);
        }
    }

    private void fraction(int length) {
        Token mark = here();
        lexer.at += length;
        List<Token> over = argument();
        List<Token> under = argument();
        List<Token> quotient = new ArrayList<>();
        quotient.add(bracket(mark, Kind.OPEN, "("));
        quotient.addAll(over);
        quotient.add(bracket(mark, Kind.OPERATOR, "/"));
        quotient.addAll(under);
        quotient.add(bracket(mark, Kind.CLOSE, ")"));
        lexer.addAll(quotient);
    }

    private void root(int length) {
        Token mark = here();
        lexer.at += length;
        String degree = "";
        if (lexer.peek(0) == '[') {
            int end = lexer.text.indexOf(']', lexer.at);
            degree = end < 0 ? "" : lexer.text.substring(lexer.at + 1, end).strip();
            if (!degree.matches("[0-9]{1,3}|[a-z]")) {
                throw lexer.faultOfNumber("[", Texts.get("formula.degree"));
            }
            lexer.at = end + 1;
        }
        List<Token> root = new ArrayList<>();
        root.add(bracket(mark, Kind.NAME, degree.isEmpty() ? "sqrt" : "nthroot"));
        root.add(bracket(mark, Kind.OPEN, "("));
        root.addAll(argument());
        if (!degree.isEmpty()) {
            root.add(bracket(mark, Kind.COMMA, ","));
            root.add(bracket(mark, Lexer.isDigit(degree.charAt(0)) ? Kind.NUMBER : Kind.NAME, degree));
        }
        root.add(bracket(mark, Kind.CLOSE, ")"));
        lexer.addAll(root);
    }

    private void environment(String command, int length) {
        int end = lexer.text.indexOf('}', lexer.at);
        String name =
                end < 0 ? "" : lexer.text.substring(lexer.at + length, end + 1).replace(" ", "");
        if (!name.matches("\\{[dr]?cases\\}|\\{(equation|align|aligned|math|displaymath)\\*?\\}")) {
            throw lexer.fault("\\" + command, Texts.get("formula.latex-environment"));
        }
        boolean isCases = name.contains("cases");
        if (isCases && command.equals("begin")) {
            lexer.add(Kind.WORD, "cases", 0);
        } else if (isCases) {
            lexer.add(Kind.WORD, "end", 0);
        }
        lexer.at = end + 1;
    }

    /** What stands in \mathrm{…} and the like: a name, or words such as if. */
    private void words() {
        while (lexer.peek(0) == ' ') {
            lexer.at++;
        }
        if (lexer.peek(0) != '{') {
            return;
        }
        int end = lexer.text.indexOf('}', lexer.at);
        if (end < 0) {
            throw lexer.fault("{", Texts.get("formula.latex-brace"));
        }
        String content = lexer.text.substring(lexer.at + 1, end);
        for (String word : content.replaceAll("[*.:;]", "").strip().split("[ ,]+")) {
            if (!word.isEmpty() && !word.matches("[\\p{L}_0-9]+")) {
                throw lexer.fault(word, Texts.get("formula.latex-word"));
            }
        }
        int start = lexer.at;
        for (String word : content.replaceAll("[*.:;]", "").strip().split("[ ,]+")) {
            lexer.at = start + 1 + word.length();
            if (!word.isEmpty()) {
                lexer.identifiers().add(word, start + 1);
            }
        }
        lexer.at = end + 1;
        boolean isIndexed = lexer.last() != null && lexer.last().is(Kind.NAME) && lexer.peek(0) == '_';
        if (isIndexed) {
            String indexed = lexer.last().text() + lexer.identifiers().read();
            lexer.add(lexer.removeLast().named(indexed));
        }
    }

    /** The words of the next argument: a group in braces, or one letter, digit or command. */
    private List<Token> argument() {
        return lexer.collect(() -> {
            while (lexer.peek(0) == ' ') {
                lexer.at++;
            }
            if (lexer.at >= lexer.text.length()) {
                throw lexer.fault("\\", Texts.get("formula.latex-argument"));
            } else if (lexer.peek(0) == '{') {
                lexer.group();
            } else if (Lexer.isDigit(lexer.peek(0))) {
                lexer.add(Kind.NUMBER, Character.toString(lexer.peek(0)), 1);
            } else if (Lexer.isLetter(lexer.peek(0))) {
                lexer.at++;
                lexer.identifiers().add(lexer.text.substring(lexer.at - 1, lexer.at), lexer.at - 1);
            } else {
                lexer.next();
            }
        });
    }

    private Token here() {
        lexer.add(Kind.WORD, "", 0);
        return lexer.removeLast();
    }

    private static Token bracket(Token mark, Kind kind, String text) {
        return new Token(kind, text, mark.position());
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
