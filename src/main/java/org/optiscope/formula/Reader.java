package org.optiscope.formula;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.formula.Token.Kind;
import org.optiscope.text.Texts;

/**
 * Text to tree, as people write it.
 *
 * <pre>
 * Characters   typed signs ─► plain signs           Signature  takes off f(x,y) =, lambda x, y: and the like
 * Lexer        plain signs ─► words with places     Pair       finds the two variables
 * Words        names ─► what they stand for         Parser     words ─► tree
 * </pre>
 */
final class Reader {
    static final int MAX_LENGTH = Formula.MAX_LENGTH;
    static final int MAX_PARAMETERS = 1_000;
    static final int MAX_NAME_LENGTH = 100;

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[0-9]*");

    /** What a name stands for: variables, then parameters, then constants. */
    private final Map<String, Expression> values = new LinkedHashMap<>();

    private Reader() {}

    /**
     * A formula that was read.
     *
     * @param pair the names of its variables, which are x and y in the tree
     * @param parameters those that it was given, and those that it found
     * @param leftOut invisible characters, in words
     */
    record Reading(Expression tree, Pair pair, Map<String, Double> parameters, List<String> leftOut) {}

    /** Reads a formula in any two variables. */
    static Reading read(String text, Map<String, Double> parameters, boolean takesLetters) {
        Reader reader = new Reader();
        requireLength(text, parameters);
        Map<String, Expression> given = new LinkedHashMap<>();
        if (!takesLetters) {
            parameters.forEach((name, value) -> given.put(name, parameter(name, value)));
        }
        Characters characters = Characters.of(text);
        Signature signature = Signature.of(Lexer.cut(characters, given.keySet()));
        Pair pair = reader.pair(signature, given.keySet());
        reader.variable(pair.first(), "x", given);
        reader.variable(pair.second(), "y", given);
        reader.values.putAll(given);
        new TreeMap<>(Names.CONSTANTS).forEach(reader.values::putIfAbsent);
        List<Token> words = new Words(reader.values, takesLetters ? parameters : Map.of(), takesLetters, true)
                .resolve(signature.words());
        Expression tree = new Parser(words, reader.values, text.length()).parse();
        return new Reading(tree, pair, reader.found(), characters.leftOut());
    }

    /** Reads a formula whose variables have these names and no others. */
    static Expression parse(String text, Set<String> variables, Map<String, Double> parameters) {
        Reader reader = new Reader();
        new TreeSet<>(variables).forEach(name -> reader.values.put(requireFree(name), new Variable(name)));
        parameters.forEach((name, value) -> reader.values.put(name, parameter(name, value)));
        return reader.parser(text, parameters, true).parse();
    }

    /** Reads a formula that has these names, whole. A switch is 0 or 1, and where its name stands it is asked whether it is on. */
    static Expression names(String text, Set<String> variables, Set<String> switches) {
        return parser(text, variables, switches).parse();
    }

    /** Reads a condition likewise. */
    static Expression condition(String text, Set<String> variables, Set<String> switches) {
        Expression read = parser(text, variables, switches).whole().expression();
        if (!read.isCondition()) {
            throw FormulaException.at(0, Texts.get("formula.a-number"), Texts.get("formula.write-condition"));
        }
        return read;
    }

    private static Parser parser(String text, Set<String> variables, Set<String> switches) {
        Reader reader = new Reader();
        new TreeSet<>(variables).forEach(name -> reader.values.put(requireFree(name), new Variable(name)));
        new TreeSet<>(switches).forEach(name -> {
            Variable variable = new Variable(requireFree(name));
            reader.values.put(name, new Binary(BinaryFunction.UNEQUAL, variable, new Constant(0)));
        });
        for (String name : variables) {
            Names.greek(name).ifPresent(letter -> reader.values.putIfAbsent(letter, reader.values.get(name)));
        }
        return reader.parser(text, Map.of(), false);
    }

