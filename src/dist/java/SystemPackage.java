import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
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

    private static final long PATIENCE_SECONDS = 900;
    /** The jars of JavaFX that have no platform in their name are empty. */
    private static final long EMPTY_BYTES = 1000;

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
            debian(image);
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
                "--compress",
                Runtime.version().feature() < 21 ? "2" : "zip-9",
                "--output",
                runtime.toString());
        Path machine = runtime.resolve("lib/server/libjvm.so");
        if (linux && Files.exists(machine)) {
            // Names for debuggers, a sixth of it; without the tool they stay.
            Files.delete(runtime.resolve("lib/libjsound.so")); // it asks for a library of sounds, and there are none
            start("sh", "-c", "! command -v strip >/dev/null || strip --strip-unneeded '" + machine + "'");
        }
        return runtime;
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
                version,
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
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
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
     * Packs an archive of the classes that the window loads, drawn off-screen. Java before 19 takes such an archive only where it was
     * made; the script goes without one there.
     */
    private void packClasses(Path image) throws IOException, InterruptedException {
        if (Runtime.version().feature() < 19) {
            System.out.println("without an archive of classes: before Java 19 none can be moved");
            return;
        }
        Path app = image.resolve("lib/app");
        Path list = work.resolve("classes.list");
        Path archive = work.resolve("classes.jsa");
        List<String> java =
                new ArrayList<>(List.of(image.resolve("lib/runtime/bin/java").toString()));
        java.addAll(options(app));
        java.addAll(List.of(
                "-cp", String.join(":", jars(app).stream().map(Path::toString).toList())));
        List<String> listing = new ArrayList<>(java);
        listing.addAll(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list, MAIN));
        start(listing.toArray(String[]::new));
        List<String> dumping = new ArrayList<>(java);
        dumping.addAll(List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable"));
        start(dumping.toArray(String[]::new));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(app.resolve("classes.jsa.gz")))) {
            Files.copy(archive, packed);
        }
    }

    /**
     * The package of Debian. What belongs to the system lies where its own tools look for it, so that nothing has to be run when it is
     * installed or removed; a system without a desktop takes it as well.
     */
    private void debian(Path image) throws IOException, InterruptedException {
        Path root = work.resolve("debian");
        Path opt = Files.createDirectories(root.resolve("opt"));
        start("cp", "-a", image.toString(), opt.toString());
        Path launcher = image.resolve("bin").resolve(NAME);
        Path templates = Path.of("src/dist/package");
        Path bin = Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve(NAME), Path.of("../../opt/optiscope/bin/optiscope"));
        Path share = root.resolve("usr/share");
        put(
                Files.readAllBytes(templates.resolve("optiscope.desktop")),
                share.resolve("applications/optiscope.desktop"));
        put(Files.readAllBytes(templates.resolve("optiscope.xml")), share.resolve("mime/packages/optiscope.xml"));
        put(Files.readAllBytes(Path.of("assets/icon.png")), share.resolve("icons/hicolor/256x256/apps/optiscope.png"));
        put(zipped(start(launcher.toString(), "shell", "man")), share.resolve("man/man1/optiscope.1.gz"));
        put(
                start(launcher.toString(), "shell", "completion").getBytes(StandardCharsets.UTF_8),
                share.resolve("bash-completion/completions/optiscope"));
        String licences =
                Files.readString(Path.of("LICENSE")) + "\n" + Files.readString(Path.of("src/dist/THIRD-PARTY.md"));
        put(licences.getBytes(StandardCharsets.UTF_8), share.resolve("doc/optiscope/copyright"));
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String control = Files.readString(templates.resolve("control"))
                .replace("@version@", version)
                .replace("@architecture@", architecture)
                .replace("@kilobytes@", Long.toString(kilobytes(root)));
        put(control.getBytes(StandardCharsets.UTF_8), root.resolve("DEBIAN/control"));
        start(
                "dpkg-deb",
                "--root-owner-group",
                "-z1", // most of it is compressed already
                "--build",
                root.toString(),
                out.resolve(NAME + "_" + version + "_" + architecture + ".deb").toString());
    }

    private static void put(byte[] content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }

    private static long kilobytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / 1024;
    }

    /** What Windows and macOS install. */
    private void pack(Path image) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                windows ? "msi" : "dmg",
                "--name",
                NAME,
                "--app-version",
                version,
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

    /** Runs a program without a display in the folder for the work, and gives what it printed. */
    private String start(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(work.toFile());
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
        return told;
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
