package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The part of a {@link LivedLife} as a member: looked at, enrolling others, on paper slips, in breaches, taken for another. */
final class PeopleLife {
    private final Callers callers;
    private final Ids ids;
    private final JdbcClient database;
    private final int booth;
    private final MemberKey person;
    private final Caller own;
    private final Caller president;
    private final MemberKey other;

    PeopleLife(Life life) {
        this.callers = life.callers();
        this.ids = life.ids();
        this.database = life.database();
        this.booth = life.booth();
        this.person = life.person();
        this.own = life.own();
        this.president = life.president();
        this.other = life.other();
    }

    void live() {
        consentAndBeLookedAt();
        recruit();
        enterAndWitnessSlips();
        beAffectedByBreaches();
        beTakenForAnother();
    }

    private void consentAndBeLookedAt() {
        own.post("/api/org/me/consents", Map.of("purpose", "listed", "allowed", false));
        own.post("/api/org/me/consents", Map.of("purpose", "listed", "allowed", true));
        president.get(pathOf(person) + "?reason=work");
    }

    /** Their own joining counts for whoever invited them; somebody joins by their link, and joinings are looked into. */
    private void recruit() {
        JsonNode invitation = own.post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                .body();
        String page = invitation.path("url").asString().replace("http://localhost", "");
        Joining.by(
                callers,
                page,
                booth,
                "आमंत्रित सदस्य",
                String.format(
                        Locale.ROOT, "+9198765%05d", Math.floorMod(person.id().getLeastSignificantBits(), 100_000)));
        for (List<Object> flag : List.<List<Object>>of(
                List.of(person.id(), other.id(), "of the person"), List.of(other.id(), person.id(), "शब्दअठारह"))) {
            database.sql("""
                            insert into credit_flag (constituency_id, id, recruiter_id, kind, day, credit_ids, from_at,
                              to_at, found_at, state, decided_by, decided_by_constituency_id, decided_at, reason)
                            values (:cell, :id, :recruiter, 'night_burst', date '2000-01-01' + cast(random() * 9000 as int), '{}', now(), now(), now(),
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

    static String pathOf(MemberKey member) {
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
