package org.sangathan.access.gateways;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.IncomingSettings;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 over the moment, a dot and the body, in hex. The moment must be near, so that what somebody overheard is
 * worthless later; within that time the message's id is known.
 */
@Component
class WebhookSignature {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final int SECRET_LEAST = 16;

    private final IncomingSettings settings;
    private final Clock clock;

    WebhookSignature(IncomingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void check(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        String secret = settings.webhookSecret();
        if (secret == null || secret.length() < SECRET_LEAST) {
            throw new Problem(GatewayProblem.WEBHOOK_NOT_CONFIGURED);
        }
        if (timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()
                || !isNear(timestamp)) {
            throw new Problem(GatewayProblem.WEBHOOK_NOT_SIGNED);
        }
        byte[] expected = of(secret, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            throw new Problem(GatewayProblem.WEBHOOK_NOT_SIGNED);
        }
    }

    private boolean isNear(String timestamp) {
        Duration away = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return away.abs().compareTo(WINDOW) <= 0;
    }

    static String of(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
