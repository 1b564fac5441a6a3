package org.sangathan.network.streaming;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sangathan.access.Bearer;
import org.sangathan.platform.Actor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A stream as server-sent events: the thread of the request, a virtual one, is its writer until the reader leaves. */
@Component
class SendEvents {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int AT_ONCE = 64;

    private final OpenStream openStream;
    private final Streams streams;

    SendEvents(OpenStream openStream, Streams streams) {
        this.openStream = openStream;
        this.streams = streams;
    }

    void send(Actor actor, Bearer bearer, Channel channel, HttpServletResponse response) {
        Stream stream = openStream.open(actor, bearer, false, (ended, reason) -> streams.remove(ended));
        try {
            openStream.subscribe(stream, channel);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            // a proxy that collects answers would hold them back
            response.setHeader("X-Accel-Buffering", "no");
            write(stream, response.getWriter(), response);
        } catch (IOException readerHasGone) {
            stream.end(Stream.Reason.LEFT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            stream.end(Stream.Reason.LEFT);
        }
    }

    private static void write(Stream stream, Writer writer, HttpServletResponse response)
            throws IOException, InterruptedException {
        writer.write(":)\n");
        response.flushBuffer();
        List<String> more = new ArrayList<>(AT_ONCE);
        while (!stream.hasEnded()) {
            String text = stream.next(HEARTBEAT);
            if (stream.hasEnded()) {
                return;
            }
            writer.write(text == null ? ":thump\n\n" : text);
            stream.drain(more, AT_ONCE);
            for (String each : more) {
                writer.write(each);
            }
            more.clear();
            response.flushBuffer();
        }
    }
}
