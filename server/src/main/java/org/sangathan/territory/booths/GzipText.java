package org.sangathan.territory.booths;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipException;
import org.sangathan.platform.Problem;

/** An unpacked .gz whose damage is a refusal. */
final class GzipText extends FilterInputStream {
    GzipText(InputStream unpacked) {
        super(unpacked);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (EOFException | ZipException damaged) {
            throw new Problem(ImportProblem.NOT_A_TABLE, Map.of("kind", "damaged"));
        }
    }
}
