package org.sangathan.access.gateways;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The GSM 7-bit default alphabet (3GPP TS 23.038), one septet an octet, as SMPP carries it. */
final class Gsm7 {
    private static final char ESCAPE = '\u001b';
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** By the septet behind the escape: each pair is the septet's own letter and what it means there. */
    private static final String EXTENDED = "\n\fΛ^({)}/\\<[=~>]¡|e€";

    private Gsm7() {}

    /** A septet behind an unknown escape is read as itself; what is no septet as "?". */
    static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        boolean escaped = false;
        for (byte septet : septets) {
            char letter = septet < 0 ? '?' : BASIC.charAt(septet);
            if (letter == ESCAPE && !escaped) {
                escaped = true;
                continue;
            }
            text.append(escaped ? extended(letter) : letter);
            escaped = false;
        }
        return text.toString();
    }

    private static char extended(char letter) {
        for (int at = 0; at < EXTENDED.length(); at += 2) {
            if (EXTENDED.charAt(at) == letter) {
                return EXTENDED.charAt(at + 1);
            }
        }
        return letter;
    }

    /** Empty when a letter is not in the alphabet. */
    static Optional<byte[]> encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int basic = letter == ESCAPE ? -1 : BASIC.indexOf(letter);
            int extended = EXTENDED.indexOf(letter);
            if (basic >= 0) {
                septets.write(basic);
            } else if (extended >= 0 && extended % 2 == 1) {
                septets.write(BASIC.indexOf(ESCAPE));
                septets.write(BASIC.indexOf(EXTENDED.charAt(extended - 1)));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(septets.toByteArray());
    }
}
