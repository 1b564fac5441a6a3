package org.sangathan.platform.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Problem;

/** Locks one row with the key of the member whose it is: AES-256-GCM, bound to its table and owner. */
final class RowCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    RowCipher(Keys keys) {
        this.keys = keys;
    }

    String lock(byte[] secret, String place, byte[] row) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] locked = gcm(Cipher.ENCRYPT_MODE, secret, place, nonce, row);
        byte[] together = new byte[NONCE_BYTES + locked.length];
        System.arraycopy(nonce, 0, together, 0, NONCE_BYTES);
        System.arraycopy(locked, 0, together, NONCE_BYTES, locked.length);
        return Base64.getEncoder().withoutPadding().encodeToString(together);
    }

    byte[] open(byte[] secret, String place, String locked) {
        byte[] together = Base64.getDecoder().decode(locked);
        byte[] nonce = java.util.Arrays.copyOf(together, NONCE_BYTES);
        byte[] row = java.util.Arrays.copyOfRange(together, NONCE_BYTES, together.length);
        return gcm(Cipher.DECRYPT_MODE, secret, place, nonce, row);
    }

    private byte[] gcm(int mode, byte[] secret, String place, byte[] nonce, byte[] input) {
        try {
            byte[] key = keys.fingerprint("member key", HexFormat.of().formatHex(secret));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException changed) {
            throw new Problem(BackupProblem.BACKUP_DAMAGED);
        }
    }
}
