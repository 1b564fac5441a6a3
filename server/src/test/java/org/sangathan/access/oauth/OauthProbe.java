package org.sangathan.access.oauth;

import java.util.Map;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes by which the tests see what a token may do, whatever the client API has by now. */
@TestComponent
@RestController
public class OauthProbe {

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/probe/statuses")
    Map<String, String> statuses(Actor actor) {
        return Map.of("member", actor.memberId().toString());
    }

    @SignedIn
    @Scope("admin:read:accounts")
    @GetMapping("/api/v1/probe/admin")
    Map<String, String> admin(Actor actor) {
        return Map.of("member", actor.memberId().toString());
    }
}
