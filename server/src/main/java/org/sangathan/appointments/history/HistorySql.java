package org.sangathan.appointments.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the past of posts. */
@Repository
class HistorySql {
    private static final String ON = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, accepted_at, ended_at,
              end_reason
            from appointment
            where constituency_id = :constituency_id and unit_id = :unit_id and appointed_at < :at
              and (ended_at is null or ended_at >= :at)
            order by post_type, seat
            limit 500
            """;
    private static final String LAST_ENDS = """
            select post_type, seat, max(ended_at) as ended_at
            from appointment
            where constituency_id = :constituency_id and unit_id = :unit_id and ended_at < :at
            group by post_type, seat
            limit 500
            """;
    private static final String OF_SEAT = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, accepted_at, ended_at,
              end_reason
            from appointment
            where constituency_id = :constituency_id and unit_id = :unit_id and post_type = :post_type and seat = :seat
            order by appointed_at desc
            limit 200
            """;
    private static final String OF_MEMBER = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, accepted_at, ended_at,
              end_reason
            from appointment
            where member_id = :member_id
            order by appointed_at desc
            limit 200
            """;
    private static final String TERMS = """
            select a.id, a.unit_id, a.post_type, a.seat, a.member_id, a.member_constituency_id, a.appointed_at,
              a.accepted_at, a.ended_at, a.end_reason
            from appointment a
            join unnest(cast(:posts as text[]), cast(:accepted_before as timestamptz[])) as term (post_type, before)
              on term.post_type = a.post_type and a.accepted_at < term.before
            where a.constituency_id = any(:cells) and a.ended_at is null
              and (cast(:units as int[]) is null or a.unit_id = any(cast(:units as int[])))
            order by a.accepted_at, a.id
            limit :most
            """;

    private final JdbcClient database;

    HistorySql(JdbcClient database) {
        this.database = database;
    }

    /** @param endReason declined, resigned, relieved or erased, with words after a colon where a person gave some */
    record Held(
            UUID id,
            int unitId,
            String postType,
            int seat,
            MemberKey member,
            Instant appointedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    List<Held> on(int constituencyId, int unitId, Instant at) {
        return ofUnit(ON, constituencyId, unitId)
                .param("at", utc(at))
                .query(HistorySql::held)
                .list();
    }

    record LastEnd(String postType, int seat, Instant endedAt) {}

    List<LastEnd> lastEnds(int constituencyId, int unitId, Instant at) {
        return ofUnit(LAST_ENDS, constituencyId, unitId)
                .param("at", utc(at))
                .query((row, number) -> new LastEnd(
                        row.getString("post_type"),
                        row.getInt("seat"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Held> ofSeat(int constituencyId, int unitId, String postType, int seat) {
        return ofUnit(OF_SEAT, constituencyId, unitId)
                .param("post_type", postType)
                .param("seat", seat)
                .query(HistorySql::held)
                .list();
    }

    List<Held> ofMember(UUID memberId) {
        return database.sql(OF_MEMBER)
                .param("member_id", memberId)
                .query(HistorySql::held)
                .list();
    }

    /** A post, and before when its holders must have accepted for their term to end in time. */
    record Term(String postType, Instant acceptedBefore) {}

    /**
     * Oldest first.
     *
     * @param units null for all of the cells
     */
    List<Held> terms(int[] cells, int @Nullable [] units, List<Term> terms, int most) {
        return database.sql(TERMS)
                .param("cells", cells)
                .param("units", units)
                .param("posts", terms.stream().map(Term::postType).toArray(String[]::new))
                .param(
                        "accepted_before",
                        terms.stream()
                                .map(term -> term.acceptedBefore().toString())
                                .toArray(String[]::new))
                .param("most", most)
                .query(HistorySql::held)
                .list();
    }

    private JdbcClient.StatementSpec ofUnit(String statement, int constituencyId, int unitId) {
        return database.sql(statement).param("constituency_id", constituencyId).param("unit_id", unitId);
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getString("post_type"),
                row.getInt("seat"),
                new MemberKey(row.getInt("member_constituency_id"), row.getObject("member_id", UUID.class)),
                row.getObject("appointed_at", OffsetDateTime.class).toInstant(),
                instant(row, "accepted_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
