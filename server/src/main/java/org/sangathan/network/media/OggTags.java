package org.sangathan.network.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The second packet of Opus (RFC 7845) or Vorbis sound: who made it, then whatever the recorder wrote, such as the place.
 * All of it becomes the name of the maker, in zeros, with nothing after it; its length stays, so no other byte moves.
 */
final class OggTags {
    private static final String OPUS = "OpusTags";
    private static final String VORBIS = "\u0003vorbis";
    private static final int TWO_NUMBERS = 2 * Integer.BYTES;

    private OggTags() {}

    /** @param bytes where each byte of the packet is, since pages part it; in the case of Vorbis another may follow */
    static boolean clean(ByteBuffer file, List<Integer> bytes) {
        if (begins(file, bytes, OPUS)) {
            empty(file, bytes, OPUS.length(), bytes.size());
            return true;
        }
        if (begins(file, bytes, VORBIS)) {
            // the last bit says that the packet is whole
            empty(file, bytes, VORBIS.length(), bytes.size() - 1);
            return true;
        }
        return false;
    }

    private static boolean begins(ByteBuffer file, List<Integer> bytes, String what) {
        byte[] wanted = what.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < wanted.length; at++) {
            if (at >= bytes.size() || file.get(bytes.get(at)) != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    private static void empty(ByteBuffer file, List<Integer> bytes, int from, int end) {
        int maker = Math.max(0, end - from - TWO_NUMBERS);
        for (int at = from; at < end; at++) {
            int shift = (at - from) * Byte.SIZE;
            file.put(bytes.get(at), shift < Integer.SIZE ? (byte) (maker >>> shift) : 0);
        }
    }
}
