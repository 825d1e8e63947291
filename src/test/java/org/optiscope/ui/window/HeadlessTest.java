package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.ui.window.Headless.DisplayAddress;

class HeadlessTest {
    @Nested
    class The_variable_DISPLAY {
        @ParameterizedTest
        @CsvSource({
            ":0, '', 0",
            ":12.0, '', 12",
            "unix:3, '', 3",
            "'  :1 ', '', 1",
            "localhost:10.0, localhost, 10",
            "lab-7.example.org:2, lab-7.example.org, 2",
            "tcp/lab-7:2.1, lab-7, 2",
            "[::1]:4, ::1, 4",
            "inet6/[fe80::1]:4.0, fe80::1, 4"
        })
        void names_a_host_and_a_number(String display, String host, int number) {
            assertThat(DisplayAddress.parse(display)).contains(new DisplayAddress(host, number));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "0", ":", ":x", "localhost", ":99999", ":0.", "a b"})
        void means_no_display_when_it_is_none(String display) {
            assertThat(DisplayAddress.parse(display)).isEmpty();
        }
    }

    @Test
    void a_local_display_has_a_socket_and_a_port() {
        DisplayAddress display = new DisplayAddress("", 5);
        assertThat(display.socket()).isEqualTo(Path.of("/tmp/.X11-unix/X5"));
        assertThat(display.tcp()).isEqualTo(new InetSocketAddress("localhost", 6005));
    }

    @Test
    void a_display_is_there_while_something_listens_and_gone_afterwards() throws IOException {
        DisplayAddress display;
        try (ServerSocket server = listenAsDisplay()) {
            display = new DisplayAddress("127.0.0.1", server.getLocalPort() - 6000);
            assertThat(Headless.answers(display)).isTrue();
        }
        assertThat(Headless.answers(display)).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_local_socket_is_listed_while_something_listens_there(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("X5");
        assertThat(Headless.listens(socket)).isFalse();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(Headless.listens(socket)).isTrue();
        }
        // What a server leaves behind when it is killed.
        assertThat(socket).exists();
        assertThat(Headless.listens(socket)).isFalse();
    }

    /** A port that is free and that some display number means. */
    private static ServerSocket listenAsDisplay() throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        assertThat(server.getLocalPort()).isGreaterThanOrEqualTo(6000);
        return server;
    }
}
