package org.sangathan.appointments.cards;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.sangathan.platform.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public halves of the keys that sign cards, for scanners that have no network later. */
@RestController
class CardKeyApi {
    private final CardKeys keys;

    CardKeyApi(CardKeys keys) {
        this.keys = keys;
    }

    /** A set of keys (RFC 7517). */
    record CardKeySet(List<CardPublicKey> keys) {}

    /** An Ed25519 key (RFC 8037); {@code x} is base64url. */
    record CardPublicKey(String kty, String crv, String alg, String use, String kid, String x) {}

    @Open("a scanner needs the keys before it goes where there is no network")
    @GetMapping({"/.well-known/sangathan-card-keys.json", "/api/org/card-keys"})
    ResponseEntity<CardKeySet> cardKeys() {
        List<CardPublicKey> trusted = keys.trusted().stream()
                .map(key -> new CardPublicKey(
                        "OKP",
                        "Ed25519",
                        "EdDSA",
                        "sig",
                        key.kid(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Ed25519.raw(key.publicKey()))))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .body(new CardKeySet(trusted));
    }
}
