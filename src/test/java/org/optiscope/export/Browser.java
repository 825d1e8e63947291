package org.optiscope.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Chromium without a display, told what to do over its debugging protocol: it loads a page, and the mouse clicks on it. */
final class Browser {
    private static final long PATIENCE_SECONDS = 60;
    private static final String ANNOUNCES = "DevTools listening on ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    /** What the page complained of. */
    final List<String> errors = new ArrayList<>();

    private int next;

    private Browser(Process process, String address) throws IOException, InterruptedException {
        this.process = process;
        URI list = URI.create(address.replaceFirst("ws://([^/]+)/.*", "http://$1/json/list"));
        HttpClient client = HttpClient.newHttpClient();
        JsonNode pages =
                JSON.readTree(client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        String page = pages.get(0).get("webSocketDebuggerUrl").asText();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(page), new Listener())
                .join();
        send("Runtime.enable", Map.of());
        send("Log.enable", Map.of());
        send("Page.enable", Map.of());
    }

    /** The browser with an empty page, if one is installed. */
    static Optional<Browser> start(Path profile) throws IOException, InterruptedException {
        for (String program : new String[] {"chromium", "chromium-browser", "google-chrome"}) {
            Process process;
            try {
                process = new ProcessBuilder(
                                program,
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--window-size=1000,1000",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectErrorStream(true)
                        .start();
            } catch (IOException noSuchProgram) {
                continue;
            }
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(ANNOUNCES)) {
                    Thread drain = new Thread(() -> said.lines().forEach(rest -> {}));
                    drain.setDaemon(true);
                    drain.start();
                    return Optional.of(new Browser(process, line.substring(ANNOUNCES.length())));
                }
            }
            process.destroyForcibly();
        }
        return Optional.empty();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void take(String message) {
        JsonNode node;
        try {
            node = JSON.readTree(message);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String method = node.path("method").asText();
        if (node.has("id")) {
            answers.remove(node.get("id").asInt()).complete(node);
        } else if (method.equals("Runtime.exceptionThrown") || method.equals("Log.entryAdded")) {
            synchronized (errors) {
                errors.add(node.toString());
            }
        }
    }

    JsonNode send(String method, Map<String, Object> parameters) throws IOException {
        int id = ++next;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode node = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (node.has("error")) {
            throw new IOException(node.toString());
        }
        return node.get("result");
    }

    void open(Path page) throws IOException {
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        waitFor("document.readyState === 'complete' && !!document.getElementById('step')");
    }

    /** The value of an expression of JavaScript, or of what it promises. */
    JsonNode value(String expression) throws IOException {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(result.toString());
        }
        return result.get("result").path("value");
    }

    /** Waits until it holds, looked at again in every frame of the browser. */
    void waitFor(String condition) throws IOException {
        value("new Promise((done, late) => { const end = performance.now() + " + PATIENCE_SECONDS * 1000
                + "; const look = () => (" + condition
                + ") ? done(true) : performance.now() > end ? late(new Error('never: ' + "
                + JSON.writeValueAsString(condition)
                + ")) : setTimeout(look, 10); look(); })");
    }

    /** Presses the mouse where the element that a selector names is, a share of its width from its left. */
    void click(String selector, double share) throws IOException {
        JsonNode box = value(
                "(e => { e.scrollIntoView(); const r = e.getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })"
                        + "(document.querySelector(" + JSON.writeValueAsString(selector) + "))");
        double x = box.get(0).asDouble() + share * box.get(2).asDouble();
        double y = box.get(1).asDouble() + box.get(3).asDouble() / 2;
        for (String type : new String[] {"mousePressed", "mouseReleased"}) {
            send("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
    }

    /** Asks it to end, and waits until all of it has: its folders are then deleted. */
    void end() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        send("Browser.close", Map.of());
        for (ProcessHandle one : all) {
            one.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
        socket.abort();
    }
}
