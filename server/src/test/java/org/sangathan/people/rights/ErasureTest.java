package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.AfterErasure;
import org.sangathan.people.NameKey;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Makes a person with rows in every place that the product has for a person, erases them, and looks for them in all of
 * the database: in plain, in bytes and in what our keys open.
 */
@ServerTest
class ErasureTest {
    private static final String NAME = "झिलमिलेश्वरी ढोंढियाल";
    private static final String PHONE = "+919876504321";

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    @Autowired
    Keys keys;

    @Autowired
    Questions questions;

    @Autowired
    List<HeldData> held;

    private int booth;

    @Test
    void leaves_nothing_that_tells_who_it_was() throws Exception {
        Caller own = join();
        UUID id = UUID.fromString(
                own.get("/api/org/me").body().path("member").path("id").asString());
        MemberKey person = new MemberKey(booth / 10_000, id);
        live(own, person);
        List<String> words = List.of("शब्दएक", "शब्ददो", "शब्दतीन", "शब्दचार", "शब्दपाँच.csv", "शब्दछह");

        WholeDatabase before = WholeDatabase.dump(dataSource, keys);
        assertThat(before.tables()).isGreaterThan(30);
        assertThat(before.tablesWith(NAME)).isNotEmpty();
        assertThat(before.tablesWith(NameKey.of(NAME))).isNotEmpty();
        assertThat(before.tablesWith(PHONE)).as("the dump opens what is sealed").contains("member");
        for (String word : words) {
            assertThat(before.tablesWith(word)).as(word).isNotEmpty();
        }
        Set<String> mentioned = Set.copyOf(before.tablesWith(id.toString()));
        assertThat(mentioned)
                .contains(
                        "member",
                        "consent",
                        "login",
                        "session",
                        "oauth_grant",
                        "test_login",
                        "look",
                        "invitation",
                        "joining_undo",
                        "appointment",
                        "access_grant",
                        "member_appointment",
                        "user_entities",
                        "audit_entry",
                        "booth_import",
                        "member_key");

        assertThat(own.delete("/api/org/me").status()).isEqualTo(200);

        WholeDatabase after = WholeDatabase.dump(dataSource, keys);
        for (String part : List.of("झिलमिलेश्वरी", "ढोंढियाल")) {
            assertThat(after.tablesWith(part)).as(part).isEmpty();
            assertThat(after.tablesWith(NameKey.of(part))).as(NameKey.of(part)).isEmpty();
        }
        for (String latin : List.of("Jhilmileshwari", "Dhondhiyal")) {
            assertThat(after.tablesWith(latin)).as(latin).isEmpty();
        }
        assertThat(after.tablesWith(PHONE.substring(3))).isEmpty();
        for (String word : words) {
            assertThat(after.tablesWith(word)).as(word).isEmpty();
        }
        assertThat(withoutName())
                .as("where an id that leads nowhere may stay")
                .containsAll(after.tablesWith(id.toString()));
        assertThat(sealedPhoneHashes(PHONE)).isEmpty();
    }

