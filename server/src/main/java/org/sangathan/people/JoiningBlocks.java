package org.sangathan.people;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.Keys;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Numbers whose owners said "it was not me": for a year nobody enrols them, until their owner lifts it. Kept as a keyed
 * hash of its own purpose, so that it cannot be compared with the hash by which people sign in.
 */
@Component
public class JoiningBlocks {
    private static final String PURPOSE = "joining block";
    private static final Period LIFE = Period.ofYears(1);

    private final JoiningBlockSql sql;
    private final Keys keys;
    private final Clock clock;

    JoiningBlocks(JoiningBlockSql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    public boolean isBlocked(PhoneNumber phone) {
        return sql.isBlocked(hash(phone), clock.instant());
    }

    /** In the transaction that undoes the joining. */
    public void block(PhoneNumber phone) {
        sql.block(
                hash(phone), clock.instant().atOffset(ZoneOffset.UTC).plus(LIFE).toInstant());
    }

    /** By an act that only the number's owner can do. */
    public void lift(PhoneNumber phone) {
        sql.lift(hash(phone));
    }

    private byte[] hash(PhoneNumber phone) {
        return keys.fingerprint(PURPOSE, phone.e164());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT25M")
    public void forgetEnded() {
        sql.deleteEnded(clock.instant());
    }
}
