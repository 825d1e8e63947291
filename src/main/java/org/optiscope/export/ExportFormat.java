package org.optiscope.export;

import java.nio.file.Path;
import java.util.Locale;

/** What a scene can be taken away as. */
public enum ExportFormat {
    PNG("PNG picture", ".png", Kind.PICTURE),
    SVG("SVG picture, for papers", ".svg", Kind.PICTURE),
    GIF("GIF animation", ".gif", Kind.ANIMATION),
    APNG("APNG animation, in all colours", ".apng", Kind.ANIMATION),
    HTML("Page that plays in a browser", ".html", Kind.PAGE),
    CSV("Table of all steps, CSV", ".csv", Kind.TABLE),
    JSON("Table of all steps, JSON", ".json", Kind.TABLE),
    PYTORCH("PyTorch script", ".py", Kind.SCRIPT);

    /** What there is to choose about it. */
    public enum Kind {
        PICTURE,
        ANIMATION,
        PAGE,
        TABLE,
        SCRIPT
    }

    /** A few words. */
    public final String words;

    /** How the names of such files end, with the dot. */
    public final String ending;

    public final Kind kind;

    ExportFormat(String words, String ending, Kind kind) {
        this.words = words;
        this.ending = ending;
        this.kind = kind;
    }

    /** The path itself if its name ends as such files do, else with the ending behind it. */
    public Path named(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean fits = name.endsWith(ending)
                || this == APNG && name.endsWith(PNG.ending)
                || this == HTML && name.endsWith(".htm");
        return fits ? path : path.resolveSibling(path.getFileName() + ending);
    }

    /** Whether it shows a plot, and is not made of numbers or words alone. */
    public boolean isDrawn() {
        return kind == Kind.PICTURE || kind == Kind.ANIMATION || kind == Kind.PAGE;
    }
}
