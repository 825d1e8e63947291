package org.optiscope.figure;

/** A brighter or darker tone of a colour, as the function {@code derive} of JavaFX's style sheets has it (JavaFX CSS Reference Guide). */
final class Tone {
    private Tone() {}

    /** @param brightness from −1, black, to 1, white */
    static int of(int argb, double brightness) {
        double red = (argb >> 16 & 255) / 255.0;
        double green = (argb >> 8 & 255) / 255.0;
        double blue = (argb & 255) / 255.0;
        double by = perceived(0.3 * red + 0.59 * green + 0.11 * blue, brightness);
        double greatest = Math.max(red, Math.max(green, blue));
        double least = Math.min(red, Math.min(green, blue));
        double saturation = greatest == 0 ? 0 : (greatest - least) / greatest;
        double newSaturation = by > 0 ? saturation * (1 - by) : saturation;
        double newGreatest = by > 0 ? greatest + (1 - greatest) * by : greatest * (1 + by);
        // JavaFX keeps whole degrees of the hue only.
        double sector = (int) hue(red, green, blue, greatest, least) / 60.0;
        double part = sector - Math.floor(sector);
        double low = newGreatest * (1 - newSaturation);
        double falling = newGreatest * (1 - newSaturation * part);
        double rising = newGreatest * (1 - newSaturation * (1 - part));
        double[] channels = switch ((int) sector) {
            case 0 -> new double[] {newGreatest, rising, low};
            case 1 -> new double[] {falling, newGreatest, low};
            case 2 -> new double[] {low, newGreatest, rising};
            case 3 -> new double[] {low, falling, newGreatest};
            case 4 -> new double[] {rising, low, newGreatest};
            default -> new double[] {newGreatest, low, falling};
        };
        int result = argb >>> 24;
        for (double channel : channels) {
            result = result << 8 | (int) Math.round(255 * channel);
        }
        return result;
    }

    /** The hue in degrees, 0…360; of a grey, 0. */
    private static double hue(double red, double green, double blue, double greatest, double least) {
        double range = greatest - least;
        if (range == 0) {
            return 0;
        }
        double sector = greatest == red
                ? (green - blue) / range
                : greatest == green ? 2 + (blue - red) / range : 4 + (red - green) / range;
        return 60 * (sector < 0 ? sector + 6 : sector);
    }

    /** The eye sees differences in dark colours less well: there a change is smaller, and in very bright ones larger. */
    private static double perceived(double bright, double brightness) {
        double factor = 1;
        if (brightness > 0) {
            factor = bright > 0.85
                    ? 1.6
                    : bright > 0.6 ? 1 : bright > 0.5 ? 0.9 : bright > 0.4 ? 0.8 : bright > 0.3 ? 0.7 : 0.6;
        } else if (bright < 0.2) {
            factor = 0.6;
        }
        return Math.max(-1, Math.min(brightness * factor, 1));
    }
}
