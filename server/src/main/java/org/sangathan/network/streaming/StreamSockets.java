package org.sangathan.network.streaming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/** Makes a request a WebSocket: the framework shakes hands, the token that came as protocol is given back as chosen. */
@Component
class StreamSockets {
    private final OpenStream openStream;
    private final Streams streams;
    private final JsonMapper json;
    private final Handshake handshake = new Handshake();

    StreamSockets(OpenStream openStream, Streams streams, JsonMapper json) {
        this.openStream = openStream;
        this.streams = streams;
        this.json = json;
    }

    void open(
            Actor actor,
            Bearer bearer,
            @Nullable Channel first,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ServletServerHttpRequest asked = new ServletServerHttpRequest(request);
        // a cookie goes along by itself, so a page of another place could listen
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null && !WebUtils.isSameOrigin(asked)) {
            throw new Problem(StreamProblem.STREAM_FROM_ELSEWHERE);
        }
        ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
        handshake.doHandshake(
                asked, answer, new StreamSocket(openStream, streams, json, actor, bearer, first), new HashMap<>());
        answer.close();
    }

    private static final class Handshake extends DefaultHandshakeHandler {
        @Override
        protected @Nullable String selectProtocol(List<String> requested, WebSocketHandler handler) {
            return requested.isEmpty() ? null : requested.getFirst();
        }

        /** Compression would be done anew for each reader, and holds 100 kB and more for each. */
        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }

    /** What a client says on its socket. */
    record Command(
            @Nullable String type,
            @Nullable String stream,
            @Nullable String tag,
            @Nullable String list) {}

    static Map<String, Object> refusal(String sentence, int status) {
        Map<String, Object> refusal = new HashMap<>();
        refusal.put("error", sentence);
        refusal.put("status", status);
        return refusal;
    }
}
