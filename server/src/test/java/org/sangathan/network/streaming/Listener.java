package org.sangathan.network.streaming;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client with an open WebSocket, as the browser's own. */
public final class Listener implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private Listener(WebSocket.Builder builder, URI address) {
        socket = builder.buildAsync(address, this).join();
    }

    public static Listener withHeader(int port, String token) {
        return new Listener(builder().header("Authorization", "Bearer " + token), address(port, ""));
    }

    static Listener withParameter(int port, String token, String more) {
        return new Listener(builder(), address(port, "?access_token=" + token + more));
    }

    static Listener withProtocol(int port, String token) {
        return new Listener(builder().subprotocols(token), address(port, ""));
    }

    static Listener withCookie(int port, String token, String origin) {
        return new Listener(
                builder().header("Cookie", "sangathan_session=" + token).header("Origin", origin), address(port, ""));
    }

    private static WebSocket.Builder builder() {
        return HttpClient.newHttpClient().newWebSocketBuilder();
    }

    private static URI address(int port, String query) {
        return URI.create("ws://localhost:" + port + "/api/v1/streaming" + query);
    }

    /** The status of a refused handshake. */
    static int refusal(java.util.function.Supplier<Listener> opening) {
        try (Listener opened = opening.get()) {
            throw new AssertionError("it was opened: " + opened.protocol());
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    Listener say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** Says the same again and again, and is closed upon before the end, or at it. */
    int closedBySaying(String text, int times) {
        try {
            for (int each = 0; each < times; each++) {
                say(text);
            }
        } catch (CompletionException closing) {
            // the other side has hung up in the middle of a sentence
        }
        return closed();
    }

    public Listener subscribe(String stream) {
        return say("{\"type\":\"subscribe\",\"stream\":\"" + stream + "\"}");
    }

    /** Fences: everything that was said before has been obeyed when this has been answered. */
    public Listener settled() {
        say("{\"type\":\"wave\",\"stream\":\"user\"}");
        until(message -> message.path("error").asString("").equals("Unknown message type"));
        return this;
    }

    /** Everything that came before the one that fits, and that one last. */
    public List<JsonNode> until(Predicate<JsonNode> fits) {
        List<JsonNode> all = new ArrayList<>();
        try {
            while (true) {
                JsonNode next = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing more came after " + all);
                }
                all.add(next);
                if (fits.test(next)) {
                    return all;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    public JsonNode event(String event) {
        return until(message -> message.path("event").asString("").equals(event))
                .getLast();
    }

    public static JsonNode payload(JsonNode message) {
        return JsonMapper.shared().readTree(message.path("payload").asString());
    }

    public int closed() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(JsonMapper.shared().readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failed) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
