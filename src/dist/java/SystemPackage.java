import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes a program that needs no JDK of {@code target/optiscope}, and of that the package that this system installs: {@code .deb},
 * {@code .msi} or {@code .dmg}. The Java that runs this is the one that is packed. {@code ./mvnw -Pdist verify} calls it.
 */
final class SystemPackage {
    private static final String MAIN = "org.optiscope.Optiscope";
    private static final String NAME = "optiscope";
    /** What is asked of Java besides JavaFX: Java2D and ImageIO, what icons log with, and the memory that JavaFX takes unasked. */
    private static final String MODULES = "java.desktop,java.logging,jdk.unsupported,javafx.controls";

    /** What JavaFX brings as libraries, in the words of jlink. */
    private static final String NATIVES = "regex:/javafx\\.[a-z]+/[^/]+\\.(so|dll|dylib)";

    private static final long PATIENCE_SECONDS = 900;
    /** A window that has loaded nothing for so long has loaded what it needs. */
    private static final int QUIET_SECONDS = 8;
    /** An X server listens at this port and the number of its display. */
    private static final int DISPLAY_PORT = 6000;

    /** The jars of JavaFX that have no platform in their name are empty. */
    private static final long EMPTY_BYTES = 1000;
    /** The archive of classes is packed in pieces of so much, which the start script unpacks side by side. */
    private static final int PIECE_BYTES = 12 << 20;

    private final Path program;
    private final Path work;
    private final Path out;
    private final String version;
    private final boolean linux;
    private final boolean windows;

    private SystemPackage(Path target, String version) {
        this.version = version;
        program = target.resolve(NAME);
        work = target.resolve("dist-work");
        out = target.resolve("dist");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        windows = os.startsWith("windows");
        linux = os.startsWith("linux");
    }

