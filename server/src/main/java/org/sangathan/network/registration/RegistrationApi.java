package org.sangathan.network.registration;

import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.access.oauth.TokenAnswer;
import org.sangathan.platform.Open;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registration through the client API, where the server was started for it. */
@RestController
@ConditionalOnBooleanProperty("sangathan.open-registration")
class RegistrationApi {
    private final RegisterMember registerMember;

    RegistrationApi(RegisterMember registerMember) {
        this.registerMember = registerMember;
    }

    @Open("with the token of an app by itself; the bean exists with --open-registration alone")
    @Scope({"write", "write:accounts"})
    @PostMapping("/api/v1/accounts")
    TokenAnswer register(@Parameters RegisterMember.Wish wish, @Nullable Bearer bearer) {
        if (bearer == null || bearer.app() == null) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        return registerMember.register(wish, bearer);
    }
}
