package org.sangathan.network.sharing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.standing.Standings;
import org.sangathan.network.statuses.ReadStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.statuses.Visibility;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * A member passes a public status on to people outside, by a short link of their booth. What a unit says may go out into the
 * world; what a member says goes only where that member sends it.
 */
@Component
class ShareStatus {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 8;

    private final Readers readers;
    private final ReadStatus read;
    private final Statuses statuses;
    private final Standings standings;
    private final ShareLinkSql sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ShareStatus(
            Readers readers, ReadStatus read, Statuses statuses, Standings standings, ShareLinkSql sql, Clock clock) {
        this.readers = readers;
        this.read = read;
        this.statuses = statuses;
        this.standings = standings;
        this.sql = sql;
        this.clock = clock;
    }

    /** @return the code of the link, always the same for one status and booth */
    String share(Actor actor, UUID statusId) {
        Status status = read.get(actor, statusId);
        Reader reader = readers.of(actor);
        boolean mayGoOut = UnitAccountId.isUnit(status.authorId()) || status.isBy(actor.memberId());
        if (!isPublic(status) || !mayGoOut) {
            throw new Problem(ShareProblem.STATUS_NOT_TO_SHARE);
        }
        int unit = reader.homeUnitId();
        return sql.code(statusId, unit).orElseGet(() -> {
            sql.insert(newCode(), statusId, unit, LocalDate.now(clock.withZone(INDIA)));
            return sql.code(statusId, unit).orElseThrow();
        });
    }

    private boolean isPublic(Status status) {
        return status.visibility() == Visibility.PUBLIC
                && !status.isBoost()
                && !status.isKeptBack()
                && !standings.isSuspended(status.authorId())
                && !standings.isSilenced(status.authorId());
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What the link shows to anybody; empty when it is deleted, hidden, public no more, or its writer is restrained. */
    Optional<Status> open(String code) {
        return sql.status(code).flatMap(statuses::find).filter(this::isPublic);
    }

    /** One opening more today; who it was is neither asked nor kept. */
    void count(String code) {
        sql.count(code, LocalDate.now(clock.withZone(INDIA)));
    }
}
