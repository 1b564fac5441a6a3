package org.sangathan.territory;

import java.util.Arrays;

/**
 * One byte array for a million short texts. ASCII and Devanagari take one byte a character, where UTF-8 takes three
 * for Devanagari; any other character takes three.
 */
final class CompactText {
    private static final int DEVANAGARI = 0x0900;
    private static final int BLOCK = 0x80;
    private static final byte ESCAPE = 0x01;

    private byte[] bytes = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    void append(String text) {
        ensure(text.length() * 3);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < BLOCK && letter != ESCAPE) {
                bytes[size++] = (byte) letter;
            } else if (letter >= DEVANAGARI && letter < DEVANAGARI + BLOCK) {
                bytes[size++] = (byte) (letter - DEVANAGARI + BLOCK);
            } else {
                bytes[size++] = ESCAPE;
                bytes[size++] = (byte) (letter >> 8);
                bytes[size++] = (byte) letter;
            }
        }
    }

    void append(CompactText from, int start, int end) {
        ensure(end - start);
        System.arraycopy(from.bytes, start, bytes, size, end - start);
        size += end - start;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }

    void trim() {
        bytes = Arrays.copyOf(bytes, size);
    }

    String read(int start, int end) {
        char[] letters = new char[end - start];
        int length = 0;
        for (int at = start; at < end; at++) {
            byte next = bytes[at];
            if (next == ESCAPE) {
                letters[length++] = (char) (((bytes[at + 1] & 0xff) << 8) | (bytes[at + 2] & 0xff));
                at += 2;
            } else {
                letters[length++] = (char) (next >= 0 ? next : (next & 0xff) - BLOCK + DEVANAGARI);
            }
        }
        return new String(letters, 0, length);
    }
}
