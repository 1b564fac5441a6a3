package org.sangathan.platform.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sangathan.platform.Keys;

/**
 * The form of a backup: gzip of lines. The first is this header as JSON. Each table is a line {@code TABLE name}, its
 * rows, and {@code ROWS n}. A row is its owner, a tab, and what COPY wrote, locked with the owner's key; a row of nobody
 * has "-" for the owner and lies open. The last line is {@code END}, the SHA-256 of all before, and its seal.
 *
 * @param format raised when an older program could not read it
 * @param madeAt milliseconds since 1970
 * @param keyCheck tells another master key before anything is written
 * @param demonstration whether the people in it are made up
 */
record Archive(
        int format,
        String id,
        long madeAt,
        String migration,
        String keyCheck,
        boolean demonstration,
        List<TableForm> tables) {
    static final int FORMAT = 1;
    static final String TABLE = "TABLE ";
    static final String ROWS = "ROWS ";
    static final String END = "END ";
    static final String NOBODY = "-";

    /** A table and its columns in the order of the rows. */
    record TableForm(String name, String columns) {}

    static String keyCheck(Keys keys) {
        return HexFormat.of().formatHex(keys.fingerprint("backup", "key check"));
    }

    static String seal(Keys keys, String sha256) {
        return HexFormat.of().formatHex(keys.fingerprint("backup", sha256));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
