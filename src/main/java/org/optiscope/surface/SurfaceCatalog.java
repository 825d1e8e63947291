package org.optiscope.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.optiscope.formula.Formula;
import org.optiscope.json.JsonException;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;

/** The surfaces in {@code assets/surfaces}, one file each; a file that is put there is in the catalogue. */
public final class SurfaceCatalog {
    private static final String FOLDER = "assets/surfaces";
    private static final String SUFFIX = ".json";

    /** Groups in the order in which they are taught; others follow by name. */
    private static final List<String> GROUPS =
            List.of("Valleys", "Bowls", "Many minima", "Saddles and plateaus", "Sharp ridges");

    /** An id that names a file of the folder, whatever else it names. To look for a name of megabytes takes seconds. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]{1,100}");

    private static final Map<String, Surface> LOADED = new ConcurrentHashMap<>();

    private SurfaceCatalog() {}

    /** The ids of all surfaces, by name; reads no file. */
    private static final class Ids {
        static final List<String> ALL = list();
    }

    /**
     * Every surface, group by group.
     *
     * @throws Refusal if a file is broken, naming it
     */
    public static List<Surface> all() {
        return Ids.ALL.stream()
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
        if (!isThere(id) && !Ids.ALL.contains(id)) {
            throw new Refusal("there is no surface '" + id + "'; " + Nearest.suggestion(id, Ids.ALL));
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

    /** Whether a file of that id is found without listing all, which takes long while the window opens. */
    private static boolean isThere(String id) {
        return PLAIN.matcher(id).matches()
                && SurfaceCatalog.class.getResource("/" + FOLDER + "/" + id + SUFFIX) != null;
    }

    private static int groupOrder(Surface surface) {
        int index = GROUPS.indexOf(surface.group());
        return index < 0 ? GROUPS.size() : index;
    }

    private static Surface load(String id) {
        return LOADED.computeIfAbsent(id, SurfaceCatalog::read);
    }

    private static Surface read(String id) {
        String file = FOLDER + "/" + id + SUFFIX;
        try (InputStream stream = SurfaceCatalog.class.getResourceAsStream("/" + file)) {
            return SurfaceFile.read(file, id, stream);
        } catch (JsonException e) {
            throw new Refusal(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static List<String> list() {
        URL folder = SurfaceCatalog.class.getResource("/" + FOLDER);
        if (folder == null) {
            throw new IllegalStateException("the folder " + FOLDER + " is missing from the program");
        }
        try {
            List<String> names = folder.getProtocol().equals("jar") ? listJar(folder) : listFolder(folder.toURI());
            return names.stream()
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the folder " + FOLDER + " cannot be listed", e);
        }
    }

    private static List<String> listFolder(URI folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        }
    }

    private static List<String> listJar(URL folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) folder.openConnection();
        connection.setUseCaches(false);
        List<String> names = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER + "/"))
                    .forEach(name -> names.add(name.substring(FOLDER.length() + 1)));
        }
        return names;
    }
}
