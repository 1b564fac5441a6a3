package org.sangathan.people.credits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.people.credits.Credit.State;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every statement on credits. */
@Repository
class CreditSql {
    private static final String INSERT = """
            insert into credit
              (constituency_id, id, recruiter_id, member_id, how, at, settles_at, next_check_at, state, state_at,
               device_hash, address_hash, neighbours, twin)
            values (:constituency_id, :id, :recruiter_id, :member_id, :how, :at, :settles_at, :at, 'pending', :at,
              cast(:device_hash as bytea), cast(:address_hash as bytea), :neighbours, false)
            """;
    private static final String INSERT_OF_MEMBER = """
            insert into credit_of_member (member_id, recruiter_id, constituency_id, credit_id, member_constituency_id)
            values (:member_id, :recruiter_id, :constituency_id, :credit_id, :member_constituency_id)
            """;
    private static final String OF_MEMBER = """
            select constituency_id, credit_id from credit_of_member where member_id = :member_id
            """;
    private static final String COUNT_RECRUITED = """
            select count(*) from credit_of_member where member_id = any(:members) and recruiter_id = :recruiter_id
            """;
    private static final String MARK_TWIN = """
            update credit set twin = true, next_check_at = at where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOWER = """
            update credit set state = 'lowered', state_at = :at, reason = :reason, device_hash = null,
              address_hash = null
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOWER_PENDING = """
            update credit set state = 'lowered', state_at = :at, reason = :reason, device_hash = null,
              address_hash = null
            where constituency_id = :constituency_id and id = :id and state = 'pending'
            """;
    private static final String FORGET_MEMBER = """
            update credit set member_id = null where constituency_id = :constituency_id and id = :id
            """;
    private static final String DELETE_OF_MEMBER = """
            delete from credit_of_member where member_id = :member_id
            """;
    private static final String DELETE_BY_RECRUITER = """
            delete from credit where constituency_id = :constituency_id and recruiter_id = :recruiter_id
            """;
    private static final String DELETE_FLAGS = """
            delete from credit_flag where constituency_id = :constituency_id and recruiter_id = :recruiter_id
            """;
    private static final String DELETE_RECRUITED = """
            delete from credit_of_member where recruiter_id = :recruiter_id
            """;
    private static final String DUE = """
            select distinct constituency_id, recruiter_id from credit
            where state = 'pending' and next_check_at <= :now
            limit 500
            """;
    private static final String OF_RECRUITER = """
            select id, how, at, settles_at, state, device_hash, address_hash, neighbours, twin, reason
            from credit where constituency_id = :constituency_id and recruiter_id = :recruiter_id and at > :since
            order by at
            limit 5000
            """;
    private static final String COUNTS = """
            select state, count(*) as credits from credit
            where constituency_id = :constituency_id and recruiter_id = :recruiter_id
            group by state
            """;
    private static final String SETTLE = """
            update credit set state = 'settled', state_at = :now, device_hash = null, address_hash = null
            where constituency_id = :constituency_id and recruiter_id = :recruiter_id and state = 'pending'
              and settles_at <= :now and not (id = any(:held))
            returning member_id
            """;
    private static final String HOLD = """
            update credit set next_check_at = case when settles_at > :now then settles_at else :later end,
              device_hash = case when settles_at > :now then device_hash end,
              address_hash = case when settles_at > :now then address_hash end
            where constituency_id = :constituency_id and recruiter_id = :recruiter_id and state = 'pending'
              and next_check_at <= :now
            """;
    private static final String LOWER_MANY = """
            update credit set state = 'lowered', state_at = :at, reason = :reason, device_hash = null,
              address_hash = null
            where constituency_id = :constituency_id and id = any(:ids) and state <> 'lowered'
            returning member_id
            """;
    private static final String CHECK_AGAIN = """
            update credit set next_check_at = :at
            where constituency_id = :constituency_id and id = any(:ids) and state = 'pending'
            """;
    private static final String READ_CREDITS = """
            select coalesce(jsonb_agg(c), '[]')::text from credit c
            where c.constituency_id = :constituency_id and c.recruiter_id = :recruiter_id
            """;
    private static final String WRITE_CREDITS = """
            insert into credit select * from jsonb_populate_recordset(cast(null as credit), cast(:rows as jsonb))
            """;
    private static final String READ_FLAGS = """
            select coalesce(jsonb_agg(f), '[]')::text from credit_flag f
            where f.constituency_id = :constituency_id and f.recruiter_id = :recruiter_id
            """;
    private static final String WRITE_FLAGS = """
            insert into credit_flag
            select * from jsonb_populate_recordset(cast(null as credit_flag), cast(:rows as jsonb))
            """;
    private static final String MOVE_MEMBER = """
            update credit_of_member set member_constituency_id = :constituency_id where member_id = :member_id
            """;
    private static final String HOMES = """
            select member_id, member_constituency_id from credit_of_member where member_id = any(:members)
            """;
    private static final String MOVE_RECRUITED = """
            update credit_of_member set constituency_id = :constituency_id where recruiter_id = :recruiter_id
            """;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key, 0)
            """;
    private static final int TURN_KEY = 0x43524544;

    private final JdbcClient database;

    CreditSql(JdbcClient database) {
        this.database = database;
    }

    /** Where a credit's row lives. */
    record Key(int constituencyId, UUID id) {}

    void insert(MemberKey recruiter, MemberKey member, Credit credit) {
        ofRecruiter(INSERT, recruiter)
                .param("id", credit.id())
                .param("member_id", member.id())
                .param("how", credit.how())
                .param("at", utc(credit.at()))
                .param("settles_at", utc(credit.settlesAt()))
                .param("device_hash", credit.deviceHash())
                .param("address_hash", credit.addressHash())
                .param("neighbours", credit.neighbours())
                .update();
        ofRecruiter(INSERT_OF_MEMBER, recruiter)
                .param("member_id", member.id())
                .param("member_constituency_id", member.constituencyId())
                .param("credit_id", credit.id())
                .update();
    }

    Optional<Key> ofMember(UUID memberId) {
        return database.sql(OF_MEMBER)
                .param("member_id", memberId)
                .query((row, number) -> new Key(row.getInt("constituency_id"), row.getObject("credit_id", UUID.class)))
                .optional();
    }

    int countRecruited(UUID recruiter, List<UUID> members) {
        return database.sql(COUNT_RECRUITED)
                .param("members", members.toArray(UUID[]::new))
                .param("recruiter_id", recruiter)
                .query(Integer.class)
                .single();
    }

    void markTwin(Key key) {
        keyed(MARK_TWIN, key).update();
    }

    void lower(Key key, Instant at, String reason) {
        keyed(LOWER, key).param("at", utc(at)).param("reason", reason).update();
    }

    void lowerPending(Key key, Instant at, String reason) {
        keyed(LOWER_PENDING, key).param("at", utc(at)).param("reason", reason).update();
    }

    void forgetMember(Key key, UUID memberId) {
        keyed(FORGET_MEMBER, key).update();
        database.sql(DELETE_OF_MEMBER).param("member_id", memberId).update();
    }

    void deleteOfRecruiter(int constituencyId, UUID recruiter) {
        deleteRows(new MemberKey(constituencyId, recruiter));
        database.sql(DELETE_RECRUITED).param("recruiter_id", recruiter).update();
    }

    private void deleteRows(MemberKey recruiter) {
        ofRecruiter(DELETE_BY_RECRUITER, recruiter).update();
        ofRecruiter(DELETE_FLAGS, recruiter).update();
    }

    /** Recruiters some of whose credits want looking at. */
    List<MemberKey> due(Instant now) {
        return database.sql(DUE)
                .param("now", utc(now))
                .query((row, number) ->
                        new MemberKey(row.getInt("constituency_id"), row.getObject("recruiter_id", UUID.class)))
                .list();
    }

    List<Credit> ofRecruiter(MemberKey recruiter, Instant since) {
        return ofRecruiter(OF_RECRUITER, recruiter)
                .param("since", utc(since))
                .query(CreditSql::credit)
                .list();
    }

    /** How many credits of each state. */
    Map<State, Integer> counts(MemberKey recruiter) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        ofRecruiter(COUNTS, recruiter).query(row -> {
            counts.put(state(row), row.getInt("credits"));
        });
        return counts;
    }

    /**
     * What an open flag holds waits for a person; all else past its quiet period counts.
     *
     * @return whose joinings count from now on
     */
    List<MemberKey> settle(MemberKey recruiter, Instant now, Instant later, UUID[] held) {
        List<UUID> settled = ofRecruiter(SETTLE, recruiter)
                .param("now", utc(now))
                .param("held", held)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .list();
        ofRecruiter(HOLD, recruiter)
                .param("now", utc(now))
                .param("later", utc(later))
                .update();
        return homes(settled);
    }

    /** Members who are still there, by the cell in which they live. */
    private List<MemberKey> homes(List<UUID> members) {
        UUID[] known = members.toArray(UUID[]::new);
        return known.length == 0
                ? List.of()
                : database.sql(HOMES)
                        .param("members", known)
                        .query((row, number) -> new MemberKey(
                                row.getInt("member_constituency_id"), row.getObject("member_id", UUID.class)))
                        .list();
    }

    void moveMember(MemberKey now) {
        database.sql(MOVE_MEMBER)
                .param("constituency_id", now.constituencyId())
                .param("member_id", now.id())
                .update();
    }

    /** @return whose joinings count no longer */
    List<MemberKey> lowerMany(int constituencyId, UUID[] ids, Instant at, String reason) {
        return homes(database.sql(LOWER_MANY)
                .param("constituency_id", constituencyId)
                .param("ids", ids)
                .param("at", utc(at))
                .param("reason", reason)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .list());
    }

    void checkAgain(int constituencyId, UUID[] ids, Instant at) {
        database.sql(CHECK_AGAIN)
                .param("constituency_id", constituencyId)
                .param("ids", ids)
                .param("at", utc(at))
                .update();
    }

    /** All of a recruiter's rows, whatever columns they have, to the cell to which the recruiter moved. */
    void moveRecruiter(UUID recruiter, int from, int to) {
        MemberKey before = new MemberKey(from, recruiter);
        String credits =
                moved(ofRecruiter(READ_CREDITS, before).query(String.class).single(), to);
        String flags = moved(ofRecruiter(READ_FLAGS, before).query(String.class).single(), to);
        deleteRows(before);
        database.sql(WRITE_CREDITS).param("rows", credits).update();
        database.sql(WRITE_FLAGS).param("rows", flags).update();
        ofRecruiter(MOVE_RECRUITED, new MemberKey(to, recruiter)).update();
    }

    private static String moved(String rows, int constituencyId) {
        JsonNode read = JsonMapper.shared().readTree(rows);
        read.forEach(row -> ((ObjectNode) row).put("constituency_id", constituencyId));
        return read.toString();
    }

    /** One node checks at a time, until the end of the transaction. */
    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec keyed(String statement, Key key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }

    private JdbcClient.StatementSpec ofRecruiter(String statement, MemberKey recruiter) {
        return database.sql(statement)
                .param("constituency_id", recruiter.constituencyId())
                .param("recruiter_id", recruiter.id());
    }

    private static Credit credit(ResultSet row, int number) throws SQLException {
        return new Credit(
                row.getObject("id", UUID.class),
                row.getString("how"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("settles_at", OffsetDateTime.class).toInstant(),
                state(row),
                row.getBytes("device_hash"),
                row.getBytes("address_hash"),
                row.getInt("neighbours"),
                row.getBoolean("twin"),
                row.getString("reason"));
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
