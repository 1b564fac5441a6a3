package org.sangathan.network.rights;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.people.HeldData.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that tell a member what the network holds of them. */
@Repository
class NetworkHeldSql {
    private static final String ACCOUNT = """
            select handle, display_name, note, fields::text as fields, created_at from account where id = :account
            """;
    private static final String STATUS_IDS = """
            select status_id from author_entry where author_id = :account
            union all select status_id from acting_entry where acting_id = :account
            """;
    private static final String STATUSES = """
            select created_at, visibility, text, edited_at from status
            where constituency_id = :constituency_id and id = any(:ids) order by id
            """;
    private static final String ACTS = """
            select kind, status_id::text as status_id from status_act where account_id = :account order by id
            """;
    private static final String WISHES = """
            select 'follow' as kind, target_id::text as target, '' as words from follow where account_id = :account
            union all select 'block', target_id::text, '' from block where account_id = :account
            union all select 'mute', target_id::text, '' from mute where account_id = :account
            union all select 'note', target_id::text, note from account_note where account_id = :account
            union all select 'endorsement', target_id::text, '' from endorsement where account_id = :account
            union all select 'tag', tag, '' from followed_tag where account_id = :account
            union all select 'list', id::text, title from account_list where account_id = :account
            union all select 'filter', title, (select string_agg(w.keyword, ', ' order by w.id) from status_filter_word w
              where w.account_id = :account and w.filter_id = f.id) from status_filter f where f.account_id = :account
            union all select 'filtered_status', status_id::text, '' from status_filter_status where account_id = :account
            union all select 'featured_tag', tag, '' from featured_tag where account_id = :account
            union all select 'read_to', last_read_id::text, timeline from marker where account_id = :account
            union all select 'read_conversation', thread_id::text, '' from conversation_place where account_id = :account
            """;
    private static final String NOTIFICATIONS = """
            select kind, from_id::text as sender from notification
            where constituency_id = :constituency_id and account_id = :account order by id desc limit 1000
            """;

    private static final String MEDIA = """
            select created_at, type, bytes, description from media where account_id = :account order by id
            """;

    private static final String VOTES = """
            select v.at, v.choices, p.options from poll_vote v
            join poll p on p.constituency_id = v.constituency_id and p.status_id = v.status_id
            where v.account_id = :account order by v.at
            """;
    private static final String SCHEDULED = """
            select due_at, text from scheduled_status where account_id = :account order by due_at
            """;

    private final JdbcClient database;

    NetworkHeldSql(JdbcClient database) {
        this.database = database;
    }

    List<Row> account(UUID account) {
        return of(ACCOUNT, account)
                .query((row, number) -> Row.of(
                        "handle", row.getString("handle"),
                        "name", row.getString("display_name"),
                        "words", row.getString("note"),
                        "profile_fields", row.getString("fields"),
                        "created_at",
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }

    List<Row> statuses(UUID account) {
        Map<Integer, List<UUID>> byCell =
                of(STATUS_IDS, account).query((row, number) -> row.getObject("status_id", UUID.class)).list().stream()
                        .collect(Collectors.groupingBy(StatusId::cellOf, TreeMap::new, Collectors.toList()));
        return byCell.entrySet().stream()
                .flatMap(cell -> database
                        .sql(STATUSES)
                        .param("constituency_id", cell.getKey())
                        .param("ids", cell.getValue().toArray(UUID[]::new))
                        .query((row, number) -> Row.of(
                                "at",
                                        row.getObject("created_at", OffsetDateTime.class)
                                                .toInstant(),
                                "audience", row.getString("visibility"),
                                "words", row.getString("text")))
                        .list()
                        .stream())
                .toList();
    }

    List<Row> acts(UUID account) {
        return of(ACTS, account)
                .query((row, number) -> Row.of("act", row.getString("kind"), "status", row.getString("status_id")))
                .list();
    }

    List<Row> wishes(UUID account) {
        return of(WISHES, account)
                .query((row, number) -> Row.of(
                        "act", row.getString("kind"),
                        "whom", row.getString("target"),
                        "words", row.getString("words")))
                .list();
    }

    List<Row> notifications(UUID account, int constituencyId) {
        return of(NOTIFICATIONS, account)
                .param("constituency_id", constituencyId)
                .query((row, number) -> Row.of("act", row.getString("kind"), "whom", row.getString("sender")))
                .list();
    }

    List<Row> media(UUID account) {
        return of(MEDIA, account)
                .query((row, number) -> Row.of(
                        "at", row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        "media_type", row.getString("type"),
                        "bytes", row.getLong("bytes"),
                        "words", row.getString("description")))
                .list();
    }

    List<Row> votes(UUID account) {
        return of(VOTES, account)
                .query((row, number) -> {
                    String[] options = (String[]) row.getArray("options").getArray();
                    Integer[] choices = (Integer[]) row.getArray("choices").getArray();
                    return Row.of(
                            "at", row.getObject("at", OffsetDateTime.class).toInstant(),
                            "words",
                                    Arrays.stream(choices)
                                            .map(choice -> options[choice])
                                            .collect(Collectors.joining(", ")));
                })
                .list();
    }

    List<Row> scheduled(UUID account) {
        return of(SCHEDULED, account)
                .query((row, number) -> Row.of(
                        "at", row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        "words", row.getString("text")))
                .list();
    }

    private JdbcClient.StatementSpec of(String statement, UUID account) {
        return database.sql(statement).param("account", account);
    }
}