    private Parser parser(String text, Map<String, Double> parameters, boolean cutsNames) {
        requireLength(text, parameters);
        Set<String> known = new HashSet<>(values.keySet());
        new TreeMap<>(Names.CONSTANTS).forEach(values::putIfAbsent);
        Words resolver = new Words(values, Map.of(), false, cutsNames);
        return new Parser(resolver.resolve(Lexer.cut(Characters.of(text), known)), values, text.length());
    }

    private static void requireLength(String text, Map<String, Double> parameters) {
        if (text.length() > MAX_LENGTH) {
            throw FormulaException.tooLarge(Texts.get("formula.characters", text.length(), MAX_LENGTH));
        } else if (parameters.size() > MAX_PARAMETERS) {
            throw new FormulaException(Texts.get("formula.parameters", parameters.size(), MAX_PARAMETERS), -1);
        }
    }

    private static Named parameter(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new FormulaException(Texts.get("formula.parameter", name, value), -1);
        }
        return new Named(requireFree(name), value);
    }

    private static String requireFree(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new FormulaException(Texts.get("formula.name", FormulaException.quote(name)), -1);
        } else if (name.length() > MAX_NAME_LENGTH) {
            throw new FormulaException(
                    Texts.get("formula.long-name", FormulaException.quote(name), name.length(), MAX_NAME_LENGTH), -1);
        } else if (Functions.isReserved(name) || Names.isReserved(name)) {
            throw new FormulaException(Texts.get("formula.name-built-in", name), -1);
        }
        return name;
    }

    private void variable(String name, String inTree, Map<String, Expression> given) {
        if (given.containsKey(name)) {
            throw new FormulaException(Texts.get("formula.name-of-variable", name), -1);
        }
        values.put(name, new Variable(inTree));
    }

    private Map<String, Double> found() {
        Map<String, Double> found = new LinkedHashMap<>();
        values.values().forEach(value -> {
            if (value instanceof Named named && !Names.CONSTANTS.containsValue(named)) {
                found.put(named.name(), named.value());
            }
        });
        return found;
    }

    private Pair pair(Signature signature, Set<String> given) {
        Set<String> free = new LinkedHashSet<>();
        Set<String> compounds = new LinkedHashSet<>();
        for (Token word : signature.words()) {
            String name = Characters.canonical(word.text());
            boolean isKnown = given.contains(word.text())
                    || given.contains(name)
                    || Names.function(word.text()) != null
                    || Names.constant(word.text()) != null;
            if (word.is(Kind.NAME) && !isKnown) {
                (name.length() == 1 || Names.isLetter(name) ? free : compounds).add(name);
            }
        }
        if (!free.contains("x") && !free.contains("y") && (free.contains("X") || free.contains("Y"))) {
            free.add(free.contains("X") ? "x" : "y");
        }
        boolean isOpen = signature.declared().isEmpty() && !free.contains("x") && !free.contains("y");
        Collection<String> all = new LinkedHashSet<>(free);
        if (isOpen) {
            // Pairs such as x1x2 and uv stand in one word; x and y come first there, too.
            compounds.forEach(name -> inside(name, all));
        }
        return Pair.of(signature.declared(), all);
    }

    /** The letters, with their digits, that a word is made of, functions left out; x and y alone if it has them. */
    private static void inside(String name, Collection<String> into) {
        String rest = name;
        for (String function : List.of("sin", "cos", "exp", "tan", "ln", "log", "sqrt", "pi")) {
            rest = rest.replace(function, " ");
        }
        if (rest.indexOf('x') >= 0 && !rest.matches(".*x[0-9].*") || rest.indexOf('y') >= 0) {
            into.add("x");
        }
        java.util.regex.Matcher letters =
                java.util.regex.Pattern.compile("\\p{L}[0-9]*").matcher(rest);
        while (letters.find()) {
            if (!letters.group().equals("e")) {
                into.add(letters.group());
            }
        }
    }
}
