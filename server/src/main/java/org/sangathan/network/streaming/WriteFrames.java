package org.sangathan.network.streaming;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** The writer of one WebSocket: what waits together goes out together. */
final class WriteFrames implements Runnable {
    private static final Duration PING = Duration.ofSeconds(30);
    private static final int AT_ONCE = 64;
    /** So long a reader's connection may take nothing; Tomcat's own name for it. */
    private static final String PATIENCE = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final long PATIENCE_MILLIS = 10_000;

    private final Stream stream;
    private final Session socket;

    WriteFrames(Stream stream, WebSocketSession session) {
        this.stream = stream;
        this.socket = Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class));
        this.socket.getUserProperties().put(PATIENCE, PATIENCE_MILLIS);
    }

    @Override
    public void run() {
        try {
            write(socket.getBasicRemote());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException gone) {
            stream.end(Stream.Reason.LEFT);
        }
    }

    private void write(RemoteEndpoint.Basic remote) throws IOException, InterruptedException {
        remote.setBatchingAllowed(true);
        List<String> more = new ArrayList<>(AT_ONCE);
        while (!stream.hasEnded()) {
            String text = stream.next(PING);
            if (stream.hasEnded()) {
                return;
            }
            if (text == null) {
                remote.sendPing(ByteBuffer.allocate(0));
            } else {
                remote.sendText(text);
                stream.drain(more, AT_ONCE);
                for (String each : more) {
                    remote.sendText(each);
                }
                more.clear();
            }
            remote.flushBatch();
        }
    }
}
