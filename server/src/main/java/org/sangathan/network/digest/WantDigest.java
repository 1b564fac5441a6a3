package org.sangathan.network.digest;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Attempts;
import org.sangathan.access.Audit;
import org.sangathan.network.digest.DigestSql.Kept;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Tokens;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A member asks for a summary by mail, confirms the address by a link that only its owner reads, and ends it on the screen
 * or by the link in each mail. The address is for this and nothing else.
 */
@Component
class WantDigest {
    static final String PURPOSE = "mail digest address";
    private static final String END = "mail digest end";
    private static final int LONGEST_ADDRESS = 254;
    private static final Duration LINK_LIVES = Duration.ofDays(3);
    private static final int PROOF_BYTES = 16;

    private final DigestSql sql;
    private final Mail mail;
    private final Attempts attempts;
    private final Keys keys;
    private final Words words;
    private final Settings settings;
    private final Members members;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WantDigest(
            DigestSql sql,
            Mail mail,
            Attempts attempts,
            Keys keys,
            Words words,
            Settings settings,
            Members members,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.audit = audit;
        this.transaction = transaction;
        this.sql = sql;
        this.mail = mail;
        this.attempts = attempts;
        this.keys = keys;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param address null when none was given */
    record Wish(
            boolean setUp,
            @Nullable String address,
            @Nullable String every,
            boolean confirmed) {}

    Wish of(Actor actor) {
        Kept kept = sql.find(actor.memberId()).orElse(null);
        return kept == null
                ? new Wish(mail.isSetUp(), null, null, false)
                : new Wish(
                        mail.isSetUp(),
                        keys.open(PURPOSE, kept.addressSealed()),
                        kept.every(),
                        kept.confirmedAt() != null);
    }

    /** A new address is asked whether it is theirs; the same confirmed one only changes how often. */
    void ask(Actor actor, @Nullable String typed, @Nullable String every) {
        String address = typed == null ? "" : typed.strip();
        String rhythm = Objects.requireNonNullElse(every, "week");
        new Faults()
                .whenMissing(address, "/address")
                .when(!address.isEmpty() && !isAddress(address), "/address", FaultCode.NOT_VALID)
                .when(!List.of("day", "week").contains(rhythm), "/every", FaultCode.NOT_VALID)
                .refuse();
        if (!mail.isSetUp()) {
            throw new Problem(DigestProblem.MAIL_NOT_SET_UP);
        }
        Wish now = of(actor);
        if (now.confirmed() && address.equals(now.address())) {
            transaction.executeWithoutResult(status -> {
                sql.change(actor.memberId(), rhythm);
                record(actor.memberId(), "digest_changed", Map.of("every", rhythm));
            });
            return;
        }
        attempts.count(new Attempts.Try(
                Attempts.Limit.MAIL_CONFIRMATIONS_PER_MEMBER, actor.memberId().toString()));
        String token = Tokens.fresh(20);
        String language =
                sql.reader(actor.memberId()).map(DigestSql.Where::language).orElse("hi");
        mail.send(
                address,
                words.in(language, "mail.digest_confirm_subject", settings.nameHi()),
                words.in(language, "mail.digest_confirm_text", settings.publicUrl() + "/digest/confirm/" + token),
                null);
        transaction.executeWithoutResult(status -> {
            sql.ask(actor.memberId(), keys.seal(PURPOSE, address), rhythm, Tokens.hash(token), clock.instant());
            record(actor.memberId(), "digest_asked", Map.of("every", rhythm));
        });
    }

    /** A switch about a person's own data, by the member alone, also where a link in a mail stands for them. No address. */
    private void record(UUID member, String action, Map<String, String> facts) {
        sql.reader(member)
                .flatMap(where -> members.find(new MemberKey(where.constituencyId(), member)))
                .ifPresent(own -> {
                    MemberKey key = new MemberKey(own.constituencyId(), own.id());
                    Actor self = new Actor(key.id(), key.constituencyId(), key.id(), List.of());
                    audit.record(self, action, own.homeUnitId(), key.id().toString(), facts);
                });
    }

    private static boolean isAddress(String address) {
        try {
            new InternetAddress(address, true);
            return address.length() <= LONGEST_ADDRESS
                    && address.indexOf('@') > 0
                    && address.chars().noneMatch(Character::isISOControl);
        } catch (AddressException notOne) {
            return false;
        }
    }

    /** @throws Problem digest_link_unknown */
    void checkLink(String token) {
        if (!sql.isAsked(Tokens.hash(token), clock.instant().minus(LINK_LIVES))) {
            throw new Problem(DigestProblem.DIGEST_LINK_UNKNOWN);
        }
    }

    void confirm(String token) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            UUID member = sql.confirm(Tokens.hash(token), now.minus(LINK_LIVES), now, now.plus(Duration.ofDays(1)))
                    .orElseThrow(() -> new Problem(DigestProblem.DIGEST_LINK_UNKNOWN));
            record(member, "digest_confirmed", Map.of());
        });
    }

    void end(Actor actor) {
        end(actor.memberId());
    }

    private void end(UUID member) {
        transaction.executeWithoutResult(status -> {
            if (sql.delete(member)) {
                record(member, "digest_ended", Map.of());
            }
        });
    }

    void forgetUnconfirmed() {
        sql.deleteUnconfirmed(clock.instant().minus(LINK_LIVES));
    }

    /** The same in every mail, and good for ending alone. */
    String endLink(UUID member) {
        byte[] token = ByteBuffer.allocate(16 + PROOF_BYTES)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .put(keys.fingerprint(END, member.toString()), 0, PROOF_BYTES)
                .array();
        return settings.publicUrl() + "/digest/end/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @throws Problem digest_link_unknown for what we did not make */
    UUID whose(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length == 16 + PROOF_BYTES) {
            ByteBuffer read = ByteBuffer.wrap(bytes);
            UUID member = new UUID(read.getLong(), read.getLong());
            byte[] proof = Arrays.copyOf(keys.fingerprint(END, member.toString()), PROOF_BYTES);
            if (java.security.MessageDigest.isEqual(proof, Arrays.copyOfRange(bytes, 16, bytes.length))) {
                return member;
            }
        }
        throw new Problem(DigestProblem.DIGEST_LINK_UNKNOWN);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    void endByLink(String token) {
        end(whose(token));
    }
}
