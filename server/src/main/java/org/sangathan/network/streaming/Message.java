package org.sangathan.network.streaming;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One event with its payload, put into the words of each transport and channel once for all who get it. */
final class Message {
    private final JsonMapper json;
    private final String event;
    private final @Nullable String payload;
    private final Map<Channel, String> framed = new HashMap<>();
    private final String sent;

    /** @param payload null for an event that says nothing more */
    Message(JsonMapper json, String event, @Nullable String payload) {
        this.json = json;
        this.event = event;
        this.payload = payload;
        // JSON as we write it has no line break
        this.sent = "event: " + event + "\ndata: " + Objects.requireNonNullElse(payload, "") + "\n\n";
    }

    /** On a channel of a WebSocket: the payload is JSON as a string. */
    String framed(Channel channel) {
        return framed.computeIfAbsent(channel, key -> json.writeValueAsString(new Framed(key.label(), event, payload)));
    }

    private record Framed(
            List<String> stream,
            String event,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String payload) {}

    /** As a server-sent event. */
    String sent() {
        return sent;
    }
}
