package org.sangathan.territory.booths;

import java.util.List;
import java.util.SortedMap;

/**
 * A booth list as read. A constituency with a refused row is left as it is: half a list would look like a whole one.
 *
 * @param accepted booths by constituency, of the constituencies without any refused row
 * @param held rows in order whose constituency has a refused row
 * @param refused number of refused rows; {@link #refusals} keeps at most {@link #MOST_REFUSALS} of them
 */
record BoothFile(
        Columns columns,
        int rows,
        SortedMap<Integer, List<Booth>> accepted,
        int held,
        int refused,
        List<Refusal> refusals) {
    static final int MOST_REFUSALS = 100_000;
}
