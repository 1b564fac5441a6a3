package org.sangathan.appointments;

/** At least so many of so many, such as one of three; for a whole number of seats rounded up. */
public record Share(int part, int of) {
    public int needed(int seats) {
        return Math.ceilDiv(seats * part, of);
    }

    boolean isStricterThan(Share other) {
        return (long) part * other.of > (long) other.part * of;
    }
}
