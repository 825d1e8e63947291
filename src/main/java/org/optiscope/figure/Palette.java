package org.optiscope.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optiscope.experiment.Hues;

/**
 * The colours that figures are drawn in, as roles, 0xAARRGGBB; one palette for each theme. They are told once: in the first
 * blocks of the style sheet, which the window's nodes take them from too.
 */
public final class Palette {
    /** As many hues as there are, tones of the same colour among them; later runs begin again, with other shapes. */
    public static final int HUES = Hues.COLORS * Hues.TONES;

    private static final String SHEET = "/assets/styles/optiscope.css";
    private static final Pattern ROLE = Pattern.compile("(-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{6})");
    private static final Pattern RGBA = Pattern.compile("rgba\\((\\d+), (\\d+), (\\d+), ([0-9.]+)\\)");

    private static final Palette LIGHT;
    private static final Palette DARK;
    private static final Palette PROJECTED;

    static {
        String sheet = sheet();
        Map<String, String> light = roles(sheet, ".optiscope {");
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(roles(sheet, ".optiscope:dark {"));
        Map<String, String> projected = new HashMap<>(light);
        projected.putAll(roles(sheet, ".optiscope:presenting {"));
        LIGHT = new Palette(light, "ink");
        PROJECTED = new Palette(projected, "ink");
        DARK = new Palette(dark, "ink-dark");
    }

    private final Map<String, String> roles;
    private final String colorMap;
    private final int[] hues = new int[HUES];
    private final int casing;
    private final int contour;
    private final int axis;
    private final int axisGround;
    private final int grid;
    private final int minimum;
    private final int minimumRim;
    private final int rim;
    private final int start;
    private final int page;
    private final int surface;
    private final int text;
    private final int card;

    private Palette(Map<String, String> roles, String colorMap) {
        this.roles = roles;
        this.colorMap = colorMap;
        for (int i = 0; i < HUES; i++) {
            hues[i] = resolve("-hue-" + i);
        }
        casing = resolve("-casing");
        contour = resolve("-contour");
        axis = resolve("-axis");
        axisGround = resolve("-axis-ground");
        grid = resolve("-grid");
        minimum = resolve("-star");
        minimumRim = resolve("-star-rim");
        rim = resolve("-rim");
        start = resolve("-start");
        page = resolve("-page");
        surface = resolve("-surface");
        text = resolve("-text");
        card = resolve("-card");
    }

    /** The palette of the light or the dark theme. */
    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** The light palette for a projector, which washes faint colours out. */
    public static Palette projected() {
        return PROJECTED;
    }

    private static String sheet() {
        try (InputStream in = Palette.class.getResourceAsStream(SHEET)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> roles(String sheet, String block) {
        int begin = sheet.indexOf(block);
        Matcher role = ROLE.matcher(sheet.substring(begin, sheet.indexOf('}', begin)));
        Map<String, String> roles = new HashMap<>();
        while (role.find()) {
            roles.put(role.group(1), role.group(2).strip());
        }
        return roles;
    }

    private int resolve(String role) {
        String value = roles.get(role);
        Matcher hex = HEX.matcher(value);
        if (hex.matches()) {
            return 0xff000000 | Integer.parseInt(hex.group(1), 16);
        }
        Matcher rgba = RGBA.matcher(value);
        if (rgba.matches()) {
            int alpha = (int) Math.round(255 * Double.parseDouble(rgba.group(4)));
            return alpha << 24
                    | Integer.parseInt(rgba.group(1)) << 16
                    | Integer.parseInt(rgba.group(2)) << 8
                    | Integer.parseInt(rgba.group(3));
        }
        throw new IllegalStateException("the colour of " + role + " cannot be read: " + value);
    }

    /** The colour of a run's path. */
    public int hue(int hue) {
        return hues[hue % HUES];
    }

    /** What surrounds a path, so that it stands out from the surface. */
    public int casing() {
        return casing;
    }

    public int contour() {
        return contour;
    }

    /** The labels of the axes. */
    public int axis() {
        return axis;
    }

    /** What lies between the labels of the plot's axes and the surface, so that they can be read on any colour. */
    public int axisGround() {
        return axisGround;
    }

    /** The hairlines behind curves. */
    public int grid() {
        return grid;
    }

    public int minimum() {
        return minimum;
    }

    public int minimumRim() {
        return minimumRim;
    }

    /** The rim of a head, which sets it off what it lies on. */
    public int rim() {
        return rim;
    }

    /** The mark where all runs start. */
    public int start() {
        return start;
    }

    /** What lies between panes. */
    public int page() {
        return page;
    }

    /** What panes lie on. */
    public int surface() {
        return surface;
    }

    public int text() {
        return text;
    }

    /** What numbers lie on where they stand on the plot. */
    public int card() {
        return card;
    }

    /** The id of the colour map that suits the theme. */
    public String colorMap() {
        return colorMap;
    }
}
