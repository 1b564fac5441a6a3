package org.sangathan.demonstration.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of what members keep for themselves: what goes later, what they do not want to read, tags, links. */
@Repository
class MadeShelfSql {
    private static final String LATER = """
            insert into scheduled_status (account_id, id, due_at, made_at, text, visibility, spoiler, sensitive, media_ids,
              poll_multiple, poll_hide_totals, as_unit, refused)
            values (:account, :id, :due, now(), :text, 'public', '', false, '{}', false, false, cast(:as_unit as int),
              cast(:refused as text))
            """;
    private static final String FILTER = """
            insert into status_filter (account_id, id, title, contexts, action)
            values (:account, :id, :word, '{home,public,thread,notifications}', :action)
            """;
    private static final String FILTER_WORD = """
            insert into status_filter_word (account_id, id, filter_id, keyword, whole_word)
            values (:account, :id, :id, :word, true)
            """;
    private static final String TAG = """
            insert into featured_tag (account_id, id, tag) values (:account, :id, :tag) on conflict do nothing
            """;
    private static final String NOTE = """
            update account set note = :note where id = :account
            """;
    private static final String APP = """
            insert into oauth_app (id, secret_hash, name, website, redirect_uris, scopes, created_at)
            values (:id, sha256(cast(:id as text)::bytea), 'Tusky', 'https://tusky.app', '{oauth2redirect://com.keylesspalace.tusky/}',
              '{read,write,follow,push}', now() - interval '9 days')
            """;
    private static final String APP_OF = """
            insert into oauth_grant (id, app_id, member_id, constituency_id, scopes, token_hash, created_at, last_used_at)
            values (:id, :app, :account, :cell, '{read,write,follow,push}', sha256(gen_random_uuid()::text::bytea),
              now() - interval '9 days', now() - interval '2 hours')
            """;
    private static final String LINK = """
            insert into share_link (code, status_id, unit_id, made_on)
            values (:code, :status, :unit, current_date - 6) on conflict do nothing
            """;
    private static final String OPENED = """
            insert into share_reach (code, day, opens) values (:code, :day, :opens)
            """;

    private final JdbcClient database;

    MadeShelfSql(JdbcClient database) {
        this.database = database;
    }

    void later(UUID account, UUID id, Instant due, String text, @Nullable Integer asUnit, @Nullable String refused) {
        database.sql(LATER)
                .param("account", account)
                .param("id", id)
                .param("due", OffsetDateTime.ofInstant(due, ZoneOffset.UTC))
                .param("text", text)
                .param("as_unit", asUnit)
                .param("refused", refused)
                .update();
    }

    void filter(UUID account, UUID id, String word, String action) {
        database.sql(FILTER)
                .param("account", account)
                .param("id", id)
                .param("word", word)
                .param("action", action)
                .update();
        database.sql(FILTER_WORD)
                .param("account", account)
                .param("id", id)
                .param("word", word)
                .update();
    }

    void tag(UUID account, UUID id, String tag) {
        database.sql(TAG)
                .param("account", account)
                .param("id", id)
                .param("tag", tag)
                .update();
    }

    void note(UUID account, String note) {
        database.sql(NOTE).param("account", account).param("note", note).update();
    }

    void app(UUID id) {
        database.sql(APP).param("id", id).update();
    }

    /** With a token that nobody knows. */
    void appOf(UUID account, int cell, UUID id, UUID app) {
        database.sql(APP_OF)
                .param("account", account)
                .param("cell", cell)
                .param("id", id)
                .param("app", app)
                .update();
    }

    void link(String code, UUID status, int unit) {
        database.sql(LINK)
                .param("code", code)
                .param("status", status)
                .param("unit", unit)
                .update();
    }

    void opened(String code, LocalDate day, int opens) {
        database.sql(OPENED)
                .param("code", code)
                .param("day", day)
                .param("opens", opens)
                .update();
    }
}
