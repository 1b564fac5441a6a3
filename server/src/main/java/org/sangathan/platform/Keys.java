package org.sangathan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals and fingerprints personal values with keys derived (HKDF) from the installation's master key, which is
 * SANGATHAN_MASTER_KEY or a file that only the owner may read.
 */
@Component
public class Keys {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey master;
    private final SecureRandom random = new SecureRandom();
    /** By purpose: each is used with one algorithm only. */
    private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

    Keys(Settings settings) {
        String given = settings.masterKey();
        master = new SecretKeySpec(
                Base64.getDecoder().decode(given == null ? kept(settings.data().resolve("master.key")) : given),
                "HKDF");
    }

    private String kept(Path file) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        try {
            return OwnerOnlyFiles.readOrCreate(file, Base64.getEncoder().encodeToString(fresh));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** AES-256-GCM with a random nonce in front. */
    public byte[] seal(String purpose, String value) {
        return sealBytes(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #seal}, for what is no text. */
    public byte[] sealBytes(String purpose, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, purpose, nonce, value);
        byte[] together = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, together, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, together, NONCE_BYTES, sealed.length);
        return together;
    }

    public String open(String purpose, byte[] together) {
        return new String(openBytes(purpose, together), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(String purpose, byte[] together) {
        byte[] nonce = Arrays.copyOf(together, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(together, NONCE_BYTES, together.length);
        return gcm(Cipher.DECRYPT_MODE, purpose, nonce, sealed);
    }

    /** HMAC-SHA-256: equal values have equal fingerprints, nobody without the key can try values out. */
    public byte[] fingerprint(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derived(purpose, "HmacSHA256"));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] gcm(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, derived(purpose, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("a sealed value cannot be processed: wrong master key?", damaged);
        }
    }

    private SecretKey derived(String purpose, String algorithm) throws GeneralSecurityException {
        SecretKey known = derived.get(purpose);
        if (known == null) {
            known = derive(purpose, algorithm);
            derived.put(purpose, known);
        }
        return known;
    }

    private SecretKey derive(String purpose, String algorithm) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm,
                        HKDFParameterSpec.ofExtract()
                                .addIKM(master)
                                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
    }
}
