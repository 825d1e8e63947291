package org.optiscope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.formula.Token.Kind;
import org.optiscope.text.Texts;

/** Finds out what every name stands for; one that is not known is cut into known ones, so that {@code 36xy} is 36·x·y. */
final class Words {
    /** They would be found in words that mean something else. */
    private static final Set<String> NEVER_INSIDE =
            Set.of("exp2", "exp10", "atan2", "if", "sh", "ch", "th", "ld", "lb", "iif", "fix", "rem", "mod");

    private static final int MOST_NEW_LETTERS = 2;
    private static final int LONGEST_WITH_NEW_LETTERS = 12;

    private final Map<String, Expression> values;
    private final Map<String, Double> offered;
    private final boolean takesLetters;
    private final boolean cutsNames;
    private final List<Token> out = new ArrayList<>();
    private int longest;

    /**
     * @param values what each known name stands for; parameters that are found are added
     * @param offered the values of parameters that are not declared
     * @param takesLetters whether a letter that is not known becomes a parameter
     * @param cutsNames whether a name that is not known is cut into known ones
     */
    Words(Map<String, Expression> values, Map<String, Double> offered, boolean takesLetters, boolean cutsNames) {
        this.values = values;
        this.offered = offered;
        this.takesLetters = takesLetters;
        this.cutsNames = cutsNames;
        longest = 20;
        values.keySet().forEach(name -> longest = Math.max(longest, name.length()));
    }

    List<Token> resolve(List<Token> words) {
        for (Token word : words) {
            if (word.is(Kind.NAME)) {
                name(word);
            } else {
                out.add(word);
            }
        }
        return out;
    }

    private void name(Token word) {
        String known = known(word.text());
        if (offered.containsKey(word.text()) && !values.containsKey(word.text())) {
            parameter(word.text());
            out.add(word);
        } else if (known != null) {
            out.add(word.named(known));
        } else if (!cutsNames || !split(word)) {
            String name = Characters.canonical(word.text());
            refuseLookalike(word);
            if (takesLetters && isNewLetter(name)) {
                parameter(name);
                out.add(word.named(name));
            } else if (!takesLetters || !splitWithNewLetters(word, name)) {
                throw FormulaException.at(
                        word.position(),
                        Texts.get("formula.unknown-name", FormulaException.quote(word.text())),
                        Names.suggestion(word.text(), values.keySet()));
            }
        }
    }

    /** The name in use for what was written, or null. */
    private String known(String written) {
        String plain = Characters.canonical(written);
        if (values.containsKey(written)) {
            return written;
        } else if (values.containsKey(plain) && !written.endsWith("_")) {
            return plain;
        } else if (Names.function(written) != null) {
            return Names.function(written);
        } else if (Names.constant(written) != null) {
            return Names.constant(written).name();
        }
        boolean isCapital = (written.equals("X") || written.equals("Y"))
                && values.get(written.toLowerCase(Locale.ROOT)) instanceof Variable;
        return isCapital ? written.toLowerCase(Locale.ROOT) : written.equals("logbase") ? written : null;
    }

    /** The usual names of variables are no parameters, even where the variables have others. */
    private boolean isNewLetter(String name) {
        return !"xyz".contains(name) && Names.isLetter(name) && !values.containsKey(name.replaceAll("[0-9]+$", ""));
    }

    private void parameter(String name) {
        values.put(name, new Named(name, offered.getOrDefault(name, 1.0)));
    }

    /** Finds the longest known beginning that leaves nothing over; from the end, so that it takes linear time. */
    private boolean split(Token word) {
        String name = Characters.canonical(word.text());
        int[] lengths = new int[name.length() + 1];
        for (int from = name.length() - 1; from >= 0; from--) {
            for (int to = Math.min(name.length(), from + longest); to > from && lengths[from] == 0; to--) {
                boolean fits = isPart(name.substring(from, to))
                        && (to == name.length()
                                || lengths[afterDigits(name, from, to)] != 0
                                || afterDigits(name, from, to) == name.length());
                lengths[from] = fits ? to - from : 0;
            }
        }
        if (name.isEmpty() || lengths[0] == 0 || word.text().endsWith("_")) {
            return false;
        }
        for (int from = 0; from < name.length(); ) {
            int to = from + lengths[from];
            int next = to == name.length() ? to : afterDigits(name, from, to);
            add(Kind.NAME, name.substring(from, to), word, from);
            if (next > to) {
                add(Kind.NUMBER, name.substring(to, next), word, to);
            }
            from = next;
        }
        return true;
    }

    /** Digits belong to the function before them: sin2x is sin(2x). */
    private int afterDigits(String name, int from, int to) {
        int end = to;
        while (!values.containsKey(name.substring(from, to))
                && end < name.length()
                && Lexer.isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isPart(String part) {
        return values.containsKey(part) || Names.FUNCTIONS.containsKey(part) && !NEVER_INSIDE.contains(part);
    }

    private void add(Kind kind, String text, Token word, int offset) {
        int position =
                word.position() + Math.min(offset, Math.max(0, word.text().length() - 1));
        out.add(new Token(kind, text, position));
    }

    private boolean splitWithNewLetters(Token word, String name) {
        List<String> parts = name.length() > LONGEST_WITH_NEW_LETTERS ? null : parts(name, MOST_NEW_LETTERS, false);
        boolean saysSomething = parts != null
                && parts.stream()
                        .anyMatch(part -> values.get(part) instanceof Variable || Names.FUNCTIONS.containsKey(part));
        if (!saysSomething) {
            return false;
        }
        int offset = 0;
        for (String part : parts) {
            if (!isPart(part)) {
                parameter(part);
            }
            add(Kind.NAME, part, word, offset);
            offset += part.length();
        }
        return true;
    }

    private List<String> parts(String rest, int letters, boolean afterFunction) {
        if (rest.isEmpty()) {
            return new ArrayList<>();
        }
        for (int to = rest.length(); to > 0; to--) {
            String part = rest.substring(0, to);
            boolean isNew = !isPart(part) && isNewLetter(part) && letters > 0 && !afterFunction;
            if (isPart(part) || isNew) {
                List<String> others =
                        parts(rest.substring(to), letters - (isNew ? 1 : 0), !isNew && !values.containsKey(part));
                if (others != null) {
                    others.add(0, part);
                    return others;
                }
            }
        }
        return null;
    }

    private static void refuseLookalike(Token word) {
        for (char letter : word.text().toCharArray()) {
            char latin = Characters.lookalike(letter);
            if (latin != 0) {
                boolean isCyrillic = Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
                throw FormulaException.at(
                        word.position(),
                        isCyrillic
                                ? Texts.get("formula.cyrillic", letter, latin)
                                : Texts.get("formula.greek", letter, latin),
                        Texts.get("formula.write", latin));
            }
        }
    }
}
