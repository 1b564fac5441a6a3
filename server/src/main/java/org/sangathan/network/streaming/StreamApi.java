package org.sangathan.network.streaming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Open;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Streams over WebSocket, with many channels on one connection, and as server-sent events, one channel each. */
@RestController
class StreamApi {
    private final StreamSockets sockets;
    private final SendEvents events;

    StreamApi(StreamSockets sockets, SendEvents events) {
        this.sockets = sockets;
        this.events = events;
    }

    /**
     * What is listened to.
     *
     * @param stream a first channel of a WebSocket; more are asked for on it
     */
    record StreamParameters(
            @Nullable String stream,
            @Nullable String tag,
            @Nullable String list,
            @Nullable Boolean onlyMedia) {
        Channel channel(String name) {
            boolean media = Boolean.TRUE.equals(onlyMedia) && name.startsWith("public");
            return Channel.of(media ? name + ":media" : name, tag, list);
        }
    }

    @Open("a client looks whether the server streams at all")
    @Scope
    @GetMapping(value = "/api/v1/streaming/health", produces = MediaType.TEXT_PLAIN_VALUE)
    String health() {
        return "OK";
    }

    /** Each channel asks for its own scope once more. */
    @SignedIn
    @Scope({"read:statuses", "read:notifications", "read:lists"})
    @GetMapping({"/api/v1/streaming", "/api/v1/streaming/"})
    void socket(
            Actor actor,
            Bearer bearer,
            @Parameters StreamParameters asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            throw new Problem(StreamProblem.STREAM_UNKNOWN);
        }
        Channel first = asked.stream() == null ? null : Channel.of(asked.stream(), asked.tag(), asked.list());
        sockets.open(actor, bearer, first, request, response);
    }

    @SignedIn
    @Scope({"read:statuses", "read:notifications"})
    @GetMapping("/api/v1/streaming/user")
    void user(Actor actor, Bearer bearer, @Parameters StreamParameters asked, HttpServletResponse response) {
        events.send(actor, bearer, asked.channel("user"), response);
    }

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v1/streaming/user/notification")
    void notifications(Actor actor, Bearer bearer, @Parameters StreamParameters asked, HttpServletResponse response) {
        events.send(actor, bearer, asked.channel("user:notification"), response);
    }

    @SignedIn
    @Scope
    @GetMapping("/api/v1/streaming/public")
    void everybody(Actor actor, Bearer bearer, @Parameters StreamParameters asked, HttpServletResponse response) {
        events.send(actor, bearer, asked.channel("public"), response);
    }

    @SignedIn
    @Scope
    @GetMapping("/api/v1/streaming/public/local")
    void local(Actor actor, Bearer bearer, @Parameters StreamParameters asked, HttpServletResponse response) {
        events.send(actor, bearer, asked.channel("public:local"), response);
    }

    @SignedIn
    @Scope
    @GetMapping("/api/v1/streaming/public/remote")
    void remote(Actor actor, Bearer bearer, @Parameters StreamParameters asked, HttpServletResponse response) {
        events.send(actor, bearer, asked.channel("public:remote"), response);
    }

    @SignedIn
    @Scope
    @GetMapping({"/api/v1/streaming/hashtag", "/api/v1/streaming/hashtag/local"})
    void tag(Actor actor, Bearer bearer, @Parameters StreamParameters asked, HttpServletResponse response) {
        events.send(actor, bearer, asked.channel("hashtag"), response);
    }

    @SignedIn
    @Scope("read:lists")
    @GetMapping("/api/v1/streaming/list")
    void list(Actor actor, Bearer bearer, @Parameters StreamParameters asked, HttpServletResponse response) {
        events.send(actor, bearer, asked.channel("list"), response);
    }

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/streaming/direct")
    void direct(Actor actor, Bearer bearer, @Parameters StreamParameters asked, HttpServletResponse response) {
        events.send(actor, bearer, asked.channel("direct"), response);
    }

    @SignedIn
    @Scope
    @GetMapping("/api/v1/streaming/{*other}")
    Map<String, String> unknown() {
        throw new Problem(StreamProblem.STREAM_UNKNOWN);
    }
}
