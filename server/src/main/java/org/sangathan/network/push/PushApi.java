package org.sangathan.network.push;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.network.push.Subscribe.Address;
import org.sangathan.network.push.Subscribe.Wish;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The subscription of a session or token, and quiet hours, over HTTP. */
@RestController
class PushApi {
    private final Subscribe subscribe;
    private final KeepQuiet keepQuiet;
    private final PushKey key;

    PushApi(Subscribe subscribe, KeepQuiet keepQuiet, PushKey key) {
        this.subscribe = subscribe;
        this.keepQuiet = keepQuiet;
        this.key = key;
    }

    record PushParameters(
            @Nullable Address subscription, @Nullable Wish data) {}

    /** @param standard what is sent is always encrypted as RFC 8291 says */
    record ShownSubscription(
            String id,
            String endpoint,
            boolean standard,
            Map<String, Boolean> alerts,
            String serverKey,
            String policy) {}

    @SignedIn
    @Scope("push")
    @PostMapping("/api/v1/push/subscription")
    ShownSubscription put(Actor actor, Bearer bearer, @Parameters PushParameters asked) {
        return shown(subscribe.put(actor, bearer, asked.subscription(), asked.data()));
    }

    @SignedIn
    @Scope("push")
    @GetMapping("/api/v1/push/subscription")
    ShownSubscription get(Actor actor, Bearer bearer) {
        return shown(subscribe.get(bearer.id()));
    }

    @SignedIn
    @Scope("push")
    @PutMapping("/api/v1/push/subscription")
    ShownSubscription change(Actor actor, Bearer bearer, @Parameters PushParameters asked) {
        return shown(subscribe.change(bearer, asked.data()));
    }

    @SignedIn
    @Scope("push")
    @DeleteMapping("/api/v1/push/subscription")
    Map<String, Object> end(Actor actor, Bearer bearer) {
        subscribe.end(bearer);
        return Map.of();
    }

    private ShownSubscription shown(PushSubscription subscription) {
        Map<String, Boolean> alerts = new LinkedHashMap<>();
        PushSubscription.KINDS.forEach(
                kind -> alerts.put(kind, subscription.alerts().contains(kind)));
        return new ShownSubscription(
                subscription.id(), subscription.endpoint(), true, alerts, key.forBrowsers(), subscription.policy());
    }

    /**
     * When nothing is to be sent.
     *
     * @param fromMinute of the day in India; both null for never
     */
    record QuietHoursOfMine(
            @Nullable Integer fromMinute, @Nullable Integer untilMinute) {}

    @SignedIn
    @GetMapping("/api/org/network/quiet-hours")
    QuietHoursOfMine quiet(Actor actor) {
        QuietHours quiet = keepQuiet.of(actor);
        return new QuietHoursOfMine(quiet.fromMinute(), quiet.untilMinute());
    }

    @SignedIn
    @PutMapping("/api/org/network/quiet-hours")
    QuietHoursOfMine changeQuiet(Actor actor, @RequestBody QuietHoursOfMine asked) {
        keepQuiet.change(actor, asked.fromMinute(), asked.untilMinute());
        return quiet(actor);
    }
}
