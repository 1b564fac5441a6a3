package org.sangathan.platform.pdf;

/** Where a line stands between the margins. */
public enum Align {
    LEFT(0),
    CENTRE(0.5f),
    RIGHT(1);

    private final float share;

    Align(float share) {
        this.share = share;
    }

    /** @param free what the line leaves empty */
    float indent(float free) {
        return Math.max(0, free) * share;
    }
}
