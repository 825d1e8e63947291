package org.optiscope.figure;

import java.util.Objects;

/**
 * What a picture has besides the parts it shows.
 *
 * @param title whether plots have theirs
 * @param legend whether plots tell whose path is whose
 * @param cards whether plots have the numbers of their run, of the selected one where they show all
 * @param background what lies behind and between the parts
 */
public record PictureOptions(boolean title, boolean legend, boolean cards, Background background) {
    /** What lies behind and between the parts. */
    public enum Background {
        /** The theme's. */
        THEMED,
        /** White, as paper is; curves and equation are then in the colours of the light theme. */
        WHITE,
        /** Nothing: whatever the picture is laid on shows. */
        NONE
    }

    /** What pictures have unless somebody asks for more or less. */
    public static final PictureOptions USUAL = new PictureOptions(true, true, false, Background.THEMED);

    public PictureOptions {
        Objects.requireNonNull(background);
    }
}
