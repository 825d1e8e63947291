package org.optiscope.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.Token.Kind;

/** Reads the LaTeX that is pasted into a formula: \frac{1}{2}, \sqrt[3]{x}, \left( \right), \cdot, \sin, Greek letters. */
final class Latex {
    private static final Set<String> WITHOUT_MEANING = Set.of(
            "left",
            "right",
            "middle",
            "big",
            "Big",
            "bigg",
            "Bigg",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "biggl",
            "biggr",
            "Biggl",
            "Biggr",
            "quad",
            "qquad",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "mathstrut",
            "thinspace",
            "space",
            "enspace",
            "ensuremath",
            "hfill",
            "nonumber");
    private static final Set<String> FONTS = Set.of(
            "operatorname",
            "mathrm",
            "text",
            "textrm",
            "textit",
            "mathit",
            "mathbf",
            "boldsymbol",
            "bm",
            "mathcal",
            "mathsf",
            "mathop",
            "mbox",
            "vec",
            "mathbb",
            "textbf");
    private static final Map<String, String> SIGNS = new HashMap<>();
    private static final Map<String, String> GREEK = new HashMap<>();

    static {
        put("*", "cdot", "times", "ast", "star", "bullet", "cdotp");
        put("/", "div", "slash", "over");
        put("<=", "le", "leq", "leqslant", "leqq");
        put(">=", "ge", "geq", "geqslant", "geqq");
        put("!=", "ne", "neq");
        put("<", "lt");
        put(">", "gt");
        put("|", "lvert", "rvert", "vert", "mid", "lVert", "rVert", "Vert");
        put("⌊", "lfloor");
        put("⌋", "rfloor");
        put("⌈", "lceil");
        put("⌉", "rceil");
        put("(", "lparen");
        put(")", "rparen");
        put("{", "lbrace");
        put("}", "rbrace");
        put("[", "lbrack");
        put("]", "rbrack");
        put("and", "land", "wedge");
        put("or", "lor", "vee");
        put("not", "neg", "lnot");
        put("mod", "bmod");
        put("->", "to", "mapsto");
        String[] names =
                ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau"
                                + " upsilon phi chi psi omega")
                        .split(" ");
        for (int i = 0; i < names.length; i++) {
            GREEK.put(names[i], "αβγδεζηθικλμνξοπρστυφχψω".substring(i, i + 1));
        }
        GREEK.put("varepsilon", "ε");
        GREEK.put("vartheta", "θ");
        GREEK.put("varphi", "φ");
        GREEK.put("ell", "l");
    }

    private static void put(String sign, String... commands) {
        for (String command : commands) {
            SIGNS.put(command, sign);
        }
    }

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
        } else if (WITHOUT_MEANING.contains(command)) {
            boolean isDelimiter = command.equals("left") || command.equals("right");
            lexer.at += isDelimiter && lexer.peek(length) == '.' ? length + 1 : length;
        } else if (command.matches("[dtc]?frac")) {
            fraction(length);
        } else if (command.equals("sqrt")) {
            root(length);
        } else if (command.equals("begin") || command.equals("end")) {
            environment(command, length);
        } else if (FONTS.contains(command)) {
            lexer.at += length;
            words();
        } else if (SIGNS.containsKey(command)) {
            sign(SIGNS.get(command), length);
        } else if (GREEK.containsKey(command)) {
            lexer.at += length;
            String letter = GREEK.get(command);
            String rest = lexer.peek(0) == '_' || Characters.isSubscript(lexer.peek(0))
                    ? lexer.identifiers().read()
                    : "";
            lexer.identifiers().add(letter + rest, start);
        } else if (Names.function(command) != null) {
            lexer.at += length;
            String rest = command.equals("log") && lexer.peek(0) == '_' ? subscript() : "";
            lexer.identifiers().add(command + rest, start);
        } else {
            throw lexer.at(
                    "the LaTeX command " + Lexer.quote("\\" + command) + " is not known",
                    "known are \\frac, \\sqrt, \\cdot, \\sin and the other functions, and Greek letters");
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
            default -> throw lexer.fault("\\", "a LaTeX command has a name, as \\frac");
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
        List<Token> over = lexer.argument();
        List<Token> under = lexer.argument();
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
                throw lexer.fault("[", "the degree of a root is a number, as in \\sqrt[3]{x}");
            }
            lexer.at = end + 1;
        }
        List<Token> root = new ArrayList<>();
        root.add(bracket(mark, Kind.NAME, degree.isEmpty() ? "sqrt" : "nthroot"));
        root.add(bracket(mark, Kind.OPEN, "("));
        root.addAll(lexer.argument());
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
            throw lexer.fault("\\" + command, "of the LaTeX environments only cases is read");
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
            throw lexer.fault("{", "it is never closed; add '}'");
        }
        String content = lexer.text.substring(lexer.at + 1, end);
        for (String word : content.replaceAll("[*.:;]", "").strip().split("[ ,]+")) {
            if (!word.isEmpty() && !word.matches("[\\p{L}_0-9]+")) {
                throw lexer.fault(word, "a name stands in such a LaTeX command");
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
