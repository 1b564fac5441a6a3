package org.sangathan.network.timelines;

import java.util.UUID;

/** Something that a timeline is merged of. Its statuses are only ever added at the new end. */
sealed interface Source {
    /** How many of the newest are kept in memory. */
    int kept();

    record OfUnit(int unitId) implements Source {
        @Override
        public int kept() {
            return 400;
        }
    }

    record ByAuthor(UUID authorId) implements Source {
        @Override
        public int kept() {
            return 60;
        }
    }

    record WithTag(String tag) implements Source {
        @Override
        public int kept() {
            return 200;
        }
    }
}
