package org.optiscope.export;

import java.nio.file.Path;
import java.util.Locale;
import org.optiscope.text.Texts;

/** What a scene can be taken away as. */
public enum ExportFormat {
    PNG(".png", Kind.PICTURE),
    SVG(".svg", Kind.PICTURE),
    GIF(".gif", Kind.ANIMATION),
    APNG(".apng", Kind.ANIMATION),
    HTML(".html", Kind.PAGE),
    CSV(".csv", Kind.TABLE),
    JSON(".json", Kind.TABLE),
    PYTORCH(".py", Kind.SCRIPT);

    /** What there is to choose about it. */
    public enum Kind {
        PICTURE,
        ANIMATION,
        PAGE,
        TABLE,
        SCRIPT
    }

    /** How the names of such files end, with the dot. */
    public final String ending;

    public final Kind kind;

    ExportFormat(String ending, Kind kind) {

        this.ending = ending;
        this.kind = kind;
    }
    /** A few words. */
    public String words() {
        return Texts.get("export.format." + name());
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
