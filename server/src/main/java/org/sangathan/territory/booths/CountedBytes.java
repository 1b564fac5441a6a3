package org.sangathan.territory.booths;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is read from a file, for progress and for the measure of unpacking. */
final class CountedBytes extends FilterInputStream {
    private final AtomicLong count;

    CountedBytes(InputStream bytes, AtomicLong count) {
        super(bytes);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count.addAndGet(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count.addAndGet(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
