package org.sangathan.appointments.cards;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sangathan.access.Audit;
import org.sangathan.platform.Keys;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sign cards. The first is made when the first card is opened; each signs for a year, and verifies until
 * the last card that it signed has expired.
 */
@Component
class CardKeys {
    private static final String PURPOSE = "card signing key";
    private static final Duration SIGNS_FOR = Duration.ofDays(365);
    /** Longer than any card lives. */
    private static final Duration VERIFIES_FOR = Duration.ofDays(400);

    private final CardKeySql sql;
    private final Keys keys;
    private final Audit audit;
    private final Territory territory;
    private final Clock clock;

    CardKeys(CardKeySql sql, Keys keys, Audit audit, Territory territory, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.audit = audit;
        this.territory = territory;
        this.clock = clock;
    }

    /** A signature and the key that it names. */
    record Signer(String kid, byte[] pkcs8) {
        byte[] sign(byte[] message) {
            return Ed25519.sign(Ed25519.privateKey(pkcs8), message);
        }
    }

    @Transactional
    public Signer signer() {
        CardKey key = inUse().orElseGet(() -> {
            sql.waitForTurn();
            return inUse().orElseGet(this::rotate); // somebody else may have made it meanwhile
        });
        byte[] sealed = Objects.requireNonNull(key.privateSealed());
        return new Signer(key.kid(), Base64.getDecoder().decode(keys.open(PURPOSE, sealed)));
    }

    private Optional<CardKey> inUse() {
        return sql.signing().filter(found -> found.madeAt().plus(SIGNS_FOR).isAfter(clock.instant()));
    }

    Optional<CardKey> find(String kid) {
        return sql.find(kid);
    }

    List<CardKey> all() {
        return sql.all();
    }

    /** What a scanner may trust now. */
    List<CardKey> trusted() {
        Instant oldest = clock.instant().minus(VERIFIES_FOR);
        return sql.all().stream()
                .filter(key -> key.revokedAt() == null)
                .filter(key -> key.retiredAt() == null || key.retiredAt().isAfter(oldest))
                .toList();
    }

    /** A new key signs from now on; the one before keeps verifying. */
    @Transactional
    public CardKey rotate() {
        Instant now = now();
        sql.signing().ifPresent(old -> sql.retire(old.kid(), now));
        KeyPair pair = Ed25519.fresh();
        sql.insert(
                Ed25519.kid(pair.getPublic()),
                pair.getPublic().getEncoded(),
                keys.seal(
                        PURPOSE,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())),
                now);
        CardKey signing = sql.signing().orElseThrow();
        audit.record("card_key_made", root(), signing.kid(), Map.of());
        return signing;
    }

    /** For a key that others may know: every card that it signed stops being valid at once. */
    @Transactional
    public boolean revoke(String kid) {
        boolean revoked = sql.revoke(kid, now());
        if (revoked) {
            audit.record("card_key_revoked", root(), kid, Map.of());
        }
        return revoked;
    }

    private int root() {
        return territory.tree().root().id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
