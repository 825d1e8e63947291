package org.optiscope.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of files that the program brings along, JSON unless said; a file's id is its name without the suffix. */
public final class JsonFolder {

    /** An id that names a file of the folder, whatever else it names. To look for a name of megabytes takes seconds. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]{1,100}");

    private final String folder;
    private final String suffix;
    private List<String> ids;

    /** @param folder such as {@code assets/surfaces} */
    public JsonFolder(String folder) {
        this(folder, ".json");
    }

    /** @param suffix how the names of its files end */
    public JsonFolder(String folder, String suffix) {
        this.folder = folder;
        this.suffix = suffix;
    }

    /** The ids of all files, by name; reads no file. */
    public synchronized List<String> ids() {
        if (ids == null) {
            ids = list();
        }
        return ids;
    }

    /** Whether there is such a file; found without listing all, which takes long while the window opens. */
    public boolean has(String id) {
        return PLAIN.matcher(id).matches() && JsonFolder.class.getResource("/" + file(id)) != null;
    }

    /** The file's name, for a sentence about it. */
    public String file(String id) {
        return folder + "/" + id + suffix;
    }

    public InputStream open(String id) {
        return JsonFolder.class.getResourceAsStream("/" + file(id));
    }

    private List<String> list() {
        // A jar need not have entries for its folders; but this class is in the same jar.
        URL here = JsonFolder.class.getResource("JsonFolder.class");
        boolean isJar = here.getProtocol().equals("jar");
        URL url = isJar ? here : JsonFolder.class.getResource("/" + folder);
        if (url == null) {
            throw new IllegalStateException("the folder " + folder + " is missing from the program");
        }
        try {
            List<String> names = isJar ? listJar(url) : listFolder(url.toURI());
            return names.stream()
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .filter(name -> PLAIN.matcher(name).matches()) // none of a folder in it
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the folder " + folder + " cannot be listed", e);
        }
    }

    private static List<String> listFolder(URI folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        }
    }

    private List<String> listJar(URL url) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        List<String> names = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder + "/"))
                    .forEach(name -> names.add(name.substring(folder.length() + 1)));
        }
        return names;
    }
}
