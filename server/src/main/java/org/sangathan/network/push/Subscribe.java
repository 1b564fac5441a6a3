package org.sangathan.network.push;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A browser or app wants to be told while it is not open; at most one address for each session or token. */
@Component
class Subscribe {
    private static final int POINT_BYTES = 65;
    private static final int SECRET_BYTES = 16;

    private final PushSql sql;
    private final PushKey key;
    private final EndpointGuard guard;
    private final Clock clock;

    Subscribe(PushSql sql, PushKey key, EndpointGuard guard, Clock clock) {
        this.sql = sql;
        this.key = key;
        this.guard = guard;
        this.clock = clock;
    }

    /** Where, and with which keys, as the browser gave them. */
    record Address(@Nullable String endpoint, @Nullable Keys keys) {
        record Keys(@Nullable String p256dh, @Nullable String auth) {}
    }

    /** @param alerts by kind */
    record Wish(
            @Nullable Map<String, Boolean> alerts, @Nullable String policy) {}

    @Transactional
    public PushSubscription put(Actor actor, Bearer bearer, @Nullable Address address, @Nullable Wish wish) {
        String endpoint = address == null || address.endpoint() == null ? "" : address.endpoint();
        byte[] point = bytes(
                address == null || address.keys() == null
                        ? null
                        : address.keys().p256dh());
        byte[] secret = bytes(
                address == null || address.keys() == null
                        ? null
                        : address.keys().auth());
        String policy = wish == null || wish.policy() == null ? "all" : wish.policy();
        new Faults()
                .whenMissing(endpoint, "/subscription/endpoint")
                .when(!fits(point, secret), "/subscription/keys", FaultCode.NOT_VALID)
                .when(!PushSubscription.POLICIES.contains(policy), "/data/policy", FaultCode.NOT_VALID)
                .refuse();
        if (!guard.allows(endpoint)) {
            throw new Problem(PushProblem.PUSH_ENDPOINT_NOT_ALLOWED);
        }
        PushSubscription subscription = new PushSubscription(
                bearer.id(), actor.memberId(), endpoint, point, secret, alerts(wish, List.of()), policy);
        sql.delete(bearer.id());
        sql.put(subscription, clock.instant());
        return subscription;
    }

    PushSubscription change(Bearer bearer, @Nullable Wish wish) {
        PushSubscription now = get(bearer.id());
        String policy = wish == null || wish.policy() == null ? now.policy() : wish.policy();
        new Faults()
                .when(!PushSubscription.POLICIES.contains(policy), "/data/policy", FaultCode.NOT_VALID)
                .refuse();
        sql.change(now.grantId(), alerts(wish, now.alerts()), policy);
        return get(bearer.id());
    }

    PushSubscription get(UUID grant) {
        return sql.find(grant).orElseThrow(() -> new Problem(PushProblem.PUSH_SUBSCRIPTION_UNKNOWN));
    }

    @Transactional
    public void end(Bearer bearer) {
        sql.delete(bearer.id());
    }

    private static List<String> alerts(@Nullable Wish wish, List<String> now) {
        Map<String, Boolean> asked = wish == null ? null : wish.alerts();
        return asked == null
                ? now
                : PushSubscription.KINDS.stream()
                        .filter(kind -> Boolean.TRUE.equals(asked.get(kind)))
                        .toList();
    }

    /** The library refuses a point that is not on the curve. */
    private boolean fits(byte[] point, byte[] secret) {
        if (point.length != POINT_BYTES || secret.length != SECRET_BYTES) {
            return false;
        }
        try {
            return key.encryption().getBody(new byte[] {1}, point, secret).length > 0;
        } catch (RuntimeException notOnTheCurve) {
            return false;
        }
    }

    private static byte[] bytes(@Nullable String text) {
        try {
            return text == null
                    ? new byte[0]
                    : Base64.getUrlDecoder()
                            .decode(text.replace('+', '-').replace('/', '_').replace("=", ""));
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
