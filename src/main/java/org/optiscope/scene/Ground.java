package org.optiscope.scene;

import java.util.Optional;
import org.optiscope.raster.ColorMap;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * How the surface under the paths is coloured.
 *
 * @param colorMap the id of a {@link ColorMap}; nothing for the pale one of the theme
 * @param levels how many intervals the contour lines cut the range of the surface into
 */
public record Ground(Optional<String> colorMap, int levels) {
    public static final int LEAST_LEVELS = 4;
    public static final int MOST_LEVELS = 60;
    public static final Ground USUAL = new Ground(Optional.empty(), 18);

    /** @throws Refusal if there are too few or too many levels, or no such map */
    public Ground {
        if (levels < LEAST_LEVELS || levels > MOST_LEVELS) {
            throw new Refusal(Texts.get("scene.levels", LEAST_LEVELS, MOST_LEVELS, levels));
        }
        colorMap.ifPresent(ColorMap::byId);
    }

    public Ground withColorMap(Optional<String> other) {
        return new Ground(other, levels);
    }

    public Ground withLevels(int count) {
        return new Ground(colorMap, count);
    }

    /** The colour map that is used in a theme whose own is that one. */
    public String colorMap(String ofTheme) {
        return colorMap.orElse(ofTheme);
    }
}
