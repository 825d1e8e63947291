package org.optiscope.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the known name that somebody probably meant who wrote an unknown one. */
public final class Nearest {
    /** Shorter words resemble too many names. */
    private static final int SHORTEST = 3;

    /** Longer words are nobody's slip of a key, and comparing them with every name would take its time. */
    private static final int LONGEST = 30;

    /** From so many letters on a word may be a part of a name. */
    private static final int SHORTEST_PART = 4;

    /** A slip of a key is likely for each so many letters, and one more anyway. */
    private static final int LETTERS_PER_SLIP = 5;

    private Nearest() {}

    /**
     * A name and what it takes to make it of the unknown one.
     *
     * @param slips to the name or a part of it
     * @param whole to the whole name
     */
    private record Candidate(String name, int slips, int whole) {}

    /**
     * The known name that is a few slips away from the unknown one, or begins so, or has it in it as it is.
     *
     * @param known of names equally near the first is taken
     */
    public static Optional<String> of(String unknown, Collection<String> known) {
        if (unknown.length() < SHORTEST || unknown.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .map(name -> candidate(unknown.toLowerCase(Locale.ROOT), name))
                .filter(candidate -> candidate.slips() <= 1 + unknown.length() / LETTERS_PER_SLIP)
                .min(Comparator.comparingInt(Candidate::slips).thenComparingInt(Candidate::whole))
                .map(Candidate::name);
    }

    /** The second half of a sentence that begins with "there is no …": what was meant, or what there is. */
    public static String suggestion(String unknown, Collection<String> known) {
        return of(unknown, known)
                .map(Nearest::question)
                .orElseGet(() -> Texts.get("text.there-are", String.join(", ", known)));
    }

    public static String question(String name) {
        return Texts.get("text.did-you-mean", name);
    }

    /** Levenshtein's distance: the fewest insertions, deletions and replacements. */
    private static Candidate candidate(String unknown, String name) {
        String small = name.toLowerCase(Locale.ROOT);
        int[] row = IntStream.rangeClosed(0, small.length()).toArray();
        for (int i = 1; i <= unknown.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= small.length(); j++) {
                int replaced = diagonal + (unknown.charAt(i - 1) == small.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        int whole = row[small.length()];
        if (unknown.length() < SHORTEST_PART) {
            return new Candidate(name, whole, whole);
        }
        int begun = IntStream.of(row).min().orElse(whole);
        return new Candidate(name, small.contains(unknown) ? 0 : begun, whole);
    }
}
