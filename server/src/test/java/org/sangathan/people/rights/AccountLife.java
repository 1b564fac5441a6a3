package org.sangathan.people.rights;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.sangathan.Callers;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of a {@link LivedLife} at the door: codes, passkeys, apps, keys, an earlier id. */
final class AccountLife {
    private final Callers callers;
    private final Questions questions;
    private final Ids ids;
    private final JdbcClient database;
    private final MemberKey person;
    private final PhoneNumber phone;

    AccountLife(Life life) {
        this.callers = life.callers();
        this.questions = life.questions();
        this.ids = life.ids();
        this.database = life.database();
        this.person = life.person();
        this.phone = life.phone();
    }

    void live() {
        keepAccounts();
        letAppsIn();
    }

    /** A booth list, a question by SMS, a code, a passkey, a key of backups, an earlier booth. */
    private void keepAccounts() {
        database.sql("""
                        insert into booth_import (id, started_by, file_name, columns_asked, state)
                        values (:id, :person, 'शब्दपाँच.csv', '', 'previewed')
                        """).param("id", ids.next()).param("person", person.id()).update();
        questions.ask(phone, "none", person.id().toString(), new Text("none", "hi", "?"), Duration.ofDays(1));
        callers.stranger().post("/api/org/sign-in/codes", Map.of("phone", phone.e164()));
        String handle = UUID.randomUUID().toString();
        database.sql("insert into user_entities (id, name, display_name) values (:id, :name, 'x')")
                .param("id", handle)
                .param("name", person.id().toString())
                .update();
        database.sql("""
                        insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible,
                          backup_state, created, last_used, label)
                        values (:credential, :handle, '', false, false, now(), now(), 'शब्दछह')
                        """)
                .param("credential", UUID.randomUUID().toString())
                .param("handle", handle)
                .update();
        database.sql("insert into member_key (member_id, constituency_id, secret) values (:id, :cell, '\\x01')")
                .param("id", person.id())
                .param("cell", person.constituencyId())
                .update();
        database.sql("insert into member_moved (member_id, now_id, constituency_id) values (:before, :now, :cell)")
                .param("before", ids.next())
                .param("now", person.id())
                .param("cell", person.constituencyId())
                .update();
    }

    /** An app of others, and a login that test tools make. */
    private void letAppsIn() {
        UUID app = ids.next();
        database.sql("""
                        insert into oauth_app (id, secret_hash, name, redirect_uris, scopes, created_at)
                        values (:id, '', 'an app', '{}', '{read}', now())
                        """).param("id", app).update();
        database.sql("""
                        insert into oauth_grant (id, app_id, member_id, constituency_id, scopes, token_hash, created_at,
                          last_used_at)
                        values (:id, :id, :person, :cell, '{read}', '\\x02', now(), now())
                        """)
                .param("id", app)
                .param("person", person.id())
                .param("cell", person.constituencyId())
                .update();
        database.sql("insert into test_login (name, member_id, password_hash) values ('a name', :person, '')")
                .param("person", person.id())
                .update();
    }
}
