package org.optiscope.experiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;

/**
 * Gives each kind of optimizer its own hue wherever it stands, and a second run of a kind another tone of it.
 *
 * <p>Hues that are {@value #COLORS} apart are tones of one colour. There are more kinds than colours, so some kinds begin with the second
 * tone of a colour; their relatives pass that over.
 */
public final class Hues {
    /** As many colours as can be told apart. */
    public static final int COLORS = 8;
    /** As many tones of a colour; later ones begin again. */
    public static final int TONES = 3;

    /** The first kinds by the number of their hue; the catalogue's others follow by name. */
    private static final List<String> KINDS = List.of(
            "adam",
            "rmsprop",
            "adagrad",
            "sgd",
            "adadelta",
            "adamw",
            "adamax",
            "nadam",
            "radam",
            "qhadam",
            "rprop",
            "qhm",
            "lion",
            "adabelief");

    private final Set<Integer> taken = new HashSet<>();
    /** Of each kind the least hue that may be free. */
    private final Map<String, Integer> next = new HashMap<>();

    /** Takes a hue, so that it is not given. */
    void take(int hue) {
        taken.add(hue);
    }

    /** Takes the first hue of the kind that is free. */
    int give(OptimizerKind kind) {
        int hue = free(kind);
        take(hue);
        return hue;
    }

    /** The first hue of the kind that is free. */
    int free(OptimizerKind kind) {
        int hue = next.computeIfAbsent(kind.id(), Hues::own);
        while (taken.contains(hue) || hue != own(kind.id()) && isOwn(hue)) {
            hue += COLORS;
        }
        next.put(kind.id(), hue);
        return hue;
    }

    /** The hue of a kind's first run. */
    private static int own(String kind) {
        int place = KINDS.indexOf(kind);
        if (place >= 0) {
            return place;
        }
        int other = others().indexOf(kind);
        return KINDS.size() + (other < 0 ? others().size() : other);
    }

    /** Whether a kind of the catalogue begins with that hue. */
    private static boolean isOwn(int hue) {
        return hue < KINDS.size() || hue < KINDS.size() + others().size();
    }

    private static List<String> others() {
        return OptimizerCatalog.ids().stream().filter(id -> !KINDS.contains(id)).toList();
    }
}
