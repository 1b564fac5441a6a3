package org.sangathan.access.gateways;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.gateways.SmppSettings.Alphabet;

/**
 * One delivered PDU, read: the letters' bytes without the header, and which part of what it is.
 *
 * @param part null for a message in one piece
 * @param id that the network gave this message; null where it gave none
 */
record ShortMessage(
        String from,
        String to,
        int dataCoding,
        byte[] letters,
        @Nullable Part part,
        @Nullable String id) {
    private static final Charset UCS_2 = StandardCharsets.UTF_16BE;
    private static final int CLASS_GROUP = 0xf0;
    private static final int GENERAL_GROUPS = 0x40;

    /**
     * Its place in a longer message.
     *
     * @param number from 1
     */
    record Part(int reference, int of, int number) {
        boolean fits() {
            return of > 1 && number >= 1 && number <= of;
        }
    }

    /** @param idTag of the operator's own parameter with an id, if there is one */
    static ShortMessage read(DeliverSm delivered, @Nullable Integer idTag) {
        byte[] bytes = delivered.getShortMessage() == null ? new byte[0] : delivered.getShortMessage();
        if (bytes.length == 0
                && delivered.getOptionalParameter(Tag.MESSAGE_PAYLOAD)
                        instanceof OptionalParameter.OctetString payload) {
            bytes = payload.getValue();
        }
        Part part = segment(delivered);
        int header = 0;
        if (delivered.isUdhi() && bytes.length > 0) {
            header = Math.min(bytes.length, 1 + (bytes[0] & 0xff));
            Part concatenated = concatenation(bytes, header);
            part = concatenated == null ? part : concatenated;
        }
        return new ShortMessage(
                delivered.getSourceAddr(),
                delivered.getDestAddress(),
                delivered.getDataCoding() & 0xff,
                Arrays.copyOfRange(bytes, header, bytes.length),
                part != null && part.fits() ? part : null,
                id(delivered, idTag));
    }

    /** The operator's own id, or what SMPP 3.4 has for it; the same when the message comes again. References of 0 are none. */
    private static @Nullable String id(DeliverSm delivered, @Nullable Integer idTag) {
        if (idTag != null
                && delivered.getOptionalParameter(idTag.shortValue()) instanceof OptionalParameter.OctetString given) {
            return "own " + HexFormat.of().formatHex(given.getValue());
        }
        if (delivered.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID)
                instanceof OptionalParameter.OctetString receipted) {
            return "id " + HexFormat.of().formatHex(receipted.getValue());
        }
        if (delivered.getOptionalParameter(Tag.USER_MESSAGE_REFERENCE) instanceof OptionalParameter.Short reference
                && reference.getValue() != 0) {
            return "reference " + reference.getValue();
        }
        return null;
    }

    /** In the user data header: element 0 with a reference of one octet, element 8 of two (3GPP TS 23.040). */
    private static @Nullable Part concatenation(byte[] bytes, int header) {
        for (int at = 1; at + 1 < header; at += 2 + (bytes[at + 1] & 0xff)) {
            int length = bytes[at + 1] & 0xff;
            if (at + 2 + length > header) {
                return null;
            }
            if (bytes[at] == 0 && length == 3) {
                return new Part(bytes[at + 2] & 0xff, bytes[at + 3] & 0xff, bytes[at + 4] & 0xff);
            }
            if (bytes[at] == 8 && length == 4) {
                int reference = ((bytes[at + 2] & 0xff) << 8) | (bytes[at + 3] & 0xff);
                return new Part(reference, bytes[at + 4] & 0xff, bytes[at + 5] & 0xff);
            }
        }
        return null;
    }

    /** In SMPP's own parameters for segmentation and reassembly. */
    private static @Nullable Part segment(DeliverSm delivered) {
        if (delivered.getOptionalParameter(Tag.SAR_MSG_REF_NUM) instanceof OptionalParameter.Short reference
                && delivered.getOptionalParameter(Tag.SAR_TOTAL_SEGMENTS) instanceof OptionalParameter.Byte total
                && delivered.getOptionalParameter(Tag.SAR_SEGMENT_SEQNUM) instanceof OptionalParameter.Byte number) {
            return new Part(reference.getValue() & 0xffff, total.getValue() & 0xff, number.getValue() & 0xff);
        }
        return null;
    }

    /** The text of these bytes, which may be those of all parts together. */
    static String text(int dataCoding, byte[] letters, Alphabet defaultAlphabet) {
        return switch (alphabet(dataCoding)) {
            case 0 -> dataCoding == 0 && defaultAlphabet == Alphabet.LATIN1 ? latin(letters) : Gsm7.decode(letters);
            case 8 -> new String(letters, 0, letters.length - letters.length % 2, UCS_2);
            default -> latin(letters);
        };
    }

    private static String latin(byte[] letters) {
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** 0 the default alphabet, 8 UCS-2, anything else one octet a letter (SMPP 3.4 5.2.19, 3GPP TS 23.038 4). */
    private static int alphabet(int dataCoding) {
        if (dataCoding < 0x10) {
            return dataCoding;
        }
        if (dataCoding < GENERAL_GROUPS) {
            return dataCoding & 0x0c;
        }
        return dataCoding >= CLASS_GROUP && (dataCoding & 0x04) == 0 ? 0 : 3;
    }
}
