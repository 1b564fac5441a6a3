package org.sangathan.access.oauth;

import java.util.List;
import java.util.UUID;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own connected apps: listed, and ended one by one. */
@RestController
@RequestMapping("/api/org/apps")
class ConnectedAppApi {
    private final ConnectedApps connectedApps;

    ConnectedAppApi(ConnectedApps connectedApps) {
        this.connectedApps = connectedApps;
    }

    @SignedIn
    @GetMapping
    List<ConnectedApps.ConnectedApp> apps(Actor actor) {
        return connectedApps.of(actor.memberId());
    }

    @SignedIn
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id) {
        if (!connectedApps.end(actor.memberId(), id)) {
            throw new Problem(OauthProblem.APP_NOT_CONNECTED);
        }
    }
}
