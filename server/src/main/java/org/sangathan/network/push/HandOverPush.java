package org.sangathan.network.push;

import com.interaso.webpush.WebPush;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Encrypts for one receiver (RFC 8291), signs (RFC 8292) and hands over to the receiver's push service. */
@Component
class HandOverPush {
    /** So long a push service keeps it for a phone that is off. */
    private static final int DAYS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PushKey key;
    private final EndpointGuard guard;
    /** It follows no redirect: that would lead around the guard. */
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    HandOverPush(PushKey key, EndpointGuard guard) {
        this.key = key;
        this.guard = guard;
    }

    /** What became of it. */
    enum Outcome {
        TAKEN,
        /** Nobody is there any more. */
        GONE,
        TRY_AGAIN,
        REFUSED
    }

    Outcome send(PushSubscription to, byte[] message) throws InterruptedException {
        if (!guard.allows(to.endpoint())) {
            return Outcome.REFUSED;
        }
        WebPush encryption = key.encryption();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.endpoint()))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(encryption.getBody(message, to.p256dh(), to.auth())));
        encryption
                .getHeaders(to.endpoint(), (int) Duration.ofDays(DAYS).toSeconds(), null, WebPush.Urgency.Normal)
                .forEach(request::setHeader);
        try {
            return outcome(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException unreachable) {
            return Outcome.TRY_AGAIN;
        }
    }

    private static Outcome outcome(int status) {
        return switch (status) {
            case 404, 410 -> Outcome.GONE;
            case 408, 425, 429 -> Outcome.TRY_AGAIN;
            default -> status < 300 ? Outcome.TAKEN : status >= 500 ? Outcome.TRY_AGAIN : Outcome.REFUSED;
        };
    }
}
