package org.optiscope.export;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.optiscope.figure.Palette;
import org.optiscope.raster.ColorMap;

/**
 * 255 colours for all frames of an animation, and one number for a pixel that is seen through: the roles that figures are drawn in,
 * exactly; the surface's ramp, which is most of a picture; and what lies between a role and its ground, where edges are smooth.
 */
final class FixedColors {
    /** The number of a pixel that is seen through. */
    static final int CLEAR = 255;

    private static final int RAMP = 96;
    /** Edges are told in this many parts, the casing's over the ramp in more. */
    private static final int EDGE = 4;

    private static final int LIGHT_EDGE = 2;
    /** How much the eye makes of red, green and blue, roughly as luma has it. */
    private static final int[] WEIGHTS = {3, 6, 1};

    private final int[] colors = new int[CLEAR];
    private final IndexColorModel model;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    /**
     * The colours of a theme's pictures.
     *     * @param colorMap the id of the surface's
     * @param hues of the runs, those that matter most first
     * @param paper what lies behind charts and equations
     */
    FixedColors(Palette palette, String colorMap, Iterable<Integer> hues, int paper) {
        ColorMap ramp = ColorMap.byId(colorMap);
        int low = ramp.argb(0);
        int high = ramp.argb(1);
        Set<Integer> chosen = new LinkedHashSet<>();
        int card = over(palette.card(), high);
        int ground = over(palette.axisGround(), high);
        int casing = over(palette.casing(), high);
        for (int role : new int[] {
            paper,
            palette.surface(),
            palette.text(),
            palette.axis(),
            palette.grid(),
            palette.minimum(),
            palette.minimumRim(),
            palette.start(),
            palette.rim(),
            card,
            ground,
            casing,
            ramp.undefined()
        }) {
            chosen.add(role | 0xff000000);
        }
        for (int hue : hues) {
            chosen.add(palette.hue(hue));
        }
        for (int i = 0; i < RAMP; i++) {
            chosen.add(ramp.argb(i / (RAMP - 1.0)));
        }
        for (int under : new int[] {paper, palette.surface(), card, ground}) {
            addBetween(chosen, palette.text(), under, EDGE);
            addBetween(chosen, palette.axis(), under, EDGE);
        }
        addBetween(chosen, casing, low, LIGHT_EDGE);
        addBetween(chosen, palette.minimum(), palette.minimumRim(), LIGHT_EDGE);
        addBetween(chosen, palette.start(), palette.rim(), EDGE);
        for (int hue : hues) {
            addBetween(chosen, palette.hue(hue), casing, EDGE);
            addBetween(chosen, palette.hue(hue), palette.surface(), LIGHT_EDGE);
            addBetween(chosen, palette.hue(hue), low, LIGHT_EDGE);
        }
        int count = 0;
        for (int color : chosen) {
            if (count < colors.length) {
                colors[count++] = color;
            }
        }
        Arrays.fill(colors, count, colors.length, colors[0]);
        int[] all = Arrays.copyOf(colors, CLEAR + 1);
        model = new IndexColorModel(8, all.length, all, 0, true, CLEAR, DataBuffer.TYPE_BYTE);
    }

    /** The colours strictly between two, in that many steps. */
    private static void addBetween(Set<Integer> colors, int from, int to, int steps) {
        for (int i = 1; i < steps; i++) {
            int alpha = Math.round(255f * i / steps);
            colors.add(over(alpha << 24 | to & 0xffffff, from));
        }
    }

    /** An opaque colour, seen through another. */
    private static int over(int argb, int ground) {
        double share = (argb >>> 24) / 255.0;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (argb >> shift & 255) * share + (ground >> shift & 255) * (1 - share);
            mixed = mixed << 8 | (int) Math.round(channel);
        }
        return mixed;
    }

    /** All of them, with the last one seen through. */
    IndexColorModel model() {
        return model;
    }

    /** The number of the colour nearest to it; of one that is hardly there, {@link #CLEAR}. */
    int index(int argb) {
        return (argb >>> 24) < 128 ? CLEAR : nearest.computeIfAbsent(argb, this::search);
    }

    private int search(int argb) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colors.length; i++) {
            long distance = 0;
            for (int channel = 0; channel < WEIGHTS.length; channel++) {
                int shift = 16 - 8 * channel;
                long difference = (argb >> shift & 255) - (colors[i] >> shift & 255);
                distance += WEIGHTS[channel] * difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
