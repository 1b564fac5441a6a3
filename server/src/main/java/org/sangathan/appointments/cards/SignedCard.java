package org.sangathan.appointments.cards;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a card's QR code says, as a compact JWS (RFC 7515, RFC 8037). Names are short because cheap cameras read small
 * codes only; post and unit are written in Hindi, as the card has them.
 *
 * @param code by which the server knows the appointment
 */
record SignedCard(String code, String name, String post, String unit, Instant issuedAt, Instant expiresAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 3000;

    String jws(CardKeys.Signer signer) {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("alg", "EdDSA");
        header.put("kid", signer.kid());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("c", code);
        claims.put("n", name);
        claims.put("p", post);
        claims.put("u", unit);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        String signed = base64(JSON.writeValueAsBytes(header)) + "." + base64(JSON.writeValueAsBytes(claims));
        return signed + "." + base64(signer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Three parts, of which none is trusted yet. */
    record Unverified(String kid, byte[] message, byte[] signature, SignedCard card) {}

    static boolean looksSigned(String text) {
        return text.chars().filter(each -> each == '.').count() == 2;
    }

    /** Empty when it is no card of ours whoever signed it. */
    static Optional<Unverified> read(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 3 || text.length() > MOST) {
            return Optional.empty();
        }
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (!"EdDSA".equals(header.path("alg").asString(""))) {
                return Optional.empty();
            }
            SignedCard card = new SignedCard(
                    claims.path("c").asString(""),
                    claims.path("n").asString(""),
                    claims.path("p").asString(""),
                    claims.path("u").asString(""),
                    Instant.ofEpochSecond(claims.path("iat").asLong(0)),
                    Instant.ofEpochSecond(claims.path("exp").asLong(0)));
            return Optional.of(new Unverified(
                    header.path("kid").asString(""),
                    (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                    Base64.getUrlDecoder().decode(parts[2]),
                    card));
        } catch (IllegalArgumentException | JacksonException | java.time.DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
