package org.sangathan.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Many readers of frames on one thread, which only counts them: what reading costs must not hide what sending costs. */
final class StreamReaders implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Selector selector = Selector.open();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::read);

    StreamReaders() throws IOException {
        thread.start();
    }

    /** Where the next byte stands in its frame: lengths of frames are kept when their beginning is cut off. */
    private static final class Place {
        private long left;
        private final byte[] head = new byte[10];
        private int headRead;

        /** Frames that begin with a head seen whole in these bytes. */
        int count(ByteBuffer read) {
            int begun = 0;
            while (read.hasRemaining()) {
                if (left > 0) {
                    int skipped = (int) Math.min(left, read.remaining());
                    read.position(read.position() + skipped);
                    left -= skipped;
                } else {
                    head[headRead++] = read.get();
                    if (headRead >= 2 && headRead == headBytes()) {
                        left = length();
                        headRead = 0;
                        // text frames alone, no pings
                        begun += (head[0] & 0x0f) == 1 ? 1 : 0;
                    }
                }
            }
            return begun;
        }

        private int headBytes() {
            int length = head[1] & 0x7f;
            return length < 126 ? 2 : length == 126 ? 4 : 10;
        }

        private long length() {
            int shortLength = head[1] & 0x7f;
            if (shortLength < 126) {
                return shortLength;
            }
            long length = 0;
            for (int at = 2; at < headBytes(); at++) {
                length = length << 8 | (head[at] & 0xff);
            }
            return length;
        }
    }

    /** Shakes hands and subscribes. */
    void open(String host, int port, String token, String stream) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(host, port));
        String key = Base64.getEncoder().encodeToString(new byte[16]);
        send(
                channel,
                "GET /api/v1/streaming?stream=" + stream + " HTTP/1.1\r\nHost: " + host + ":" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                        + key
                        + "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        ByteBuffer one = ByteBuffer.allocate(1);
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new EOFException(answer.toString());
            }
            answer.append((char) one.get(0));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(answer.toString());
        }
        add(channel);
    }

    private static void send(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void add(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Place());
        selector.wakeup();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (selector.isOpen()) {
                selector.select(key -> readOne(key, buffer), 100);
            }
        } catch (IOException | java.nio.channels.ClosedSelectorException closed) {
            // then there is nothing left to count
        }
    }

    private void readOne(SelectionKey key, ByteBuffer buffer) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            int read = channel.read(buffer.clear());
            if (read < 0) {
                throw new EOFException();
            }
            bytes.addAndGet(read);
            frames.addAndGet(((Place) key.attachment()).count(buffer.flip()));
        } catch (IOException gone) {
            lost.incrementAndGet();
            key.cancel();
        }
    }

    long frames() {
        return frames.get();
    }

    long bytes() {
        return bytes.get();
    }

    long lost() {
        return lost.get();
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