    /** The tables whose rows stay without a name, as the person was told. */
    private Set<String> withoutName() {
        return held.stream()
                .filter(each -> each.afterErasure() == AfterErasure.WITHOUT_NAME)
                .flatMap(each -> each.columns().stream())
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Tables that still know the number by the fingerprint with which people sign in. */
    private List<String> sealedPhoneHashes(String phone) throws Exception {
        String hash = java.util.HexFormat.of().formatHex(keys.fingerprint("phone", phone));
        return WholeDatabase.dump(dataSource, keys).tablesWith(hash);
    }

    private Caller join() {
        database.sql("delete from attempt").update();
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        booth = candidate.boothId();
        String url = callers.with("District president")
                .post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                .body()
                .path("url")
                .asString();
        String page = url.replace("http://localhost", "");
        Map<String, String> form = new HashMap<>(Map.of(
                "name",
                NAME,
                "gender",
                "woman",
                "birth_year",
                "1991",
                "booth",
                Integer.toString(booth),
                "phone",
                PHONE,
                "consent",
                "yes"));
        Caller own = callers.stranger();
        own.form(page, form);
        form.put("secret", lastCode());
        assertThat(own.form(page + "/confirm", form).text()).contains("आप जुड़ गए");
        return own;
    }

    /** A life in the organisation: every table that can mention a person does. */
    private void live(Caller own, MemberKey person) throws Exception {
        own.post("/api/org/me/consents", Map.of("purpose", "listed", "allowed", false));
        own.post("/api/org/me/consents", Map.of("purpose", "listed", "allowed", true));
        Caller president = callers.with("District president");
        president.get(pathOf(person) + "?reason=work");
        // a post that was declined, one that was resigned with words, one from which they were relieved, one held
        String declined = appoint(president, person, "booth_committee_member");
        own.post(declined + "/decline", Map.of("reason", "शब्दएक"));
        String resigned = appoint(president, person, "booth_committee_member");
        own.post(resigned + "/accept", Map.of());
        own.post(resigned + "/relieve", Map.of("reason", "शब्ददो"));
        String relieved = appoint(president, person, "booth_committee_member");
        own.post(relieved + "/accept", Map.of());
        president.post(relieved + "/relieve", Map.of("reason", "शब्दतीन"));
        String held1 = appoint(president, person, "booth_president");
        assertThat(own.post(held1 + "/accept", Map.of()).status()).isEqualTo(200);
        // what they did to others
        MemberKey other = emptyPosts.otherMember(new EmptyPosts.Candidate(booth, person));
        assertThat(own.get(pathOf(other) + "?reason=" + encoded("शब्दचार")).status())
                .isEqualTo(200);
        assertThat(own.post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                        .status())
                .isEqualTo(201);
        database.sql("""
                        insert into booth_import (id, started_by, file_name, columns_asked, state)
                        values (:id, :person, 'शब्दपाँच.csv', '', 'previewed')
                        """).param("id", ids.next()).param("person", person.id()).update();
        // a question by SMS, a code, a passkey, a key of backups
        questions.ask(new PhoneNumber(PHONE), "none", person.id().toString(), "?", Duration.ofDays(1));
        callers.stranger().post("/api/org/sign-in/codes", Map.of("phone", PHONE));
        database.sql("insert into user_entities (id, name, display_name) values (:id, :name, 'x')")
                .param("id", UUID.randomUUID().toString())
                .param("name", person.id().toString())
                .update();
        database.sql("""
                        insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible,
                          backup_state, created, last_used, label)
                        select :credential, id, '', false, false, now(), now(), 'शब्दछह'
                        from user_entities where name = :name
                        """)
                .param("credential", UUID.randomUUID().toString())
                .param("name", person.id().toString())
                .update();
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
        database.sql("""
                        insert into member_key (member_id, constituency_id, secret) values (:id, :cell, '\\x01')
                        """)
                .param("id", person.id())
                .param("cell", person.constituencyId())
                .update();
    }

    private String appoint(Caller president, MemberKey person, String postType) {
        JsonNode made = president
                .post(
                        "/api/org/appointments",
                        Map.of("id", ids.next(), "unit_id", booth, "post_type", postType, "member", person))
                .body();
        UUID id = database.sql(
                        "select appointment_id from member_appointment where member_id = :id order by 1 desc limit 1")
                .param("id", person.id())
                .query(UUID.class)
                .single();
        assertThat(made.toString()).contains(id.toString());
        return "/api/org/appointments/" + person.constituencyId() + "/" + id;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String pathOf(MemberKey member) {
        return "/api/org/members/" + member.constituencyId() + "/" + member.id();
    }

    private String lastCode() {
        for (JsonNode message :
                callers.stranger().get("/api/org/demonstration/outbox").body()) {
            Matcher digits =
                    Pattern.compile("\\d{6}").matcher(message.path("text").asString());
            if (message.path("to").asString().equals(PHONE) && digits.find()) {
                return digits.group();
            }
        }
        throw new AssertionError("no code was sent");
    }
}
