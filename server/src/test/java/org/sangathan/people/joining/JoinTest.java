package org.sangathan.people.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.SentTexts;
import org.sangathan.ServerTest;
import org.sangathan.people.JoiningBlocks;
import org.sangathan.people.JoiningUndone;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class JoinTest {
    private static final AtomicLong PHONES = new AtomicLong(9_811_000_000L);

    @Autowired
    Callers callers;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Autowired
    SentTexts sent;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    MovingClock clock;

    @Autowired
    JoiningBlocks blocks;

    int booth;
    String page = "";

    @BeforeEach
    void invite() {
        database.sql("delete from attempt").update();
        Caller inviter = callers.with("Booth president");
        booth = inviter.get("/api/org/me").body().path("unit").path("id").asInt();
        JsonNode invitation = inviter.post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                .body();
        assertThat(invitation.path("qr_svg").asString()).startsWith("<svg");
        page = invitation.path("url").asString().replace("http://localhost", "");
    }

    @Test
    void joins_on_ones_own_phone_and_is_signed_in() {
        Caller phone = callers.stranger();
        Map<String, String> form = form();

        assertThat(phone.get(page).text()).contains("name=\"consent\"");
        assertThat(join(phone, form).text()).contains("आप जुड़ गए");
        JsonNode me = phone.get("/api/org/me").body();
        assertThat(me.path("member").path("name").asString()).isEqualTo("नीलम देवी");
        assertThat(me.path("member").path("home_unit").path("id").asInt()).isEqualTo(booth);
    }

    @Test
    void keeps_what_was_agreed_to() {
        Caller phone = callers.stranger();
        join(phone, form());

        String id = phone.get("/api/org/me").body().path("member").path("id").asString();
        assertThat(database.sql("select notice_version || ' ' || language from consent where member_id = :id")
                        .param("id", UUID.fromString(id))
                        .query(String.class)
                        .single())
                .isEqualTo(JoinOnOwnPhone.NOTICE_VERSION + " hi");
    }

    @Test
    void undoes_with_one_tap_and_erases() {
        Caller phone = callers.stranger();
        Map<String, String> form = form();
        join(phone, form);
        String id = phone.get("/api/org/me").body().path("member").path("id").asString();
        String link = undoLinkTo(form);

        assertThat(phone.get(link).text()).contains("रद्द करें");
        assertThat(phone.form(link, Map.of()).text()).contains("रद्द हो गया");
        assertThat(phone.get("/api/org/me").status()).isEqualTo(401);
        assertThat(database.sql("select count(*) from member where id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(phone.form(link, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void lets_nobody_enrol_a_number_again_whose_owner_undid_it() {
        database.sql("delete from joining_block").update();
        Caller phone = callers.stranger();
        Map<String, String> form = form();
        join(phone, form);
        phone.form(undoLinkTo(form), Map.of());

        Caller other = callers.stranger();
        assertThat(other.form(page, form).text()).contains("name=\"secret\"");
        assertThat(sent.last(form.getOrDefault("phone", ""), "KHOLO")).doesNotContainPattern("\\d{6}");
        form.put("secret", "000000");
        assertThat(other.form(page + "/confirm", form).text()).contains("कोड अब मान्य नहीं");

        clock.advance(Duration.ofDays(366));
        blocks.forgetEnded();
        assertThat(count("select count(*) from joining_block")).isZero();
        clock.reset();
    }

    @Test
    void says_that_a_joining_was_undone_while_the_member_is_still_there() {
        List<String> heard = new CopyOnWriteArrayList<>();
        context.addApplicationListener(new ApplicationListener<PayloadApplicationEvent<JoiningUndone>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<JoiningUndone> undone) {
                UUID id = undone.getPayload().member().id();
                heard.add(id + " of " + count("select count(*) from member where id = '" + id + "'") + " rows");
            }
        });
        Caller phone = callers.stranger();
        Map<String, String> form = form();
        join(phone, form);
        String id = phone.get("/api/org/me").body().path("member").path("id").asString();
        phone.form(undoLinkTo(form), Map.of());

        assertThat(heard).containsExactly(id + " of 1 rows");
    }

    private int count(String statement) {
        return database.sql(statement).query(Integer.class).single();
    }

    @Test
    void lets_a_member_leave_as_easily_and_erases_every_trace() {
        Caller phone = callers.stranger();
        Map<String, String> form = form();
        join(phone, form);
        String id = phone.get("/api/org/me").body().path("member").path("id").asString();

        assertThat(phone.delete("/api/org/me").status()).isEqualTo(200);

        assertThat(phone.get("/api/org/me").status()).isEqualTo(401);
        for (String table : List.of("member", "consent", "look", "login", "session", "joining_undo")) {
            assertThat(database.sql("select count(*) from " + table + " t where t::text like '%' || :id || '%'")
                            .param("id", id)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void shows_every_fault_of_the_form_at_once_and_keeps_what_was_typed() {
        Map<String, String> form = new HashMap<>(Map.of("name", "नीलम", "phone", "12", "birth_year", "2015"));

        Caller.Answer answer = callers.stranger().form(page, form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("value=\"नीलम\"")
                .contains("मोबाइल नंबर नहीं है")
                .contains("18 वर्ष")
                .contains("सहमति के बिना");
    }

    @Test
    void refuses_a_person_under_18() {
        Map<String, String> form = form();
        form.put(
                "birth_year",
                Integer.toString(java.time.Year.now(java.time.ZoneOffset.UTC).getValue() - 17));

        assertThat(callers.stranger().form(page, form).text()).contains("केवल 18 वर्ष");
    }

    @Test
    void refuses_a_booth_outside_the_invitation() {
        Map<String, String> form = form();
        form.put("booth", Integer.toString(booth + 1));

        assertThat(callers.stranger().form(page, form).status()).isEqualTo(422);
    }

    @Test
    void refuses_a_phone_on_which_somebody_is_signed_in() {
        Caller worker = callers.stranger();
        join(worker, form());

        Caller.Answer refused = worker.form(page, form());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("इस फ़ोन पर कोई साइन इन है");
    }

    @Test
    void refuses_a_code_read_out_to_another_phone() {
        Map<String, String> form = form();
        callers.stranger().form(page, form);
        form.put("secret", codeSentTo(form));

        assertThat(callers.stranger().form(page + "/confirm", form).text()).contains("जिससे माँगा गया था");
    }

    @Test
    void knows_a_number_that_has_joined_before() {
        Map<String, String> form = form();
        Caller first = callers.stranger();
        join(first, form);
        Caller second = callers.stranger();
        join(second, form);

        assertThat(second.get("/api/org/me").body().path("member").path("id"))
                .isEqualTo(first.get("/api/org/me").body().path("member").path("id"));
    }

    @Test
    void refuses_an_invitation_that_does_not_exist() {
        assertThat(callers.stranger().get("/join/abcdefghjkmn").status()).isEqualTo(404);
    }

    @Test
    void shows_the_page_in_english() {
        assertThat(callers.stranger().get(page + "?lang=en").text()).contains("Your mobile number");
    }

    @Test
    void invites_once_for_an_id_sent_twice() {
        Caller inviter = callers.with("Booth president");
        Map<String, Object> request = Map.of("id", ids.next(), "unit_id", booth);

        assertThat(inviter.post("/api/org/invitations", request).body())
                .isEqualTo(inviter.post("/api/org/invitations", request).body());
    }

    @Test
    void tells_the_inviter_how_many_joined_and_not_who() {
        Caller inviter = callers.with("Booth president");
        JsonNode invitation = inviter.post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                .body();
        String shown = "/api/org/invitations/" + invitation.path("id").asString();
        assertThat(inviter.get(shown).body().path("joined").asInt()).isZero();
        page = invitation.path("url").asString().replace("http://localhost", "");
        Caller phone = callers.stranger();
        Map<String, String> form = form();
        join(phone, form);

        assertThat(inviter.get(shown).body().path("joined").asInt()).isEqualTo(1);
        assertThat(inviter.get(shown).text()).doesNotContain("नीलम");
        assertThat(callers.with("District president").get(shown).status()).isEqualTo(404);
        phone.form(undoLinkTo(form), Map.of());
        assertThat(inviter.get(shown).body().path("joined").asInt()).isZero();
    }

    @Test
    void refuses_to_invite_outside_ones_subtree() {
        assertThat(callers.with("Booth president")
                        .post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth + 1))
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(callers.with("Booth mentor")
                        .post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                        .code())
                .isEqualTo("not_permitted");
    }

    @Test
    void refuses_to_invite_to_a_unit_whose_booths_fill_no_page() {
        assertThat(callers.with("District president")
                        .post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", 247_330_000))
                        .status())
                .isEqualTo(422);
    }

    private Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("name", "नीलम देवी");
        form.put("gender", "woman");
        form.put("birth_year", "1999");
        form.put("booth", Integer.toString(booth));
        form.put("phone", "+91" + PHONES.incrementAndGet());
        form.put("consent", "yes");
        return form;
    }

    private Caller.Answer join(Caller phone, Map<String, String> form) {
        assertThat(phone.form(page, form).text()).contains("name=\"secret\"");
        Map<String, String> confirm = new HashMap<>(form);
        confirm.put("secret", codeSentTo(form));
        return phone.form(page + "/confirm", confirm);
    }

    private String undoLinkTo(Map<String, String> form) {
        String message = sent.last(form.getOrDefault("phone", ""), "/undo/");
        return message.substring(message.indexOf("/undo/"));
    }

    private String codeSentTo(Map<String, String> form) {
        return codeIn(sent.last(form.getOrDefault("phone", ""), "कोड"));
    }

    private static String codeIn(String text) {
        Matcher digits = Pattern.compile("\\d{6}").matcher(text);
        assertThat(digits.find()).isTrue();
        return digits.group();
    }
}
