package org.optiscope.surface;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Suggests what an unknown id may have meant. */
final class Nearest {
    private static final int SUGGESTIONS = 3;

    /** What is longer than any id by far resembles none. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The ids that share most pairs of neighbouring letters with the unknown one; all, if none shares any. */
    static String suggestion(String unknown, List<String> ids) {
        List<String> near = unknown.length() > LONGEST ? List.of() : nearest(unknown, ids);
        return near.isEmpty()
                ? "there are " + String.join(", ", ids)
                : near.stream().collect(Collectors.joining(", ", "the nearest are ", ""));
    }

    private static List<String> nearest(String unknown, List<String> ids) {
        return ids.stream()
                .filter(id -> likeness(id, unknown) > 0)
                .sorted(Comparator.comparingDouble((String id) -> -likeness(id, unknown)))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
    private static double likeness(String a, String b) {
        Set<String> common = pairs(a);
        Set<String> other = pairs(b);
        int total = common.size() + other.size();
        common.retainAll(other);
        return total == 0 ? 0 : 2.0 * common.size() / total;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2).toLowerCase(Locale.ROOT));
        }
        return pairs;
    }
}
