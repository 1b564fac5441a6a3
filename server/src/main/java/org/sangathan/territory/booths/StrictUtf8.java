package org.sangathan.territory.booths;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sangathan.platform.Problem;

/** Reads UTF-8 and names the line of the first byte that is none; leaves out a byte order mark. */
final class StrictUtf8 extends Reader {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer waiting = ByteBuffer.allocate(64 * 1024).flip();
    private boolean ended;
    private boolean started;
    private long line = 1;

    StrictUtf8(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(waiting, out, ended);
            int decoded = out.position() - offset;
            if (decoded > 0) {
                int kept = checked(target, offset, decoded);
                if (kept > 0) {
                    return kept;
                }
                out.position(offset);
            }
            if (result.isError()) {
                throw new Problem(ImportProblem.WRONG_ENCODING, Map.of("line", line, "encoding", "unknown"));
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private int checked(char[] target, int offset, int decoded) {
        int kept = decoded;
        if (!started && target[offset] == BYTE_ORDER_MARK) {
            kept--;
            System.arraycopy(target, offset + 1, target, offset, kept);
        }
        started = true;
        for (int at = offset; at < offset + kept; at++) {
            if (target[at] == '\n') {
                line++;
            } else if (target[at] == 0) {
                throw new Problem(ImportProblem.NOT_A_TABLE, Map.of("kind", "binary"));
            }
        }
        return kept;
    }

    private void fill() throws IOException {
        waiting.compact();
        int read = bytes.read(waiting.array(), waiting.position(), waiting.remaining());
        ended = read < 0;
        waiting.position(waiting.position() + Math.max(read, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
