package org.sangathan.access;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.platform.Keys;
import org.springframework.stereotype.Component;

/** Which member signs in with which phone number: known by keyed hash only. */
@Component
public class Logins {
    private final AccessSql sql;
    private final Keys keys;
    private final Clock clock;

    Logins(AccessSql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A member and the constituency in which their row lives.
     *
     * @param language "hi" or "en", for messages to this phone
     */
    public record Login(UUID memberId, int constituencyId, String language) {}

    public Optional<Login> find(PhoneNumber phone) {
        return sql.findLogin(hash(phone));
    }

    public Optional<Login> of(UUID memberId) {
        return sql.loginOf(memberId);
    }

    /** Which members sign in with any of these numbers. */
    public List<UUID> membersOf(Collection<PhoneNumber> phones) {
        return sql.membersOf(phones.stream().map(this::hash).toArray(byte[][]::new));
    }

    /** In the transaction that makes the member; a second login for the number violates {@code login_pk}. */
    public void register(PhoneNumber phone, Login login) {
        sql.insertLogin(hash(phone), login);
    }

    /**
     * First thing in a transaction that joins, undoes or hears a number: those of one number happen one after the other,
     * by whatever way they come.
     */
    public void waitForOthersWith(PhoneNumber phone) {
        sql.lock(ByteBuffer.wrap(hash(phone)).getLong());
    }

    public void speak(UUID memberId, String language) {
        sql.updateLanguage(memberId, language);
    }

    /** In the transaction in which the member's row moves: the sessions go on there. */
    public void move(UUID memberId, int constituencyId) {
        sql.move(memberId, constituencyId);
    }

    /** In the transaction that erases the member: login, sessions, passkeys and grants go with them. */
    public void forget(UUID memberId) {
        sql.deleteAllOf(memberId);
    }

    /** The keyed hash of the number by which a member signs in. */
    public Optional<byte[]> hashOf(UUID memberId) {
        return sql.hashOf(memberId);
    }

    /**
     * Takes the number, its sessions and what apps were let into from a member; passkeys remain, and open nothing without
     * the number.
     */
    public void release(UUID memberId) {
        sql.release(memberId);
    }

    /** Gives a released number back; false when somebody else signs in with it by now. */
    public boolean giveBack(byte[] phoneHash, Login login) {
        return sql.giveBack(phoneHash, login);
    }

    /** How many can sign in. */
    public long count() {
        return sql.countLogins();
    }

    /** How many members' sessions were used within a month. */
    public long countSeenInAMonth() {
        return sql.countSeen(clock.instant().minus(Duration.ofDays(30)));
    }

    public byte[] hash(PhoneNumber phone) {
        return keys.fingerprint("phone", phone.e164());
    }
}
