package org.optiscope.reading;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.text.Superscripts;

/** The symbols that optimizers declare, as TeX, with the step they belong to: m̂ is {@code \hat{m}_{t}}, mPrev is {@code m_{t-1}}. */
public final class TexSymbols {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('α', "\\alpha "),
            Map.entry('β', "\\beta "),
            Map.entry('γ', "\\gamma "),
            Map.entry('δ', "\\delta "),
            Map.entry('ε', "\\varepsilon "),
            Map.entry('ζ', "\\zeta "),
            Map.entry('η', "\\eta "),
            Map.entry('θ', "\\theta "),
            Map.entry('κ', "\\kappa "),
            Map.entry('λ', "\\lambda "),
            Map.entry('μ', "\\mu "),
            Map.entry('ν', "\\nu "),
            Map.entry('ξ', "\\xi "),
            Map.entry('π', "\\pi "),
            Map.entry('ρ', "\\rho "),
            Map.entry('σ', "\\sigma "),
            Map.entry('τ', "\\tau "),
            Map.entry('φ', "\\varphi "),
            Map.entry('ψ', "\\psi "),
            Map.entry('ω', "\\omega "),
            Map.entry('Γ', "\\Gamma "),
            Map.entry('Δ', "\\Delta "),
            Map.entry('Θ', "\\Theta "),
            Map.entry('Λ', "\\Lambda "),
            Map.entry('Π', "\\Pi "),
            Map.entry('Σ', "\\Sigma "),
            Map.entry('Φ', "\\Phi "),
            Map.entry('Ω', "\\Omega "),
            Map.entry('∇', "\\nabla "),
            Map.entry('−', "-"),
            Map.entry('·', "\\cdot "),
            Map.entry('√', "\\surd "),
            Map.entry('∞', "\\infty "));

    private static final Map<Character, String> ACCENTS =
            Map.of('\u0302', "hat", '\u0304', "bar", '\u0305', "bar", '\u0303', "tilde", '\u0307', "dot");

    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₜ₊₋∞";
    private static final List<String> LOW =
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "t", "+", "-", "\\infty ");
    private static final String SUPERSCRIPTS = Superscripts.ALL;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}" + SUBSCRIPTS + SUPERSCRIPTS + "]+");

    /** A symbol that says itself which step it belongs to, or that it belongs to none. */
    private static final Pattern DATED = Pattern.compile(".*[ₜ∞].*");

    /** The key of α in every optimizer. */
    public static final String LEARNING_RATE = OptimizerKind.LEARNING_RATE;

    private TexSymbols() {}

    /** The same for a run, whose learning rate may follow a schedule. */
    public static Map<String, String> of(RunSpec run) {
        Map<String, String> names = of(run.optimizer());
        if (!run.schedule().isNone()) {
            names.computeIfPresent(LEARNING_RATE, (key, alpha) -> alpha + "_{t}");
        }
        return names;
    }

    /** The TeX of every name that the formulas of an optimizer may use. */
    public static Map<String, String> of(Optimizer optimizer) {
        Map<String, String> settings = new LinkedHashMap<>();
        optimizer.kind().hyperparameters().forEach(setting -> settings.put(setting.key(), setting.symbol()));
        Map<String, String> quantities = new LinkedHashMap<>();
        optimizer.quantities().forEach(quantity -> quantities.put(quantity.key(), quantity.symbol()));
        return of(settings, quantities);
    }

    /**
     * The same for a rule whose names have these symbols.
     *
     * @param settings the symbols of the hyperparameters by key
     * @param quantities those of the quantities
     */
    public static Map<String, String> of(Map<String, String> settings, Map<String, String> quantities) {
        Map<String, String> names = new HashMap<>();
        settings.forEach((key, symbol) -> names.put(key, tex(symbol)));
        quantities.forEach((key, symbol) -> names.put(key + "Prev", dated(symbol, "t-1")));
        // After the others, since an optimizer may declare what was carried as a quantity of its own.
        quantities.forEach((key, symbol) -> names.put(key, dated(symbol, "t")));
        names.put("t", "t");
        names.put("g", "g_{t}");
        names.put("theta", "\\theta_{t-1}");
        return names;
    }

    /** Whether a symbol is a name, such as m̂ or Σg², and not a formula of its own, such as 1−β₁ᵗ. */
    public static boolean isName(String symbol) {
        return NAME.matcher(symbol).matches();
    }

    /** Whether a symbol has a hat, by which all papers mean a corrected estimate. */
    public static boolean hasHat(String symbol) {
        return apart(symbol).indexOf('\u0302') >= 0;
    }

    /** Letters and their accents as characters of their own. */
    private static String apart(String symbol) {
        return Normalizer.normalize(symbol, Normalizer.Form.NFD);
    }

    /** A symbol with the step at which it has its value, which a power such as Σg² only has when it is not this one. */
    private static String dated(String symbol, String step) {
        String tex = tex(symbol);
        if (!isName(symbol)) {
            return "(" + tex + ")";
        } else if (DATED.matcher(symbol).matches()) {
            return tex.endsWith("_{t}") ? tex.substring(0, tex.length() - 2) + step + "}" : tex;
        } else if (tex.indexOf('^') >= 0) {
            return step.equals("t") ? tex : "(" + tex + ")_{" + step + "}";
        }
        return tex.indexOf('_') < 0 ? tex + "_{" + step + "}" : tex.substring(0, tex.length() - 1) + "," + step + "}";
    }

    /** A symbol as TeX: letters, accents, subscripts and superscripts. */
    public static String tex(String symbol) {
        String text = apart(symbol);
        StringBuilder tex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String letter = LETTERS.getOrDefault(c, String.valueOf(c));
            String accent = i + 1 < text.length() ? ACCENTS.get(text.charAt(i + 1)) : null;
            if (accent != null) {
                tex.append('\\')
                        .append(accent)
                        .append('{')
                        .append(letter.strip())
                        .append('}');
                i++;
            } else if (i > 0 && SUBSCRIPTS.indexOf(c) >= 0) {
                script(tex, "_{", LOW.get(SUBSCRIPTS.indexOf(c)), SUBSCRIPTS.indexOf(text.charAt(i - 1)) >= 0);
            } else if (i > 0 && SUPERSCRIPTS.indexOf(c) >= 0) {
                script(
                        tex,
                        "^{",
                        Superscripts.lowered(Character.toString(c)),
                        SUPERSCRIPTS.indexOf(text.charAt(i - 1)) >= 0);
            } else {
                tex.append(letter);
            }
        }
        return tex.toString().strip();
    }

    private static void script(StringBuilder tex, String kind, String character, boolean continues) {
        tex.setLength(tex.toString().stripTrailing().length());
        if (continues) {
            tex.setLength(tex.length() - 1);
        } else {
            tex.append(kind);
        }
        tex.append(character).append('}');
    }
}
