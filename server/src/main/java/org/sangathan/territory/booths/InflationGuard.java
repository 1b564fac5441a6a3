package org.sangathan.territory.booths;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.LongSupplier;
import org.sangathan.platform.Problem;

/** Stops unpacking what grows beyond all measure: a few kilobytes can hold gigabytes of nothing. */
final class InflationGuard extends FilterInputStream {
    /** Real booth lists shrink to a quarter, spreadsheets to a tenth; repetitive ones to a fortieth. */
    static final int MOST_RATIO = 200;

    private static final long NO_RATIO_BELOW = 8L << 20;

    private final long limit;
    private final LongSupplier packed;
    private long inflated;

    /** @param packed bytes taken from the packed file so far */
    InflationGuard(InputStream unpacked, long limit, LongSupplier packed) {
        super(unpacked);
        this.limit = limit;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) {
        inflated += more;
        if (inflated > limit) {
            throw new Problem(ImportProblem.FILE_INFLATES_TOO_MUCH, Map.of("limit_bytes", limit));
        }
        if (inflated > NO_RATIO_BELOW && inflated / Math.max(packed.getAsLong(), 1) > MOST_RATIO) {
            throw new Problem(ImportProblem.FILE_INFLATES_TOO_MUCH, Map.of("limit_ratio", MOST_RATIO));
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
