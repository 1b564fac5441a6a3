package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Text;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A life in the organisation, from the paper slip to the mentor's seat: afterwards every column that can hold a member's
 * id holds this one's. What the person does goes over HTTP; what others' posts or months of waiting would be needed for
 * is written as rows.
 */
final class LivedLife {
    /** One for each text that the person wrote, or that was written about them. */
    static final List<String> WORDS = List.of(
            "शब्दएक",
            "शब्ददो",
            "शब्दतीन",
            "शब्दचार",
            "शब्दपाँच.csv",
            "शब्दछह",
            "शब्दसात",
            "शब्दआठ",
            "शब्दनौ",
            "शब्ददस",
            "शब्दग्यारह",
            "शब्दबारह",
            "शब्दतेरह",
            "शब्दचौदह",
            "शब्दपंद्रह",
            "शब्दसोलह",
            "शब्दसत्रह",
            "शब्दअठारह",
            "शब्दउन्नीस",
            "शब्दबीस");

    private final Callers callers;
    private final Questions questions;
    private final Ids ids;
    private final JdbcClient database;
    private final int booth;
    private final MemberKey person;
    private final PhoneNumber phone;
    private final Caller own;
    private final Caller president;
    private final MemberKey other;

    LivedLife(ListableBeanFactory beans, int booth, MemberKey person, PhoneNumber phone, Caller own) {
        this.callers = beans.getBean(Callers.class);
        this.questions = beans.getBean(Questions.class);
        this.ids = beans.getBean(Ids.class);
        this.database = beans.getBean(JdbcClient.class);
        this.booth = booth;
        this.person = person;
        this.phone = phone;
        this.own = own;
        this.president = callers.with("District president");
        this.other = beans.getBean(EmptyPosts.class).otherMember(new EmptyPosts.Candidate(booth, person));
    }

    void live() throws IOException {
        consentAndBeLookedAt();
        UUID held = holdPosts();
        beProposedAndPropose();
        recruit();
        enterAndWitnessSlips();
        answerQuestions(held);
        signAndIssueLetters(held);
        standInBatches();
        beAffectedByBreaches();
        keepAccounts();
        beTakenForAnother();
        letAppsIn();
        new FieldLife(database, ids, booth, person, own).live();
        new NetworkLife(database, person, own, other, callers.as(other)).live();
    }

    private void consentAndBeLookedAt() {
        own.post("/api/org/me/consents", Map.of("purpose", "listed", "allowed", false));
        own.post("/api/org/me/consents", Map.of("purpose", "listed", "allowed", true));
        president.get(pathOf(person) + "?reason=work");
    }

