package org.sangathan.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement of the rules: what is asked of members and bodies before somebody is appointed. */
@Repository
class RuleSql {
    private static final String LOCK_BODY = """
            insert into post_body (constituency_id, unit_id, turn) values (:constituency_id, :unit_id, 1)
            on conflict (constituency_id, unit_id) do update set turn = post_body.turn + 1
            """;
    private static final String DECLARATIONS = """
            select member_id, elector_unit_id, government_servant, declared_at from declaration
            where constituency_id = :constituency_id and member_id = any(:ids)
            """;
    private static final String PUT_DECLARATION = """
            insert into declaration (constituency_id, member_id, elector_unit_id, government_servant, declared_at)
            values (:constituency_id, :member_id, :elector_unit_id, cast(:government_servant as boolean), :declared_at)
            on conflict (constituency_id, member_id) do update set
              elector_unit_id = excluded.elector_unit_id,
              government_servant = coalesce(excluded.government_servant, declaration.government_servant),
              declared_at = excluded.declared_at
            """;
    private static final String KEYS_OF_MEMBERS = """
            select constituency_id, appointment_id from member_appointment where member_id = any(:ids)
            """;
    private static final String SERVED = """
            select member_id, unit_id, accepted_at, ended_at from appointment
            where constituency_id = :constituency_id and unit_id = any(:units) and post_type = :post_type
              and member_id = any(:ids) and accepted_at is not null
            order by accepted_at desc
            """;

    private final JdbcClient database;

    RuleSql(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction, one at a time fills seats of this unit. */
    void lockBody(int constituencyId, int unitId) {
        database.sql(LOCK_BODY)
                .param("constituency_id", constituencyId)
                .param("unit_id", unitId)
                .update();
    }

    Map<UUID, Declaration> declarations(Collection<MemberKey> members) {
        Map<UUID, Declaration> declarations = new HashMap<>();
        members.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        MemberKey::constituencyId, Collectors.mapping(MemberKey::id, Collectors.toList())))
                .forEach((cell, ids) -> database.sql(DECLARATIONS)
                        .param("constituency_id", cell)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(row -> {
                            declarations.put(row.getObject("member_id", UUID.class), declaration(row));
                        }));
        return declarations;
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                row.getInt("elector_unit_id"),
                row.getObject("government_servant", Boolean.class),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }

    void put(MemberKey member, Declaration declaration) {
        database.sql(PUT_DECLARATION)
                .param("constituency_id", member.constituencyId())
                .param("member_id", member.id())
                .param("elector_unit_id", declaration.electorUnitId())
                .param("government_servant", declaration.governmentServant())
                .param("declared_at", declaration.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where the live appointments of these members stand. */
    List<AppointmentKey> keysOfMembers(Collection<UUID> members) {
        return database.sql(KEYS_OF_MEMBERS)
                .param("ids", members.toArray(UUID[]::new))
                .query((row, number) ->
                        new AppointmentKey(row.getInt("constituency_id"), row.getObject("appointment_id", UUID.class)))
                .list();
    }

    /** A time in which somebody held the post, accepted; not ended when {@code to} is null. */
    record Served(int unitId, Instant from, @Nullable Instant to) {}

    /** Newest first, by member. */
    Map<UUID, List<Served>> served(int constituencyId, int[] units, String postType, Collection<UUID> members) {
        Map<UUID, List<Served>> served = new HashMap<>();
        database.sql(SERVED)
                .param("constituency_id", constituencyId)
                .param("units", units)
                .param("post_type", postType)
                .param("ids", members.toArray(UUID[]::new))
                .query(row -> {
                    OffsetDateTime to = row.getObject("ended_at", OffsetDateTime.class);
                    served.computeIfAbsent(row.getObject("member_id", UUID.class), member -> new ArrayList<>())
                            .add(new Served(
                                    row.getInt("unit_id"),
                                    row.getObject("accepted_at", OffsetDateTime.class)
                                            .toInstant(),
                                    to == null ? null : to.toInstant()));
                });
        return served;
    }
}
