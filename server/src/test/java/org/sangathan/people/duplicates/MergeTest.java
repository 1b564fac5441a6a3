package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.MovingClock;
import org.sangathan.SentTexts;
import org.sangathan.ServerTest;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.sangathan.platform.KeepNoLonger;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class MergeTest {
    private static final String COMMITTEE = "booth_committee_member";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    MovingClock clock;

    @Autowired
    Members members;

    @Autowired
    Logins logins;

    @Autowired
    Questions questions;

    @Autowired
    SentTexts sent;

    @Autowired
    KeepNoLonger keepNoLonger;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    DoubledPerson doubled;

    @BeforeEach
    void chooseBooth() {
        doubled = new DoubledPerson(beans, emptyPosts.boothWithoutPresident().boothId());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void merges_field_by_field_with_everything_of_both_and_undoes_it_row_by_row() {
        Member kept = doubled.joined("सावित्री कुशवाहा", 1970);
        Member gone = doubled.joined("Sawitri Kushwaha", 1971);
        Member recruit = doubled.joinedBy("अंगूरी देवी", 1990, gone.id());
        doubled.leader.get(DoubledPerson.path(gone) + "?reason=check");
        UUID post = doubled.appointed(COMMITTEE, gone);
        doubled.accepted(gone, post);
        doubled.found(kept, gone);
        int counted = doubled.figure("members");
        int proven = doubled.figure("committee_proven");
        String before = doubled.state(kept, gone);

        UUID id = doubled.merged(kept, gone, "birth_year");

        assertThat(doubled.merge(id, kept, gone, "birth_year").status()).isEqualTo(200);
        assertThat(doubled.figure("members")).isEqualTo(counted - 1);
        assertThat(doubled.figure("committee_proven")).isEqualTo(proven - 1);
        Member one = members.find(DoubledPerson.keyOf(kept)).orElseThrow();
        assertThat(one.name()).isEqualTo("सावित्री कुशवाहा");
        assertThat(one.birthYear()).isEqualTo(1971);
        JsonNode looks = doubled.as(kept).get("/api/org/me/looks").body();
        assertThat(looks.toString()).contains("check");
        assertThat(doubled.count("select count(*)::int from credit where recruiter_id = :id", kept.id()))
                .isOne();
        assertThat(doubled.leader
                        .get(DoubledPerson.path(gone) + "?reason=old-link")
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(kept.id().toString());
        database.sql("delete from look where reason = 'old-link'").update();

        assertThat(doubled.undo(kept, id).status()).isEqualTo(204);
        assertThat(doubled.undo(kept, id).status()).isEqualTo(204);

        assertThat(doubled.state(kept, gone)).isEqualTo(before);
        assertThat(doubled.figure("members")).isEqualTo(counted);
        assertThat(doubled.figure("committee_proven")).isEqualTo(proven);
        assertThat(doubled.pair(kept, gone)).isNull();
        assertThat(recruit.inviterId()).isEqualTo(gone.id());
    }

    @Test
    void brings_a_post_along_as_an_offer_that_the_number_that_stays_accepts_anew() {
        Member kept = doubled.joined("लीलावती कुशवाहा", 1970);
        Member gone = doubled.joined("Lilawati Kushwaha", 1970);
        UUID post = doubled.appointed(COMMITTEE, gone);
        doubled.accepted(gone, post);
        Caller withOldSession = doubled.as(gone);
        assertThat(grants(gone)).isOne();

        doubled.merged(kept, gone);

        assertThat(grants(gone)).isZero();
        assertThat(grants(kept)).isZero();
        assertThat(withOldSession.get("/api/org/me").status()).isEqualTo(401);
        doubled.accepted(kept, post);
        assertThat(grants(kept)).isOne();
    }

    private int grants(Member member) {
        return doubled.count("select count(*)::int from access_grant where member_id = :id", member.id());
    }

    @Test
    void leaves_an_appointment_that_ended_since_ended_when_it_is_undone() {
        Member kept = doubled.joined("प्रभावती कुशवाहा", 1970);
        Member gone = doubled.joined("Prabhawati Kushwaha", 1970);
        UUID post = doubled.appointed(COMMITTEE, gone);
        doubled.accepted(gone, post);
        UUID id = doubled.merged(kept, gone);
        doubled.leader.post(
                "/api/org/appointments/" + kept.constituencyId() + "/" + post + "/relieve", Map.of("reason", "over"));

        assertThat(doubled.undo(kept, id).status()).isEqualTo(204);

        assertThat(grants(gone)).isZero();
        assertThat(doubled.count("select count(*)::int from appointment where id = :id and ended_at is null", post))
                .isZero();
    }

    @Test
    void refuses_posts_that_do_not_go_together_and_loses_none() {
        Member kept = doubled.joined("इन्द्रावती कुशवाहा", 1970);
        Member gone = doubled.joined("Indrawati Kushwaha", 1970);
        doubled.accepted(kept, doubled.appointed(COMMITTEE, kept));
        doubled.accepted(gone, doubled.appointed(COMMITTEE, gone));
        doubled.found(kept, gone);
        String before = doubled.state(kept, gone);

        Caller.Answer answer = doubled.merge(ids.next(), kept, gone);

        assertThat(answer.code()).isEqualTo("merge_posts_clash");
        assertThat(answer.body().path("posts")).hasSize(1);
        assertThat(doubled.state(kept, gone)).isEqualTo(before);
    }

    @Test
    void gives_no_post_to_a_record_that_the_merger_could_not_appoint() {
        Member kept = doubled.joined("चन्द्रावती कुशवाहा", 1970);
        Member gone = doubled.joined("Chandrawati Kushwaha", 1970);
        Caller state = callers.with("State president");
        Map<String, Object> request = new java.util.HashMap<>(Map.of(
                "id",
                ids.next(),
                "unit_id",
                240_000_000,
                "post_type",
                "state_mentor",
                "member",
                DoubledPerson.keyOf(gone)));
        Caller.Answer appointed = state.post("/api/org/appointments", request);
        assertThat(appointed.status()).as(appointed.text()).isEqualTo(201);
        doubled.found(kept, gone);

        assertThat(doubled.merge(ids.next(), kept, gone).code()).isEqualTo("merge_gives_rights");

        state.post(
                "/api/org/appointments/24000/"
                        + appointed.body().path("appointment_id").asString() + "/relieve",
                Map.of("reason", "end of the test"));
    }

    @Test
    void never_opens_a_record_to_another_phone() {
        Member kept = doubled.joined("रामकली कुशवाहा", 1970);
        Member gone = doubled.joined("Ramkali Kushwaha", 1970);
        byte[] own = logins.hashOf(kept.id()).orElseThrow();
        byte[] other = logins.hashOf(gone.id()).orElseThrow();

        UUID id = doubled.merged(kept, gone);

        assertThat(logins.hashOf(kept.id()).orElseThrow()).isEqualTo(own);
        assertThat(logins.hashOf(gone.id())).isEmpty();
        doubled.undo(kept, id);
        assertThat(logins.hashOf(kept.id()).orElseThrow()).isEqualTo(own);
        assertThat(logins.hashOf(gone.id()).orElseThrow()).isEqualTo(other);
    }

    @Test
    void keeps_the_record_that_signs_in() {
        Member paper = doubled.onPaper("सुमित्रा कुशवाहा", 1970);
        Member phone = doubled.joined("Sumitra Kushwaha", 1970);
        doubled.found(paper, phone);

        assertThat(doubled.merge(ids.next(), paper, phone).code()).isEqualTo("merge_keeps_the_number");
        assertThat(doubled.merge(ids.next(), phone, paper, "name").status()).isEqualTo(200);

        assertThat(members.find(DoubledPerson.keyOf(phone)).orElseThrow().name())
                .isEqualTo("सुमित्रा कुशवाहा");
    }

    @Test
    void refuses_to_merge_ones_own_record() {
        Member own = doubled.joined("कौशल्या कुशवाहा", 1970);
        Member other = doubled.joined("Kaushalya Kushwaha", 1970);
        doubled.found(own, other);
        database.sql("""
                        insert into access_grant (member_id, appointment_id, unit_id, permissions)
                        values (:id, gen_random_uuid(), 243220000, '{EDIT_PEOPLE}')
                        """).param("id", own.id()).update();

        Caller.Answer answer = DoubledPerson.mergeBy(doubled.as(own), ids.next(), own, other);

        assertThat(answer.code()).isEqualTo("merge_is_own");
    }

    @Test
    void refuses_without_the_right_over_both_and_people_who_are_no_pair() {
        Member one = doubled.joined("हरिश्चन्द्री राय", 1950);
        Member other = doubled.joined("Harishchandri Rai", 1950);
        doubled.found(one, other);

        for (Caller caller : List.of(callers.with("Booth president"), callers.with("District president", 1))) {
            assertThat(DoubledPerson.mergeBy(caller, ids.next(), one, other).code())
                    .isIn("pair_unknown", "permission_missing");
        }
        Member stranger = doubled.joined("बबली सोनकर", 1999);
        assertThat(doubled.merge(ids.next(), one, stranger).code()).isEqualTo("pair_unknown");
        assertThat(doubled.merge(ids.next(), one, one).code()).isEqualTo("pair_unknown");
    }

    @Test
    void names_every_fault_of_a_request() {
        Caller.Answer answer = doubled.leader.post(
                "/api/org/duplicates/merge", Map.of("constituency_id", 24_322, "from_gone", List.of("phone")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/id", "/kept_id", "/gone_id", "/from_gone");
    }

    @Test
    void tells_both_numbers_and_lets_either_take_it_apart_by_a_link() {
        Member kept = doubled.joined("राजेश्वरी कुशवाहा", 1970);
        Member gone = doubled.joined("Rajeshwari Kushwaha", 1970);
        String number = phoneOf(gone);
        assertThat(phoneOf(kept)).isNotEqualTo(number);
        doubled.merged(kept, gone);
        sent.last(phoneOf(kept), "/apart/");
        String text = sent.last(number, "/apart/");
        String link = text.substring(text.indexOf("/apart/")).strip();

        assertThat(callers.stranger().get(link + "?lang=en").text()).contains("two people");
        assertThat(callers.stranger()
                        .get(link.substring(0, link.length() - 1) + "x")
                        .status())
                .isEqualTo(404);
        assertThat(doubled.count("select count(*)::int from member where id = :id", gone.id()))
                .isZero();
        assertThat(callers.stranger().form(link, Map.of()).status()).isEqualTo(200);

        assertThat(doubled.count("select count(*)::int from member where id = :id", gone.id()))
                .isOne();
        assertThat(logins.hashOf(gone.id())).isPresent();
    }

    @Test
    void takes_it_apart_when_the_number_answers_two() {
        Member kept = doubled.joined("भगवती कुशवाहा", 1970);
        Member gone = doubled.joined("Bhagwati Kushwaha", 1970);
        String number = phoneOf(gone);
        doubled.merged(kept, gone);

        answersTwo(number);

        assertThat(doubled.count("select count(*)::int from member where id = :id", gone.id()))
                .isOne();
        assertThat(sent.last(number, "फिर से दो रिकॉर्ड")).doesNotContain("two records");
    }

    @Test
    void answers_in_the_language_of_the_number_that_answered() {
        Member kept = doubled.joined("यशोमती कुशवाहा", 1970);
        Member gone = doubled.joined("Yashomati Kushwaha", 1970);
        String number = phoneOf(gone);
        assertThat(doubled.as(gone)
                        .patch("/api/org/me", Map.of("language", "en"))
                        .status())
                .isLessThan(300);
        doubled.merged(kept, gone);

        answersTwo(number);

        assertThat(sent.last(number, "There are two records again")).doesNotContain("रिकॉर्ड");
    }

    @Test
    void answers_in_both_languages_where_nobody_knows_which_is_read() {
        Member kept = doubled.joined("मायावती कुशवाहा", 1970);
        Member gone = doubled.joined("Mayawati Kushwaha", 1970);
        String number = phoneOf(gone);
        UUID id = doubled.merged(kept, gone);
        doubled.undo(kept, id);
        logins.release(gone.id());

        answersTwo(number);

        assertThat(sent.last(number, "There are two records again")).contains("फिर से दो रिकॉर्ड");
    }

    private void answersTwo(String number) {
        questions.hear(new IncomingMessage(ids.next().toString(), new PhoneNumber(number), "56161", "२"));
    }

    private String phoneOf(Member member) {
        return members.phone(DoubledPerson.keyOf(member)).orElseThrow().e164();
    }

    @Test
    void does_not_end_the_others_membership_when_the_number_that_went_says_it_was_not_me() {
        Member kept = doubled.joined("गोमती कुशवाहा", 1970);
        Member gone = doubled.joined("Gomti Kushwaha", 1970);
        doubled.merged(kept, gone);
        org.sangathan.people.joining.UndoJoining undo = beans.getBean(org.sangathan.people.joining.UndoJoining.class);
        org.springframework.transaction.support.TransactionTemplate transaction =
                beans.getBean(org.springframework.transaction.support.TransactionTemplate.class);

        transaction.executeWithoutResult(
                status -> undo.owner(DoubledPerson.keyOf(gone)).ifPresent(undo::undo));

        assertThat(members.find(DoubledPerson.keyOf(kept))).isPresent();
        assertThat(members.find(DoubledPerson.keyOf(gone))).isEmpty();
        assertThat(doubled.count("select count(*)::int from member_moved where member_id = :id", gone.id()))
                .isZero();
    }

    @Test
    void restores_without_its_number_whoever_lost_it_to_somebody_else() {
        Member kept = doubled.joined("सोनमती कुशवाहा", 1970);
        Member gone = doubled.joined("Sonmati Kushwaha", 1970);
        byte[] hash = logins.hashOf(gone.id()).orElseThrow();
        UUID id = doubled.merged(kept, gone);
        Member newcomer = doubled.onPaper("कोई और", 1992);
        assertThat(logins.giveBack(hash, new Logins.Login(newcomer.id(), newcomer.constituencyId(), "hi")))
                .isTrue();

        assertThat(doubled.undo(kept, id).status()).isEqualTo(204);

        assertThat(logins.hashOf(newcomer.id())).isPresent();
        assertThat(logins.hashOf(gone.id())).isEmpty();
        assertThat(members.phone(DoubledPerson.keyOf(gone))).isEmpty();
    }

    @Test
    void takes_later_merges_apart_first() {
        Member first = doubled.joined("मन्थरा कुशवाहा", 1970);
        Member second = doubled.joined("Manthara Kushwaha", 1970);
        Member third = doubled.joined("मंथरा कुशवाहा", 1970);
        UUID early = doubled.merged(second, third);
        UUID late = doubled.merged(first, second);
        assertThat(doubled.leader
                        .get(DoubledPerson.path(third) + "?reason=alias")
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(first.id().toString());

        assertThat(doubled.undo(second, early).code()).isEqualTo("merged_again_since");
        assertThat(doubled.undo(first, late).status()).isEqualTo(204);
        assertThat(doubled.undo(second, early).status()).isEqualTo(204);

        assertThat(members.find(DoubledPerson.keyOf(third)).orElseThrow().id()).isEqualTo(third.id());
    }

    @Test
    void keeps_what_changed_since_when_it_is_undone() {
        Member kept = doubled.joined("सरस्वती कुशवाहा", 1970);
        Member gone = doubled.joined("सरस्वती कुशवाहा", 1971);
        UUID id = doubled.merged(kept, gone, "birth_year");
        assertThat(doubled.as(kept)
                        .patch("/api/org/me/worker", Map.of("worker", true))
                        .status())
                .isLessThan(300);

        doubled.undo(kept, id);

        Member now = members.find(DoubledPerson.keyOf(kept)).orElseThrow();
        assertThat(now.worker()).isTrue();
        assertThat(now.birthYear()).isEqualTo(1970);
    }

    @Test
    void destroys_what_was_merged_away_with_the_person() {
        Member kept = doubled.joined("रुक्मिणी निषाद", 1970);
        Member gone = doubled.joined("Rukmini Nishad", 1970);
        UUID id = doubled.merged(kept, gone);

        assertThat(doubled.as(kept).delete("/api/org/me").status()).isLessThan(300);

        assertThat(merges(id)).isZero();
        assertThat(doubled.count("select count(*)::int from member_moved where member_id = :id", gone.id()))
                .isZero();
        assertThat(doubled.undo(kept, id).code()).isEqualTo("merge_unknown");
    }

    @Test
    void destroys_it_after_thirty_days_and_undoes_nothing_then() {
        Member kept = doubled.joined("उर्मिला निषाद", 1961);
        Member gone = doubled.joined("Urmila Nishad", 1961);
        UUID id = doubled.merged(kept, gone);
        assertThat(merges(id)).isOne();
        clock.advance(Duration.ofDays(31));

        assertThat(callers.with("District president")
                        .post("/api/org/merges/" + kept.constituencyId() + "/" + id + "/undo", Map.of())
                        .code())
                .isEqualTo("merge_unknown");
        keepNoLonger.run();

        assertThat(merges(id)).isZero();
    }

    private int merges(UUID id) {
        return doubled.count("select count(*)::int from member_merge where id = :id", id);
    }

    @Test
    void writes_it_into_the_audit() {
        Member kept = doubled.joined("द्रौपदी निषाद", 1961);
        Member gone = doubled.joined("Draupadi Nishad", 1961);
        UUID id = doubled.merged(kept, gone);
        doubled.undo(kept, id);

        assertThat(database.sql("select action from audit_entry where subject = :id order by seq")
                        .param("id", kept.id().toString())
                        .query(String.class)
                        .list())
                .endsWith("members_merged", "merge_undone");
    }

    @Test
    void shows_merges_that_can_be_undone_to_leaders_of_the_place_alone() {
        Member kept = doubled.joined("अहिल्या निषाद", 1961);
        Member gone = doubled.joined("Ahilya Nishad", 1961);
        UUID id = doubled.merged(kept, gone);
        String merges = "/api/org/units/" + kept.homeUnitId() + "/merges";

        assertThat(doubled.leader.get(merges).text()).contains(id.toString());
        assertThat(callers.with("District president", 1).get(merges).code()).isEqualTo("unit_unknown");
    }

    @Test
    void tells_and_forgets_also_what_the_record_that_went_had_done() {
        Member kept = doubled.joined("शकुन्तला निषाद", 1961);
        Member gone = doubled.joined("Shakuntala Nishad", 1961);
        Member looked = doubled.joined("जानकी सोनकर", 1988);
        UUID look = ids.next();
        database.sql("""
                        insert into look (constituency_id, id, member_id, at, reader_id, reader_constituency_id, reason)
                        values (24322, :id, :member, now(), :reader, 24322, 'words of the one who went')
                        """)
                .param("id", look)
                .param("member", looked.id())
                .param("reader", gone.id())
                .update();
        doubled.merged(kept, gone);
        assertThat(doubled.as(kept).get("/api/org/me/data").text()).contains("words of the one who went");

        assertThat(doubled.as(kept).delete("/api/org/me").status()).isLessThan(300);

        assertThat(doubled.count(
                        "select count(*)::int from look where id = :id and reason = 'words of the one who went'", look))
                .isZero();
    }

    @Test
    void counts_the_credit_of_a_person_who_was_enrolled_twice_once() {
        Member recruiter = doubled.joined("सियादुलारी निषाद", 1955);
        Member kept = doubled.joinedBy("फूलकुमारी निषाद", 1961, recruiter.id());
        Member gone = doubled.joinedBy("Phoolkumari Nishad", 1961, recruiter.id());
        String counting = "select count(*)::int from credit where recruiter_id = :id and state <> 'lowered'";
        assertThat(doubled.count(counting, recruiter.id())).isEqualTo(2);

        UUID id = doubled.merged(kept, gone);
        assertThat(doubled.count(counting, recruiter.id())).isOne();
        doubled.undo(kept, id);

        assertThat(doubled.count(counting, recruiter.id())).isEqualTo(2);
    }
}
