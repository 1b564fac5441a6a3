package org.sangathan.canvass.turf;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The code of a line on a paper sheet: its place, and a letter that another line, or the same line of another sheet,
 * hardly has. Whoever keys it in slips at most once in twenty times unnoticed.
 */
record SheetCode(int place, char letter) {
    /** Without I and O, which look like digits on paper. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    static SheetCode of(UUID turf, int place) {
        CRC32 sum = new CRC32();
        sum.update((turf + "/" + place).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return new SheetCode(place, LETTERS.charAt((int) (sum.getValue() % LETTERS.length())));
    }

    /** The place, if that code stands on that turf's sheet. */
    static Optional<Integer> place(UUID turf, String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT);
        if (!plain.matches("\\d{1,4}[A-Z]")) {
            return Optional.empty();
        }
        int place = Integer.parseInt(plain.substring(0, plain.length() - 1));
        return of(turf, place).toString().equals(plain) ? Optional.of(place) : Optional.empty();
    }

    @Override
    public String toString() {
        return place + String.valueOf(letter);
    }
}
