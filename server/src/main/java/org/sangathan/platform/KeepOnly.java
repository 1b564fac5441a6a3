package org.sangathan.platform;

import java.time.Instant;
import java.time.Period;

/**
 * A bean that says for how long a category is kept; {@link KeepNoLonger} deletes what is older. docs/operations.md has
 * the table of all, which a test compares.
 *
 * @param category such as "look"
 */
public record KeepOnly(String category, Period period, Deletion deletion) {

    /** Deletes at most so many rows from before a moment, in the caller's transaction, and says how many. */
    @FunctionalInterface
    public interface Deletion {
        int deleteSome(Instant before, int most);
    }
}
