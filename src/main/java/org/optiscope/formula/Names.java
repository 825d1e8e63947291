package org.optiscope.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.optiscope.formula.Expression.Named;
import org.optiscope.text.Nearest;
import org.optiscope.text.Texts;

/** Every name that a formula may use without declaring it, and what the writer of an unknown one is told. */
final class Names {
    static final Named PI = new Named("pi", Math.PI);
    static final Named E = new Named("e", Math.E);

    /** Constants under all the names they go by. */
    static final Map<String, Named> CONSTANTS = Map.of(
            "pi",
            PI,
            "π",
            PI,
            "e",
            E,
            "φ",
            new Named("φ", (1 + Math.sqrt(5)) / 2),
            "tau",
            new Named("tau", 2 * Math.PI),
            "τ",
            new Named("tau", 2 * Math.PI));

    static final Map<String, Functions.Call> FUNCTIONS = Functions.ALL;

    /** The letters that are also written as words. */
    static final List<String> GREEK = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "rho", "sigma", "upsilon", "phi", "chi", "psi", "omega");

    /** The same letters. */
    private static final String GREEK_LETTERS = "αβγδεζηθικλμνξορσυφχψω";

    /** What may follow the name of a letter. */
    private static final Pattern AFTER_GREEK = Pattern.compile("([0-9]+|[A-Z].*)?");

    /** Other names of constants; they are not offered, and a parameter may have them. */
    private static final Map<String, String> LESS_USUAL =
            Map.of("E", "e", "Pi", "pi", "PI", "pi", "M_PI", "pi", "M_E", "e");

    /** The modules that a program names before its functions. */
    static final Set<String> MODULES = Set.of(
            "np",
            "numpy",
            "math",
            "Math",
            "torch",
            "cmath",
            "tf",
            "jnp",
            "jax",
            "scipy",
            "special",
            "nn",
            "functional",
            "F",
            "linalg",
            "sympy",
            "sp",
            "std",
            "K",
            "keras",
            "activations",
            "mpmath",
            "mp",
            "cp",
            "pm",
            "ti");

    /** How many known names a sentence lists. */
    private static final int LISTED = 12;

    private static final Set<String> UNLISTED = Set.of("π", "φ", "τ", "tau");

    private Names() {}

    /** The name under which a function is known that somebody wrote with capitals or underscores; null if there is none. */
    static String function(String written) {
        if (FUNCTIONS.containsKey(written)) {
            return written;
        }
        String small = written.toLowerCase(Locale.ROOT);
        String plain = Characters.canonical(small);
        return FUNCTIONS.containsKey(small) ? small : FUNCTIONS.containsKey(plain) ? plain : null;
    }

    /** The constant of that name, or null. */
    static Named constant(String written) {
        return CONSTANTS.get(LESS_USUAL.getOrDefault(written, written));
    }

    /** Whether no parameter may be called so. */
    static boolean isReserved(String name) {
        return CONSTANTS.containsKey(name) && !UNLISTED.contains(name) || name.equals("π") || name.equals("φ");
    }

    /** A name that begins with that of a Greek letter, with the letter: β1 for beta1, βPrev for betaPrev. */
    static Optional<String> greek(String name) {
        return IntStream.range(0, GREEK.size())
                .filter(i -> name.startsWith(GREEK.get(i))
                        && AFTER_GREEK
                                .matcher(name)
                                .region(GREEK.get(i).length(), name.length())
                                .matches())
                .mapToObj(i ->
                        GREEK_LETTERS.charAt(i) + name.substring(GREEK.get(i).length()))
                .findFirst();
    }

    /** Whether it may name a parameter that nobody declared: a letter or the name of a Greek one, digits after it. */
    static boolean isLetter(String name) {
        String letters = name.replaceAll("[0-9]+$", "");
        return letters.length() == 1 && Character.isLetter(letters.charAt(0)) || GREEK.contains(letters);
    }

    /** What the writer of an unknown name is told: the nearest known name, or what may be used. */
    static String suggestion(String unknown, Collection<String> values) {
        List<String> known = Stream.concat(FUNCTIONS.keySet().stream(), values.stream())
                .sorted(Comparator.comparing(Functions::isAlias).thenComparing(Comparator.naturalOrder()))
                .toList();
        Optional<String> nearest = Nearest.of(unknown, known);
        if (nearest.isPresent()) {
            return Nearest.question(nearest.get());
        }
        String letters = unknown.replaceAll("[0-9]+$", "");
        if (values.contains(letters)) {
            String digits = unknown.substring(letters.length());
            return Texts.get("formula.product-or-power", letters, digits);
        }
        List<String> listed = new ArrayList<>(values);
        listed.removeAll(UNLISTED);
        return Texts.get("formula.known", listed.stream().limit(LISTED).collect(Collectors.joining(", ")));
    }
}
