package org.sangathan.access;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An SMS or a missed call that reached one of our numbers.
 *
 * @param id of the gateway; the same message delivered twice has the same one
 * @param to our number, as the gateway writes it
 * @param text null for a missed call
 */
public record IncomingMessage(
        String id, PhoneNumber from, String to, @Nullable String text) {
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    /** The answer, if it is one decimal digit of any script and nothing else: 1, १, ১, ௧ … */
    public OptionalInt digit() {
        String seen = text == null ? "" : UNSEEN.matcher(text).replaceAll("");
        return seen.codePointCount(0, seen.length()) == 1 && Character.isDigit(seen.codePointAt(0))
                ? OptionalInt.of(Character.digit(seen.codePointAt(0), 10))
                : OptionalInt.empty();
    }
}