    /** @param arguments the folder of the build, and the version */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new SystemPackage(Path.of(arguments[0]).toAbsolutePath(), arguments[1]).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(work);
        delete(out);
        Files.createDirectories(work);
        Path runtime = runtime();
        Path image = image(runtime);
        if (linux) {
            useScript(image);
            packClasses(image);
            start("sh", "src/dist/package/debian.sh", image.toString(), version, work.toString(), out.toString());
        } else {
            pack(image);
        }
        delete(work);
        System.out.println("made " + image + (linux || windows ? "" : " (tried on Linux alone)"));
    }

    /** A Java with nothing but what the program needs. */
    private Path runtime() throws IOException, InterruptedException {
        Path runtime = work.resolve("runtime");
        List<String> modules = new ArrayList<>();
        for (Path jar : jars(program.resolve("lib/javafx"))) {
            if (Files.size(jar) > EMPTY_BYTES) {
                modules.add(jar.toString());
            }
        }
        run(
                "jlink",
                "--module-path",
                String.join(File.pathSeparator, modules),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--exclude-resources",
                NATIVES,
                "--compress",
                Runtime.version().feature() < 21 ? "2" : "zip-9",
                "--output",
                runtime.toString());
        placeNatives(runtime.resolve(windows ? "bin" : "lib"));
        Path machine = runtime.resolve("lib/server/libjvm.so");
        if (linux && Files.exists(machine)) {
            // Names for debuggers, a sixth of it; without the tool they stay.
            Files.delete(runtime.resolve("lib/libjsound.so")); // it asks for a library of sounds, and there are none
            start("sh", "-c", "! command -v strip >/dev/null || strip --strip-unneeded '" + machine + "'");
        }
        return runtime;
    }

    /** JavaFX's native libraries go where Java keeps its own, or each start would compare them with copies in the user's folder. */
    private void placeNatives(Path folder) throws IOException {
        for (Path jar : jars(program.resolve("lib/javafx"))) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
                        Files.copy(zip.getInputStream(entry), folder.resolve(entry.getName()));
                    }
                }
            }
        }
    }

    /** The program with its Java, as jpackage lays it out. */
    private Path image(Path runtime) throws IOException {
        Path input = Files.createDirectories(work.resolve("input"));
        for (Path file : files(program.resolve("lib"))) {
            Files.copy(file, input.resolve(file.getFileName()));
        }
        for (String notice : List.of("LICENSE", "THIRD-PARTY.md")) {
            Files.copy(program.resolve(notice), input.resolve(notice));
        }
        for (Path jar : jars(input)) {
            copyLicences(jar, input.resolve("licences"));
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                systemVersion(),
                "--input",
                input.toString(),
                "--main-jar",
                NAME + "-" + version + ".jar",
                "--main-class",
                MAIN,
                "--runtime-image",
                runtime.toString(),
                "--dest",
                out.toString()));
        for (String option : options(input)) {
            arguments.addAll(List.of("--java-options", option));
        }
        if (windows) {
            arguments.add("--win-console");
        }
        run("jpackage", arguments.toArray(String[]::new));
        return out.resolve(linux || windows ? NAME : NAME + ".app");
    }

    /** The version as the system is told it: macOS takes none that begins with 0. */
    private String systemVersion() {
        return linux || windows ? version : version.replaceFirst("^0\\.", "1.");
    }

    /** What the program asks of the launcher. */
    private static List<String> options(Path lib) throws IOException {
        List<String> options = new ArrayList<>();
        List<Path> files = new ArrayList<>(List.of(lib.resolve("java.options")));
        if (Runtime.version().feature() >= 24) {
            files.add(lib.resolve("java-24.options"));
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    options.add(line.strip().replaceFirst("^(--add-\\S+) ", "$1="));
                }
            }
        }
        return options;
    }

    /** The texts of the licences that lie in a jar. */
    private static void copyLicences(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                if (!entry.isDirectory()
                        && !name.endsWith(".class")
                        && last.matches(".*(licen[cs]e|notice|copying|ofl).*")) {
                    String flat = jar.getFileName().toString().replaceAll("\\.jar$", "") + "/" + name.replace('/', '_');
                    Path copy = folder.resolve(flat);
                    Files.createDirectories(copy.getParent());
                    Files.copy(zip.getInputStream(entry), copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** On Linux the start script does what jpackage's launcher cannot: it sets the locale and finds the archive of classes. */
    private void useScript(Path image) throws IOException {
        Path launcher = image.resolve("bin").resolve(NAME);
        Files.copy(program.resolve("bin").resolve(NAME), launcher, StandardCopyOption.REPLACE_EXISTING);
        if (!launcher.toFile().setExecutable(true, false)) {
            throw new IOException(launcher + " cannot be made executable");
        }
        Files.delete(image.resolve("lib/app").resolve(NAME + ".cfg"));
        Files.deleteIfExists(image.resolve("lib/libapplauncher.so"));
    }

    /**
     * Packs an archive of the classes that the window loads. Java before 19 takes such an archive only where it was made: it gets the list
     * of the classes, of which Debian's package makes one as it is installed, and an archive of Java's own, without which the first window
     * of a copied program could not leave one behind.
     */
    private void packClasses(Path image) throws IOException, InterruptedException {
        String java = image.resolve("lib/runtime/bin/java").toString();
        Path app = image.resolve("lib/app");
        Path list = work.resolve("classes.list");
        Path archive = work.resolve("classes.jsa");
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options(app));
        command.addAll(List.of(
                "-cp", String.join(":", jars(app).stream().map(Path::toString).toList())));
        listClasses(command, list);
        if (Runtime.version().feature() < 19) {
            zip(Files.readAllBytes(list), app.resolve("classes.list.gz"));
            start(java, "-Xshare:dump");
            return;
        }
        command.addAll(List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable"));
        start(command.toArray(String[]::new));
        byte[] classes = Files.readAllBytes(archive);
        for (int piece = 0; piece * PIECE_BYTES < classes.length; piece++) {
            int from = piece * PIECE_BYTES;
            zip(
                    Arrays.copyOfRange(classes, from, Math.min(classes.length, from + PIECE_BYTES)),
                    app.resolve("classes.jsa." + piece + ".gz"));
        }
    }

    private static void zip(byte[] bytes, Path zipped) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            packed.write(bytes);
        }
    }

    /**
     * Opens the window as on the very first start, but off-screen, and lists what it loads until it has all, with what stands in
     * Monocle's place on a screen. The program asks whether a display answers; one that does no more is enough.
     */
    private void listClasses(List<String> java, Path list) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1600x1000-32",
                "-Dprism.order=sw",
                "-Xshare:off",
                "-XX:DumpLoadedClassList=" + list,
                MAIN));
        Path printed = work.resolve("window.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")) {
            builder.environment().put(folder, work.resolve("user").toString());
        }
        try (ServerSocket display = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            builder.environment().put("DISPLAY", "localhost:" + (display.getLocalPort() - DISPLAY_PORT));
            Process window = builder.start();
            long size = -1;
            for (int quiet = 0; quiet < QUIET_SECONDS; quiet++) {
                if (window.waitFor(1, TimeUnit.SECONDS)) {
                    throw new IOException(
                            "the window ended with " + window.exitValue() + " while its classes were listed");
                }
                long now = Files.exists(list) ? Files.size(list) : 0;
                quiet = now > 0 && now == size ? quiet : -1;
                size = now;
            }
            window.destroy();
            window.waitFor();
        }
        for (Path jar : jars(program.resolve("lib/javafx"))) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                List<String> screen = zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.matches("com/sun/glass/ui/gtk/.*\\.class"))
                        .map(name -> name.replaceFirst("\\.class$", ""))
                        .toList();
                Files.write(list, screen, StandardOpenOption.APPEND);
            }
        }
    }

    /** What Windows and macOS install. */
    private void pack(Path image) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                windows ? "msi" : "dmg",
                "--name",
                NAME,
                "--app-version",
                systemVersion(),
                "--app-image",
                image.toString(),
                "--description",
                "Watch gradient-descent optimizers work",
                "--vendor",
                "Optiscope",
                "--license-file",
                Path.of("LICENSE").toAbsolutePath().toString(),
                "--file-associations",
                Path.of("src/dist/package/experiment.properties")
                        .toAbsolutePath()
                        .toString(),
                "--dest",
                out.toString()));
        if (windows) {
            arguments.addAll(List.of("--win-menu", "--win-shortcut"));
        }
        run("jpackage", arguments.toArray(String[]::new));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    private static void run(String tool, String... arguments) throws IOException {
        int status = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IOException("this Java has no " + tool + "; a whole JDK is needed"))
                .run(System.out, System.err, arguments);
        if (status != 0) {
            throw new IOException(tool + " ended with " + status + ": " + Arrays.toString(arguments));
        }
    }

    /** Runs a program without a display. */
    private static void start(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        Path printed = Files.createTempFile("printed", ".log");
        Process process = builder.redirectOutput(printed.toFile()).start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String told = Files.readString(printed);
        Files.delete(printed);
        if (!ended || process.exitValue() != 0) {
            throw new IOException(command[0] + (ended ? " failed: " : " did not end: ") + told);
        }
        System.out.print(told);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepest = new ArrayList<>(files.toList());
            Collections.reverse(deepest);
            for (Path file : deepest) {
                Files.delete(file);
            }
        }
    }
}
