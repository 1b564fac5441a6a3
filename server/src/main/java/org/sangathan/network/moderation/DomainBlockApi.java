package org.sangathan.network.moderation;

import java.util.List;
import java.util.Map;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's blocks of whole servers: there are no others, so there is none and none can be made. */
@RestController
class DomainBlockApi {
    @SignedIn
    @Scope({"follow", "read:blocks"})
    @GetMapping("/api/v1/domain_blocks")
    List<String> none() {
        return List.of();
    }

    @SignedIn
    @Scope({"follow", "write:blocks"})
    @PostMapping("/api/v1/domain_blocks")
    Map<String, Object> refuse() {
        throw new Problem(ModerationProblem.NOT_DONE_HERE);
    }

    @SignedIn
    @Scope({"follow", "write:blocks"})
    @DeleteMapping("/api/v1/domain_blocks")
    Map<String, Object> nothingToTakeBack() {
        return Map.of();
    }
}
