package org.optiscope.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether there is a display, and how JavaFX draws in this same virtual machine where there is none. */
public final class Headless {
    private static final int CONNECT_MILLIS = 2000;

    /** {@code [protocol/]host:number[.screen]}, as X(7) has it; the host is empty for this machine. */
    private static final Pattern DISPLAY = Pattern.compile("(?:[a-z]+6?/)?(?<host>.*):(?<number>\\d{1,5})(?:\\.\\d+)?");

    /** Where Linux lists the local sockets that are open, each with its path at the end of its line: proc(5). */
    private static final Path SOCKETS = Path.of("/proc/net/unix");

    private static final int TCP_BASE_PORT = 6000;

    private Headless() {}

    /**
     * Where an X server listens.
     *
     * @param host empty for the local socket of this machine
     */
    record DisplayAddress(String host, int number) {
        /** The address that a value of DISPLAY means; none if it means none. */
        static Optional<DisplayAddress> parse(String display) {
            Matcher parts = DISPLAY.matcher(display == null ? "" : display.strip());
            if (!parts.matches()) {
                return Optional.empty();
            }
            String host = parts.group("host").replaceAll("^\\[(.*)]$", "$1");
            int number = Integer.parseInt(parts.group("number"));
            return TCP_BASE_PORT + number > 0xFFFF
                    ? Optional.empty()
                    : Optional.of(new DisplayAddress(host.equals("unix") ? "" : host, number));
        }

        Path socket() {
            return Path.of("/tmp/.X11-unix/X" + number);
        }

        SocketAddress tcp() {
            return new InetSocketAddress(host.isEmpty() ? "localhost" : host, TCP_BASE_PORT + number);
        }
    }

    /**
     * Whether a window can be opened here. On Linux an X server must answer: JavaFX 21 draws through X, under Wayland
     * too, so a DISPLAY that is set but dead, as in a detached terminal or a container, is no display.
     */
    public static boolean displayAvailable() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") || os.startsWith("mac")) {
            return !Boolean.getBoolean("java.awt.headless");
        }
        return DisplayAddress.parse(System.getenv("DISPLAY"))
                .map(Headless::answers)
                .orElse(false);
    }

    static boolean answers(DisplayAddress display) {
        if (display.host().isEmpty() && listens(display.socket())) {
            return true;
        }
        if (display.host().isEmpty() && Files.exists(display.socket())) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                return channel.connect(UnixDomainSocketAddress.of(display.socket()));
            } catch (IOException e) {
                return false;
            }
        }
        try (Socket socket = new Socket()) {
            socket.connect(display.tcp(), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the system tells that somebody listens there; that is quicker than a connection, for which Java makes a source of randomness. In a container it may not know. */
    static boolean listens(Path socket) {
        try (Stream<String> sockets = Files.lines(SOCKETS, StandardCharsets.ISO_8859_1)) {
            return sockets.anyMatch(line -> line.endsWith(" " + socket));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /**
     * Makes JavaFX draw off-screen, with Monocle and in software. Must be called before the toolkit starts.
     *
     * @param widthPx width of the screen that windows find
     */
    public static void useHeadlessToolkit(int widthPx, int heightPx) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", widthPx + "x" + heightPx + "-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
