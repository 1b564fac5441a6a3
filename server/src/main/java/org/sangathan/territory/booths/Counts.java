package org.sangathan.territory.booths;

/** Booths of a list against those that are here. */
record Counts(int fresh, int changed, int unchanged) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(fresh + other.fresh, changed + other.changed, unchanged + other.unchanged);
    }
}
