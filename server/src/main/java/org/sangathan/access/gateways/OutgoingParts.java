package org.sangathan.access.gateways;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sangathan.access.gateways.SmppSettings.Alphabet;

/**
 * A text as the messages that carry it: the 7-bit alphabet if that has all its letters, UCS-2 otherwise, in parts that
 * a phone joins again.
 *
 * @param parts with their headers, if there are several
 */
record OutgoingParts(boolean isUcs2, List<byte[]> parts) {
    private static final int SEPTETS = 160;
    private static final int SEPTETS_OF_A_PART = 153;
    private static final int OCTETS = 140;
    private static final int OCTETS_OF_A_PART = 134;
    private static final byte ESCAPE = 0x1b;
    private static final int MOST = 255;

    /** @param reference that joins the parts on the phone; its low octet is used */
    static OutgoingParts of(String text, int reference, Alphabet defaultAlphabet) {
        Optional<byte[]> septets = defaultAlphabet == Alphabet.GSM7 ? Gsm7.encode(text) : ascii(text);
        if (septets.isPresent()) {
            return new OutgoingParts(false, split(septets.get(), SEPTETS, SEPTETS_OF_A_PART, false, reference));
        }
        byte[] octets = text.getBytes(StandardCharsets.UTF_16BE);
        return new OutgoingParts(true, split(octets, OCTETS, OCTETS_OF_A_PART, true, reference));
    }

    /** What Latin-1 and the phone's own alphabet have in common. */
    private static Optional<byte[]> ascii(String text) {
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean plain = text.chars().allMatch(letter -> letter < 0x7f)
                && Gsm7.encode(text)
                        .filter(septets -> septets.length == letters.length)
                        .isPresent();
        return plain ? Optional.of(letters) : Optional.empty();
    }

    boolean hasHeaders() {
        return parts.size() > 1;
    }

    private static List<byte[]> split(byte[] all, int alone, int together, boolean ucs2, int reference) {
        if (all.length <= alone) {
            return List.of(all);
        }
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < all.length; ) {
            int to = Math.min(all.length, from + together);
            to -= to < all.length ? (ucs2 ? halfLetter(all, to) : openEscape(all, to)) : 0;
            pieces.add(Arrays.copyOfRange(all, from, to));
            from = to;
        }
        if (pieces.size() > MOST) {
            throw new IllegalArgumentException("a text of " + pieces.size() + " parts");
        }
        List<byte[]> parts = new ArrayList<>();
        for (byte[] piece : pieces) {
            parts.add(withHeader(piece, reference, pieces.size(), parts.size() + 1));
        }
        return parts;
    }

    /** A letter beyond the basic plane is two units: they stay together. */
    private static int halfLetter(byte[] all, int to) {
        return Character.isHighSurrogate((char) (((all[to - 2] & 0xff) << 8) | (all[to - 1] & 0xff))) ? 2 : 0;
    }

    private static int openEscape(byte[] all, int to) {
        return all[to - 1] == ESCAPE ? 1 : 0;
    }

    private static byte[] withHeader(byte[] piece, int reference, int of, int number) {
        byte[] part = new byte[6 + piece.length];
        part[0] = 5;
        part[2] = 3;
        part[3] = (byte) reference;
        part[4] = (byte) of;
        part[5] = (byte) number;
        System.arraycopy(piece, 0, part, 6, piece.length);
        return part;
    }
}
