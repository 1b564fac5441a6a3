package org.sangathan.canvass.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;

/** Reads the body of an upload. The limit counts what was unpacked, not what a header promises. */
final class UploadBody {
    static final int MOST_BYTES = 1_000_000;
    private static final int BLOCK = 16 * 1024;

    private UploadBody() {}

    static byte[] packed(InputStream body) throws IOException {
        return atMost(body);
    }

    /** @param encoding of the request: gzip, identity or none */
    static byte[] unpacked(byte[] packed, @Nullable String encoding) {
        String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        if (name.equals("identity")) {
            return packed;
        }
        if (!name.equals("gzip")) {
            throw new Problem(SyncProblem.UPLOAD_NOT_UNDERSTOOD);
        }
        try (InputStream unpacking = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            return atMost(unpacking);
        } catch (ZipException | java.io.EOFException damaged) {
            throw new Problem(SyncProblem.UPLOAD_NOT_UNDERSTOOD);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static byte[] atMost(InputStream body) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream(BLOCK);
        byte[] block = new byte[BLOCK];
        for (int count = body.read(block); count >= 0; count = body.read(block)) {
            read.write(block, 0, count);
            if (read.size() > MOST_BYTES) {
                throw new Problem(SyncProblem.UPLOAD_TOO_LARGE);
            }
        }
        return read.toByteArray();
    }
}
