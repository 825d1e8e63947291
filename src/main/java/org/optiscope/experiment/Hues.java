package org.optiscope.experiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;

/**
 * Gives each kind of optimizer its own hue wherever it stands, and a second run of a kind another tone of it. Rules that are not in the
 * catalogue take what comes after its kinds, one by one.
 *
 * <p>Hues that are {@value #COLORS} apart are tones of one colour. There are more kinds than colours, so some kinds begin with a later
 * tone of a colour; their relatives pass that over. Any number of kinds have hues of their own: after the last tone of the last colour
 * they begin again with the first, and the shape and the dash that go with a hue are other ones.
 */
public final class Hues {
    /** As many colours as can be told apart. */
    public static final int COLORS = 8;
    /** As many tones of a colour; later ones begin again. */
    public static final int TONES = 5;

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

    /** The kinds of the catalogue whose hues follow those of the first ones, by name. */
    private final List<String> others;

    private final Set<Integer> taken = new HashSet<>();
    /** Of each kind the least hue that may be free. */
    private final Map<String, Integer> next = new HashMap<>();

    Hues() {
        this(OptimizerCatalog.ids());
    }

    /** @param catalogue the ids of all kinds that have hues of their own, by name */
    Hues(List<String> catalogue) {
        others = catalogue.stream().filter(id -> !KINDS.contains(id)).toList();
    }

    /** Takes a hue, so that it is not given. */
    void take(int hue) {
        taken.add(hue);
    }

    /** Takes the first hue of the kind that is free. */
    int give(OptimizerKind kind) {
        int hue = free(kind.id());
        take(hue);
        return hue;
    }

    /** The first hue of the kind of that id that is free. */
    int free(String kind) {
        int hue = next.computeIfAbsent(kind, this::own);
        while (taken.contains(hue) || hue != own(kind) && isOwn(hue)) {
            hue += isOfCatalogue(kind) ? COLORS : 1;
        }
        next.put(kind, hue);
        return hue;
    }

    /** The hue of a kind's first run. */
    private int own(String kind) {
        int place = KINDS.indexOf(kind);
        if (place >= 0) {
            return place;
        }
        int other = others.indexOf(kind);
        return KINDS.size() + (other < 0 ? others.size() : other);
    }

    private boolean isOfCatalogue(String kind) {
        return KINDS.contains(kind) || others.contains(kind);
    }

    /** Whether a kind of the catalogue begins with that hue. */
    private boolean isOwn(int hue) {
        return hue < KINDS.size() + others.size();
    }
}
