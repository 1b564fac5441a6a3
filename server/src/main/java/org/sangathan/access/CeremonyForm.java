package org.sangathan.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** Spring Security's ceremony options as bytes between two requests; no other class is ever read back. */
final class CeremonyForm {
    private static final ObjectInputFilter ONLY_WEBAUTHN =
            ObjectInputFilter.Config.createFilter("org.springframework.security.web.webauthn.api.*;java.base/*;!*");

    private CeremonyForm() {}

    static byte[] write(Serializable options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(options);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) {
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            input.setObjectInputFilter(ONLY_WEBAUTHN);
            return input.readObject();
        } catch (IOException | ClassNotFoundException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
