package org.sangathan.people.rights;

import java.util.List;
import org.sangathan.platform.KeepNoLonger;
import org.sangathan.platform.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For how long what is kept, and when what is older was last deleted; the same for everybody. */
@RestController
class RetentionApi {
    private final KeepNoLonger keepNoLonger;

    RetentionApi(KeepNoLonger keepNoLonger) {
        this.keepNoLonger = keepNoLonger;
    }

    @SignedIn
    @GetMapping("/api/org/retention")
    List<KeepNoLonger.Kept> retention() {
        return keepNoLonger.kept();
    }
}
