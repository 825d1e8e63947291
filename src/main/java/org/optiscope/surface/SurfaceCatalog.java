package org.optiscope.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.optiscope.formula.Formula;
import org.optiscope.json.FolderWords;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonFolder;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** The surfaces in {@code assets/surfaces}, one file each; a file that is put there is in the catalogue. */
public final class SurfaceCatalog {
    private static final JsonFolder FILES = new JsonFolder("assets/surfaces");

    /** Groups in the order in which they are taught; others follow by name. */
    private static final List<String> GROUPS =
            List.of("Valleys", "Bowls", "Many minima", "Saddles and plateaus", "Sharp ridges");

    /** What the files say to people. */
    private static final FolderWords WORDS =
            new FolderWords(FILES, "surfaces", (key, text) -> key.matches(".+\\.(name|group|note)"));

    private static final Map<String, Surface> LOADED = new ConcurrentHashMap<>();

    private SurfaceCatalog() {}

    /** What a surface's file says, in the language that is spoken: its name, group or note. Own words stay as they are. */
    public static String said(String text) {
        return WORDS.said(text, LOADED.keySet());
    }

    /** What all files say, in English and otherwise. */
    public static FolderWords words() {
        return WORDS;
    }

    /**
     * Every surface, group by group.
     *
     * @throws Refusal if a file is broken, naming it
     */
    public static List<Surface> all() {
        return FILES.ids().stream()
                .map(SurfaceCatalog::load)
                .sorted(Comparator.comparingInt(SurfaceCatalog::groupOrder)
                        .thenComparing(Surface::group)
                        .thenComparing(Surface::id))
                .toList();
    }

    /**
     * The surface of that id; reads this one file only.
     *
     * @throws Refusal if there is none, naming the nearest ids
     */
    public static Surface byId(String id) {
        if (!FILES.has(id) && !FILES.ids().contains(id)) {
            throw new Refusal(Texts.get("surface.none", id, Nearest.suggestion(id, FILES.ids())));
        }
        return load(id);
    }

    /**
     * The surface that has this formula, however it is written; empty if there is none. It has the parameters of this one, or
     * its own if these are the 1 that letters begin with.
     */
    public static Optional<Surface> of(Formula formula) {
        Map<String, Double> parameters = formula.parameters();
        boolean isBare = parameters.values().stream().allMatch(value -> value == 1);
        return all().stream()
                .filter(surface -> surface.formula().variables().equals(formula.variables()))
                .filter(surface -> surface.formula().parameters().keySet().equals(parameters.keySet()))
                .filter(surface -> Formula.parse(surface.formula().text(), parameters)
                        .tree()
                        .equals(formula.tree()))
                .map(surface -> isBare ? surface : surface.withParameters(parameters))
                .findFirst();
    }

    /**
     * The surface that a file defines which may or may not be in the catalogue.
     *
     * @throws JsonException if it defines none: one sentence that begins with the file's name and says where and what
     */
    public static Surface read(Path file) throws JsonException {
        Path name = file.getFileName();
        String id = name == null ? "" : name.toString().replaceFirst("\\.json$", "");
        return SurfaceFile.read(file, id);
    }

    private static int groupOrder(Surface surface) {
        int index = GROUPS.indexOf(surface.group());
        return index < 0 ? GROUPS.size() : index;
    }

    private static Surface load(String id) {
        return LOADED.computeIfAbsent(id, SurfaceCatalog::read);
    }

    private static Surface read(String id) {
        String file = FILES.file(id);
        try (InputStream stream = FILES.open(id)) {
            return SurfaceFile.read(file, id, stream);
        } catch (JsonException e) {
            throw new Refusal(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
