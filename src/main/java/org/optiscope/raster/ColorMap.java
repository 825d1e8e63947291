package org.optiscope.raster;

import java.util.List;
import java.util.stream.Collectors;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * A perceptually uniform ramp from 0 (low, the valley) to 1 (high), as 1024 opaque colours.
 *
 * Anchors are joined in OKLab by monotone cubics (Fritsch & Butland, SIAM J. Sci. Stat. Comput. 1984), so the ramp has no kinks that
 * would show as bands. To add a map, add a line of anchors to {@code ALL}.
 *
 * Source: viridis, magma and inferno by S. van der Walt and N. Smith (CC0), cividis by J. Nuñez, C. Anderton and R. Renslow, PLOS ONE
 * 2018; every fifteenth of their 256 published colours.
 */
public final class ColorMap {
    /** How many colours a table holds. */
    public static final int SIZE = 1024;

    /** Lightness, chroma and hue in degrees, from the valley up. Not in bytes: rounding would tint so pale a ramp. */
    private static final double[][] INK = {
        {0.44, 0.080, 252}, {0.655, 0.066, 248}, {0.805, 0.044, 246}, {0.908, 0.022, 245}, {0.985, 0.004, 245}
    };

    private static final double[][] INK_DARK = {
        {0.79, 0.078, 245}, {0.50, 0.068, 250}, {0.375, 0.052, 253}, {0.285, 0.036, 255}, {0.215, 0.020, 255}
    };

    private static final List<ColorMap> ALL = List.of(
            new ColorMap("ink", "Ink", 0xDEDBD6, polar(INK)),
            new ColorMap("ink-dark", "Ink, dark", 0x2B2927, polar(INK_DARK)),
            new ColorMap(
                    "viridis",
                    "Viridis",
                    0x808080,
                    bytes("440154 481769 472a7a 433d84 3d4e8a 355e8d 2e6d8e 297b8e 23898e"
                            + " 1f978b 21a585 2eb37c 46c06f 65cb5e 89d548 b0dd2f d8e219 fde725")),
            new ColorMap(
                    "cividis",
                    "Cividis",
                    0xB0B0B8,
                    bytes("00224e 002d68 163770 2e416d 3f4c6c 4e566c 5c616e 696b71 767676"
                            + " 838179 928c78 a09875 afa471 bfb06b cfbd62 dfca57 f0d846 fee838")),
            new ColorMap(
                    "magma",
                    "Magma",
                    0x808080,
                    bytes("000004 090720 1a1042 311165 4a1079 621980 792282 912b81 aa337d"
                            + " c23b75 d9466b ec5860 f7725c fc8e64 feaa74 fec68a fde2a3 fcfdbf")),
            new ColorMap(
                    "inferno",
                    "Inferno",
                    0x808080,
                    bytes("000004 0a0722 1e0c45 380962 510e6c 69166e 801f6c 982766 b0315b"
                            + " c63d4d d94d3d e9612b f47918 fa9407 fcb014 f8cd37 f2ea69 fcffa4")),
            new ColorMap("grey", "Grey", 0x8A7F72, bytes("202020 404040 606060 808080 a0a0a0 c0c0c0 e0e0e0 fafafa")));

    private final String id;
    private final String name;
    private final int undefined;
    private final int[] table = new int[SIZE];

    private ColorMap(String id, String name, int undefined, double[][] anchors) {
        this.id = id;
        this.name = name;
        this.undefined = 0xFF000000 | undefined;
        fill(anchors);
    }

    private ColorMap(ColorMap straight, double power) {
        id = straight.id;
        name = straight.name;
        undefined = straight.undefined;
        for (int i = 0; i < SIZE; i++) {
            table[i] = straight.argb(Math.pow(i / (SIZE - 1.0), power));
        }
    }

    /**
     * The same ramp, bent so that the darker end (the lighter, in a dark map) is left to the deepest part of a field: u is
     * coloured as u^power.
     *
     * @param power 1 for the ramp as it is, less to reach its upper end sooner
     */
    public ColorMap bent(double power) {
        return power == 1 ? this : new ColorMap(this, power);
    }

    /** All maps, the default first. */
    public static List<ColorMap> all() {
        return ALL;
    }

    /** @throws Refusal if there is none of this id; the message names those there are */
    public static ColorMap byId(String id) {
        for (ColorMap map : ALL) {
            if (map.id.equals(id)) {
                return map;
            }
        }
        String known = ALL.stream().map(ColorMap::id).collect(Collectors.joining(", "));
        throw new Refusal(Texts.get("raster.no-color-map", id, known));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The colour 0xAARRGGBB at u, clamped to 0..1; {@link #undefined} for NaN. */
    public int argb(double u) {
        return u != u ? undefined : table[(int) (Math.max(0, Math.min(1, u)) * (SIZE - 1) + 0.5)];
    }

    /** Where there is no value: a neutral that does not occur in the ramp. */
    public int undefined() {
        return undefined;
    }

    /** The ramp from 0 to 1, a fresh copy. */
    public int[] table() {
        return table.clone();
    }

    @Override
    public String toString() {
        return id;
    }

    private static double[][] polar(double[][] anchors) {
        double[][] lab = new double[anchors.length][];
        for (int k = 0; k < anchors.length; k++) {
            double chroma = anchors[k][1], hue = Math.toRadians(anchors[k][2]);
            lab[k] = new double[] {anchors[k][0], chroma * Math.cos(hue), chroma * Math.sin(hue)};
        }
        return lab;
    }

    private static double[][] bytes(String anchors) {
        String[] rgb = anchors.split(" ");
        double[][] lab = new double[rgb.length][];
        for (int k = 0; k < rgb.length; k++) {
            lab[k] = OkLab.of(Integer.parseInt(rgb[k], 16));
        }
        return lab;
    }

    private void fill(double[][] p) {
        int n = p.length;
        double[] lab = new double[3];
        for (int i = 0; i < SIZE; i++) {
            double t = (double) i / (SIZE - 1) * (n - 1);
            int k = Math.min((int) t, n - 2);
            double s = t - k, s2 = s * s, s3 = s2 * s;
            for (int c = 0; c < 3; c++) {
                lab[c] = (2 * s3 - 3 * s2 + 1) * p[k][c]
                        + (3 * s2 - 2 * s3) * p[k + 1][c]
                        + (s3 - 2 * s2 + s) * slope(p, k, c)
                        + (s3 - s2) * slope(p, k + 1, c);
            }
            table[i] = OkLab.argb(lab[0], lab[1], lab[2]);
        }
    }

    /** Harmonic mean of the neighbouring differences, 0 at a turn: the cubic then never overshoots its anchors. */
    private static double slope(double[][] p, int k, int c) {
        double before = p[Math.max(k, 1)][c] - p[Math.max(k, 1) - 1][c];
        double after = p[Math.min(k + 1, p.length - 1)][c] - p[Math.min(k + 1, p.length - 1) - 1][c];
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }
}