    /** One declined, one resigned with words, one relieved from, one handed over and advised since, one held. */
    private UUID holdPosts() {
        String declined = appoint(president, person, "booth_committee_member");
        own.post(declined + "/decline", Map.of("reason", "शब्दएक"));
        String resigned = appoint(president, person, "booth_committee_member");
        own.post(resigned + "/accept", Map.of());
        database.sql("""
                        update appointment set overridden = '{QUOTA_WOMEN}', override_reason = 'शब्दसात'
                        where constituency_id = :cell and id = :id
                        """)
                .param("cell", person.constituencyId())
                .param("id", idOf(resigned))
                .update();
        own.post(resigned + "/relieve", Map.of("reason", "शब्ददो"));
        String relieved = appoint(president, person, "booth_committee_member");
        own.post(relieved + "/accept", Map.of());
        president.post(relieved + "/relieve", Map.of("reason", "शब्दतीन"));
        handOver();
        String held = appoint(president, person, "booth_committee_member");
        assertThat(own.post(held + "/accept", Map.of("government_servant", false))
                        .status())
                .isEqualTo(200);
        database.sql("""
                        insert into declaration (constituency_id, member_id, elector_unit_id, government_servant,
                          declared_at)
                        values (:cell, :id, :booth, false, now()) on conflict do nothing
                        """)
                .param("cell", person.constituencyId())
                .param("id", person.id())
                .param("booth", booth)
                .update();
        assertThat(own.get(pathOf(other) + "?reason=" + URLEncoder.encode("शब्दचार", StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        return UUID.fromString(held.substring(held.lastIndexOf('/') + 1));
    }

    /** Leaves a post in which somebody was before them, and advises whoever comes next. */
    private void handOver() {
        String before = appoint(president, other, "booth_president");
        callers.as(other).post(before + "/accept", Map.of());
        callers.as(other).post(before + "/relieve", Map.of());
        callers.as(other).post(before.replace("appointments", "hand-overs") + "/accept", Map.of());
        String left = appoint(president, person, "booth_president");
        assertThat(own.post(left + "/accept", Map.of()).status()).isEqualTo(200);
        own.post(left + "/relieve", Map.of());
        String notes = left.replace("appointments", "hand-overs");
        endOthersMentorship();
        assertThat(own.post(notes + "/accept", Map.of()).status()).isEqualTo(200);
        assertThat(own.post(
                                notes + "/notes",
                                Map.of(
                                        "people",
                                        "शब्दआठ",
                                        "places",
                                        "शब्दनौ",
                                        "promises",
                                        "शब्ददस",
                                        "unfinished",
                                        "शब्दग्यारह",
                                        "warnings",
                                        "शब्दबारह"))
                        .status())
                .isEqualTo(200);
        String today = LocalDate.now(ZoneId.of("Asia/Kolkata")).toString();
        assertThat(own.post(
                                notes + "/visits",
                                Map.of(
                                        "id",
                                        ids.next(),
                                        "day",
                                        today,
                                        "place",
                                        "शब्दतेरह",
                                        "with_whom",
                                        "शब्दचौदह",
                                        "advised",
                                        "शब्दपंद्रह"))
                        .status())
                .isEqualTo(200);
        database.sql("update appointment set appointed_by = :person where constituency_id = :cell and id = :before")
                .param("person", person.id())
                .param("cell", person.constituencyId())
                .param("before", idOf(before))
                .update();
    }

    private void endOthersMentorship() {
        for (JsonNode seat : president.get("/api/org/units/" + booth + "/posts").body()) {
            JsonNode holder = seat.path("holder");
            if (seat.path("post_type").path("code").asString().endsWith("_mentor") && !holder.isNull()) {
                president.post(
                        "/api/org/appointments/" + person.constituencyId() + "/"
                                + holder.path("appointment_id").asString() + "/relieve",
                        Map.of("reason", "room"));
            }
        }
    }

    private void beProposedAndPropose() {
        for (List<Object> proposal : List.<List<Object>>of(
                List.of(person.id(), other.id(), "शब्दसोलह"),
                List.of(other.id(), person.id(), "शब्दसत्रह"),
                List.of(other.id(), other.id(), "the person decides"))) {
            database.sql("""
                            insert into proposal (constituency_id, id, unit_id, post_type, member_id,
                              member_constituency_id, proposed_by, proposed_by_constituency_id, proposed_at, reason,
                              decided_by, decided_at, decision, refusal)
                            values (:cell, :id, :booth, 'booth_president', :member, :cell, :proposer, :cell, now(),
                              :reason, :decider, now(), 'refused', :refusal)
                            """)
                    .param("cell", person.constituencyId())
                    .param("id", ids.next())
                    .param("booth", booth)
                    .param("member", proposal.get(0))
                    .param("proposer", proposal.get(1))
                    .param("reason", proposal.get(2))
                    .param("decider", person.id())
                    .param("refusal", "शब्दउन्नीस")
                    .update();
        }
    }

    /** Their own joining counts for whoever invited them; somebody joins by their link, and joinings are looked into. */
    private void recruit() {
        JsonNode invitation = own.post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                .body();
        String page = invitation.path("url").asString().replace("http://localhost", "");
        Joining.by(callers, page, booth, "आमंत्रित सदस्य", "+919876504399");
        for (List<Object> flag : List.<List<Object>>of(
                List.of(person.id(), other.id(), "of the person"), List.of(other.id(), person.id(), "शब्दअठारह"))) {
            database.sql("""
                            insert into credit_flag (constituency_id, id, recruiter_id, kind, day, credit_ids, from_at,
                              to_at, found_at, state, decided_by, decided_by_constituency_id, decided_at, reason)
                            values (:cell, :id, :recruiter, 'night_burst', current_date, '{}', now(), now(), now(),
                              'fine', :decider, :cell, now(), :reason)
                            """)
                    .param("cell", person.constituencyId())
                    .param("id", ids.next())
                    .param("recruiter", flag.get(0))
                    .param("decider", flag.get(1))
                    .param("reason", flag.get(2))
                    .update();
        }
    }

    private void enterAndWitnessSlips() {
        enterSlip(own, ids, booth, "पर्ची वाली", "+919876504388");
        database.sql("""
                        insert into slip (constituency_id, id, booth_id, language, entered_at, enterer_id,
                          enterer_constituency_id, witness1_id, witness1_constituency_id, witness2_id,
                          witness2_constituency_id, member_id)
                        values (:cell, :id, :booth, 'hi', now(), :enterer, :cell, :one, :cell, :two, :cell, :member)
                        """)
                .param("cell", person.constituencyId())
                .param("id", ids.next())
                .param("booth", booth)
                .param("enterer", other.id())
                .param("one", ids.next())
                .param("two", ids.next())
                .param("member", person.id())
                .update();
        Caller worker = callers.with("Booth president");
        int theirs = worker.get("/api/org/me").body().path("unit").path("id").asInt();
        for (String witness : List.of("witness1", "witness2")) {
            UUID slip = enterSlip(worker, ids, theirs, "और पर्ची", null);
            database.sql("""
                            update slip set %1$s_id = :id, %1$s_constituency_id = :cell, %1$s_at = now()
                            where constituency_id = :cell and id = :slip
                            """.formatted(witness))
                    .param("id", person.id())
                    .param("cell", person.constituencyId())
                    .param("slip", slip)
                    .update();
            database.sql("""
                            insert into slip_look (constituency_id, id, slip_id, at, reader_id, reader_constituency_id)
                            values (:cell, :id, :slip, now(), :reader, :cell)
                            """)
                    .param("cell", person.constituencyId())
                    .param("id", ids.next())
                    .param("slip", slip)
                    .param("reader", person.id())
                    .update();
        }
    }

    static UUID enterSlip(Caller by, Ids ids, int booth, String name, @Nullable String phone) {
        UUID id = ids.next();
        Map<String, Object> form = new HashMap<>(Map.of(
                "id", id, "booth", booth, "name", name, "gender", "woman", "birth_year", 1991, "language", "hi"));
        form.put("photo", Base64.getEncoder().encodeToString(picture((int) (id.getLeastSignificantBits() & 0xffff))));
        if (phone != null) {
            form.put("phone", phone);
        }
        Caller.Answer entered = by.post("/api/org/slips", form);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        return id;
    }

    /** The monthly question and the call-backs, on both ends of the line. */
    private void answerQuestions(UUID held) {
        database.sql("""
                        insert into ping (constituency_id, month, appointment_id, asked_at, told_at, due_at)
                        values (:cell, date_trunc('month', current_date)::date, :id, now(), now(), now() + interval '7 days')
                        on conflict do nothing
                        """)
                .param("cell", person.constituencyId())
                .param("id", held)
                .update();
        assertThat(own.post("/api/org/me/pings/answer", Map.of()).status()).isEqualTo(200);
        UUID round = ids.next();
        database.sql("""
                        insert into call_round (id, unit_id, seed_hash, seed_sealed, published_at)
                        values (:id, :booth, 'x', '', now())
                        """).param("id", round).param("booth", booth).update();
        database.sql("""
                        insert into call_draw (constituency_id, round_id, drawn_at, frame, frame_hash, population, sample)
                        values (:cell, :round, now(), '', '', 2, 2)
                        """)
                .param("cell", person.constituencyId())
                .param("round", round)
                .update();
        for (int place = 1; place < 3; place++) {
            database.sql("""
                            insert into call_back (constituency_id, id, round_id, place, unit_id, appointment_id,
                              outcome, concluded_at, caller_id)
                            values (:cell, :id, :round, :place, :unit, :appointment, 'confirmed', now(), :caller)
                            """)
                    .param("cell", person.constituencyId())
                    .param("id", ids.next())
                    .param("round", round)
                    .param("place", place)
                    .param("unit", booth + place)
                    .param("appointment", place == 1 ? held : ids.next())
                    .param("caller", place == 1 ? other.id() : person.id())
                    .update();
        }
    }

    private void signAndIssueLetters(UUID held) {
        president.post("/api/org/appointments/" + person.constituencyId() + "/" + held + "/letter", Map.of());
        assertThat(own.send(own.request("/api/org/me/signature")
                                .header("X-Sangathan", "1")
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(picture(7))))
                        .status())
                .isEqualTo(204);
        database.sql("""
                        insert into letter (constituency_id, appointment_id, issued_at, signer_id,
                          signer_constituency_id, signer_post, signer_unit_id)
                        values (:cell, :id, now(), :signer, :cell, 'booth_president', :booth)
                        """)
                .param("cell", person.constituencyId())
                .param("id", ids.next())
                .param("signer", person.id())
                .param("booth", booth)
                .update();
    }

    /** As a line of somebody's spreadsheet, and with a spreadsheet of their own. */
    private void standInBatches() {
        String number = database.sql("select number from booth where id = :id")
                .param("id", booth)
                .query(String.class)
                .single();
        String sheet = "विधानसभा संख्या,बूथ संख्या,पद,मोबाइल नंबर,नाम\r\n322," + number + ",,"
                + phone.e164().substring(3) + ",\r\n";
        Caller.Answer batch = president.send(president
                .request("/api/org/units/243220000/appointment-batches?id=" + ids.next() + "&post_type=booth_president")
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(sheet)));
        assertThat(batch.status()).as(batch.text()).isLessThan(300);
        UUID batchOfTheirs = ids.next();
        database.sql("""
                        insert into appointment_batch (id, unit_id, post_type, made_by, made_by_constituency_id, made_at)
                        values (:id, :booth, 'booth_president', :person, :cell, now())
                        """)
                .param("id", batchOfTheirs)
                .param("booth", booth)
                .param("person", person.id())
                .param("cell", person.constituencyId())
                .update();
        giveAReasonInTheirOwnBatch(batchOfTheirs);
    }

    /** A reason in a line that was never tried, about somebody else. */
    private void giveAReasonInTheirOwnBatch(UUID batch) {
        database.sql("""
                        insert into appointment_batch_line (constituency_id, batch_id, line, made_at, appointment_id,
                          unit_id, post_type, member_id, member_constituency_id, codes, override_reason)
                        values (:cell, :batch, 1, now(), :id, :booth, 'booth_president', :other, :cell, '{}', 'शब्दबीस')
                        """)
                .param("cell", person.constituencyId())
                .param("batch", batch)
                .param("id", ids.next())
                .param("booth", booth)
                .param("other", other.id())
                .update();
    }

    private void beAffectedByBreaches() {
        UUID breach = ids.next();
        database.sql("""
                        insert into breach (constituency_id, id, unit_id, scope_units, who, found_at, happened_from,
                          categories, nature, place, cause, consequences, measures, remedy, advice, contact, state,
                          recorded_by, recorded_at)
                        values (:cell, :id, :booth, '{}', 'all', now(), now(), '{}', '', '', '', '', '', '', '', '',
                          'closed', :person, now())
                        """)
                .param("cell", person.constituencyId())
                .param("id", breach)
                .param("booth", booth)
                .param("person", person.id())
                .update();
        database.sql("""
                        insert into breach_affected (constituency_id, breach_id, member_id, told_at)
                        values (:cell, :breach, :person, now())
                        """)
                .param("cell", person.constituencyId())
                .param("breach", breach)
                .param("person", person.id())
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

    /** Of two records one may be the other's: waiting to be compared, judged, made one. */
    private void beTakenForAnother() {
        database.sql(
                        "insert into duplicate_due (constituency_id, member_id) values (:cell, :id) on conflict do nothing")
                .param("cell", person.constituencyId())
                .param("id", person.id())
                .update();
        for (boolean first : new boolean[] {true, false}) {
            UUID another = new UUID(first ? -1 : 0, person.id().getLeastSignificantBits());
            database.sql("""
                            insert into duplicate_pair (constituency_id, one_id, other_id, score, reasons, state, found_at)
                            values (:cell, :one, :other, 97, '{}', 'open', now())
                            """)
                    .param("cell", person.constituencyId())
                    .param("one", first ? person.id() : another)
                    .param("other", first ? another : person.id())
                    .update();
        }
        database.sql("""
                        insert into member_merge (constituency_id, id, kept_id, gone_id, merged_at, sealed)
                        values (:cell, :id, :kept, :gone, now(), '')
                        """)
                .param("cell", person.constituencyId())
                .param("id", ids.next())
                .param("kept", person.id())
                .param("gone", ids.next())
                .update();
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

    private String appoint(Caller by, MemberKey whom, String postType) {
        Map<String, Object> request = Map.of("id", ids.next(), "unit_id", booth, "post_type", postType, "member", whom);
        Caller.Answer made = by.post("/api/org/appointments", request);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return "/api/org/appointments/" + whom.constituencyId() + "/"
                + made.body().path("appointment_id").asString();
    }

    private static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String pathOf(MemberKey member) {
        return "/api/org/members/" + member.constituencyId() + "/" + member.id();
    }

    static byte[] picture(int seed) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        SplittableRandom random = new SplittableRandom(seed);
        for (int each = 0; each < 60; each++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(600), random.nextInt(440), 40 + random.nextInt(120), 40 + random.nextInt(90));
        }
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
