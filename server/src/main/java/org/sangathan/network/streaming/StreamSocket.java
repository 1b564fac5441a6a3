package org.sangathan.network.streaming;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.network.streaming.Stream.Reason;
import org.sangathan.network.streaming.StreamSockets.Command;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One WebSocket: what its client asks for, and how it ends. */
final class StreamSocket extends TextWebSocketHandler {
    /** Of one connection. */
    static final int MOST_CHANNELS = 50;

    private static final int LONGEST_COMMAND = 2_048;
    private static final int MOST_FAULTS = 20;
    private static final int MOST_COMMANDS = 1_000;
    private static final Map<String, String> SENTENCES = Map.of(
            "stream_unknown", "Unknown stream type",
            "stream_without_tag", "Missing tag name parameter",
            "stream_without_list", "Missing list name parameter",
            "stream_outside_the_scopes", "Access token does not have the required scopes");

    private final OpenStream openStream;
    private final Streams streams;
    private final JsonMapper json;
    private final Actor actor;
    private final Bearer bearer;
    private final @Nullable Channel first;
    private @Nullable Stream stream;
    private int faults;
    private int commands;

    StreamSocket(
            OpenStream openStream,
            Streams streams,
            JsonMapper json,
            Actor actor,
            Bearer bearer,
            @Nullable Channel first) {
        this.openStream = openStream;
        this.streams = streams;
        this.json = json;
        this.actor = actor;
        this.bearer = bearer;
        this.first = first;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        session.setTextMessageSizeLimit(LONGEST_COMMAND);
        session.setBinaryMessageSizeLimit(1);
        try {
            Stream opened = openStream.open(actor, bearer, true, (ended, reason) -> {
                streams.remove(ended);
                // closing may wait for a reader who does not read
                Thread.ofVirtual().start(() -> close(session, reason));
            });
            stream = opened;
            Thread.ofVirtual().name("stream").start(new WriteFrames(opened, session));
            if (first != null) {
                subscribe(opened, first);
            }
        } catch (Problem refused) {
            session.close(CloseStatus.POLICY_VIOLATION.withReason(refused.code().code()));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Stream open = Objects.requireNonNull(stream);
        if (++commands > MOST_COMMANDS) {
            open.end(Reason.MISUSED);
            return;
        }
        try {
            obey(open, json.readValue(message.getPayload(), Command.class));
        } catch (JacksonException unreadable) {
            refuse(open, "Invalid JSON", 400);
        } catch (Problem refused) {
            String code = refused.code().code();
            refuse(
                    open,
                    SENTENCES.getOrDefault(code, code.replace('_', ' ')),
                    refused.code().status());
        }
    }

    private void obey(Stream open, @Nullable Command command) {
        if (command == null) {
            refuse(open, "Invalid JSON", 400);
            return;
        }
        Channel channel = Channel.of(command.stream(), command.tag(), command.list());
        switch (Objects.requireNonNullElse(command.type(), "")) {
            case "subscribe" -> subscribe(open, channel);
            case "unsubscribe" -> open.channels().remove(channel);
            default -> refuse(open, "Unknown message type", 400);
        }
    }

    private void subscribe(Stream open, Channel channel) {
        if (open.channels().size() >= MOST_CHANNELS && !open.channels().contains(channel)) {
            refuse(open, "Too many subscriptions", 429);
        } else {
            openStream.subscribe(open, channel);
        }
    }

    private void refuse(Stream open, String sentence, int status) {
        if (++faults > MOST_FAULTS) {
            open.end(Reason.MISUSED);
        } else {
            open.put(json.writeValueAsString(StreamSockets.refusal(sentence, status)));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (stream != null) {
            stream.end(Reason.LEFT);
        }
    }

    private static void close(WebSocketSession session, Reason reason) {
        try {
            session.close(
                    switch (reason) {
                        case LEFT -> CloseStatus.NORMAL;
                        case TOO_SLOW -> new CloseStatus(1013, "too slow");
                        case NO_LONGER_PERMITTED -> CloseStatus.POLICY_VIOLATION.withReason("no longer permitted");
                        case COME_AGAIN -> CloseStatus.SERVICE_RESTARTED;
                        case MISUSED -> CloseStatus.POLICY_VIOLATION.withReason("misused");
                    });
        } catch (IOException alreadyGone) {
            // then there is nothing left to close
        }
    }
}
