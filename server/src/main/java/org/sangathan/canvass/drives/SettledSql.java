package org.sangathan.canvass.drives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on settled joinings and on the changes that they are to the counts of drives. */
@Repository
class SettledSql {
    private static final String INSERT = """
            insert into settled_joining (constituency_id, member_id, booth_id, joined_on, woman, youth, worker)
            values (:constituency_id, :member_id, :booth_id, :joined_on, :woman, :youth, :worker)
            on conflict (constituency_id, member_id) do nothing
            """;
    private static final String TAKE = """
            delete from settled_joining where constituency_id = :constituency_id and member_id = :member_id
            returning constituency_id, member_id, booth_id, joined_on, woman, youth, worker
            """;
    private static final String FIND = """
            select constituency_id, member_id, booth_id, joined_on, woman, youth, worker from settled_joining
            where constituency_id = :constituency_id and member_id = :member_id
            """;
    private static final String CHANGE = """
            insert into drive_change (constituency_id, id, drive_id, booth_id, people, women, youth)
            values (:constituency_id, :id, :drive_id, :booth_id, :people, :women, :youth)
            """;

    private final JdbcClient database;

    SettledSql(JdbcClient database) {
        this.database = database;
    }

    /** False where it is known already. */
    boolean insert(SettledJoining joining) {
        return keyed(INSERT, new MemberKey(joining.constituencyId(), joining.memberId()))
                        .param("booth_id", joining.boothId())
                        .param("joined_on", joining.joinedOn())
                        .param("woman", joining.woman())
                        .param("youth", joining.youth())
                        .param("worker", joining.worker())
                        .update()
                == 1;
    }

    Optional<SettledJoining> take(MemberKey member) {
        return keyed(TAKE, member).query(SettledSql::joining).optional();
    }

    Optional<SettledJoining> find(MemberKey member) {
        return keyed(FIND, member).query(SettledSql::joining).optional();
    }

    /** @param sign 1 when it counts from now on, -1 when it does no longer */
    void change(UUID id, UUID driveId, SettledJoining joining, int sign) {
        database.sql(CHANGE)
                .param("constituency_id", joining.constituencyId())
                .param("id", id)
                .param("drive_id", driveId)
                .param("booth_id", joining.boothId())
                .param("people", sign)
                .param("women", joining.woman() ? sign : 0)
                .param("youth", joining.youth() ? sign : 0)
                .update();
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey member) {
        return database.sql(statement)
                .param("constituency_id", member.constituencyId())
                .param("member_id", member.id());
    }

    private static SettledJoining joining(ResultSet row, int number) throws SQLException {
        return new SettledJoining(
                row.getInt("constituency_id"),
                row.getObject("member_id", UUID.class),
                row.getInt("booth_id"),
                row.getObject("joined_on", LocalDate.class),
                row.getBoolean("woman"),
                row.getBoolean("youth"),
                row.getBoolean("worker"));
    }
}
