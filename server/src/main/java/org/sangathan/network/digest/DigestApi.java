package org.sangathan.network.digest;

import org.jspecify.annotations.Nullable;
import org.sangathan.network.digest.WantDigest.Wish;
import org.sangathan.platform.Actor;
import org.sangathan.platform.SignedIn;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's summary by mail, over HTTP. */
@RestController
@RequestMapping("/api/org/network/digest")
class DigestApi {
    private final WantDigest wantDigest;

    DigestApi(WantDigest wantDigest) {
        this.wantDigest = wantDigest;
    }

    /**
     * What is wanted.
     *
     * @param setUp whether the installation can send mail
     * @param every day or week
     * @param confirmed whether the link was followed; nothing is sent before
     */
    record DigestWish(
            boolean setUp,
            @Nullable String address,
            @Nullable String every,
            boolean confirmed) {}

    record AskedDigest(@Nullable String address, @Nullable String every) {}

    @SignedIn
    @GetMapping
    DigestWish get(Actor actor) {
        Wish wish = wantDigest.of(actor);
        return new DigestWish(wish.setUp(), wish.address(), wish.every(), wish.confirmed());
    }

    @SignedIn
    @PutMapping
    DigestWish ask(Actor actor, @RequestBody AskedDigest asked) {
        wantDigest.ask(actor, asked.address(), asked.every());
        return get(actor);
    }

    @SignedIn
    @DeleteMapping
    DigestWish end(Actor actor) {
        wantDigest.end(actor);
        return get(actor);
    }
}
