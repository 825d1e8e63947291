package org.optiscope.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The LaTeX commands that are read, and what they stand for. */
final class LatexCommands {
    static final Set<String> WITHOUT_MEANING = Set.of(
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
    static final Set<String> FONTS = Set.of(
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
    /** They say something about an index, which formulas do not have. */
    static final Set<String> OVER_AN_INDEX = Set.of("sum", "prod", "int");

    static final Map<String, String> SIGNS = new HashMap<>();
    static final Map<String, String> GREEK = new HashMap<>();

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

    private LatexCommands() {}
}
