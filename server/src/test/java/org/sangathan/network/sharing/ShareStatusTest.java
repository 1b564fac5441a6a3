package org.sangathan.network.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.polls.PollAsk;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.PostStatus.Request;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.StatusProblem;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.network.voting.VoteInPoll;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.ProblemCode;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passing a status on outside, and what is counted of it. */
@ServerTest
class ShareStatusTest {
    @Autowired
    ShareStatus share;

    @Autowired
    ReadReach reach;

    @Autowired
    PostStatus postStatus;

    @Autowired
    EditStatus editStatus;

    @Autowired
    UnitHandles handles;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient database;

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    @Autowired
    VoteInPoll voteInPoll;

    @Autowired
    MovingClock clock;

    private int booth;
    private int otherBooth;
    private Actor president;
    private Actor reader;

    @BeforeEach
    void newPeople() {
        booth = people.booth(NetworkPeople.CITY, 10);
        otherBooth = people.booth(NetworkPeople.CITY, 11);
        president = people.holding(people.member(booth), booth);
        reader = people.member(otherBooth);
    }

    private Status say(Actor by, String text, @Nullable String visibility, @Nullable Integer asUnit) {
        return postStatus.post(
                by, new Request(text, visibility, null, "", false, "hi", List.of(), null, asUnit, null, null));
    }

    private Caller.Answer open(String code, String agent) {
        Caller stranger = callers.stranger();
        return stranger.send(
                stranger.request("/s/" + code).header("User-Agent", agent).GET());
    }

    private int opens(String code) {
        return database.sql("select coalesce(sum(opens), 0) from share_reach where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private static void refuses(Runnable what, ProblemCode code) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void shows_a_units_word_to_anybody_and_counts_the_opening_for_the_booth() {
        Status status = say(president, "कल <b>पानी</b> का टैंकर आएगा", null, booth);
        String code = share.share(reader, status.id());
        assertThat(share.share(reader, status.id())).isEqualTo(code);
        assertThat(share.share(people.member(otherBooth), status.id()))
                .as("a link is a booth's, not a person's")
                .isEqualTo(code);
        assertThat(share.share(president, status.id())).isNotEqualTo(code);

        Caller.Answer page = open(code, "Mozilla/5.0 (Android)");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("पानी", "टैंकर").doesNotContain("<b>पानी");
        assertThat(page.raw().headers().firstValue("Set-Cookie")).isEmpty();
        open(code, "Mozilla/5.0 (Android)");
        open(code, "WhatsApp/2.23 A");
        assertThat(opens(code)).isEqualTo(2);

        ReadReach.Reach seen = reach.of(people.holding(reader, NetworkPeople.CITY * 10_000), status.id());
        assertThat(seen.opens()).isEqualTo(2);
        assertThat(seen.units()).isEqualTo(1);
        assertThat(seen.furthest().getFirst().unit().id()).isEqualTo(otherBooth);
        assertThat(reach.of(president, status.id()).opens())
                .as("another booth's counts are not theirs")
                .isZero();
    }

    @Test
    void lets_out_nothing_that_is_not_for_everybody() {
        String mention = "@" + handles.of(territory.tree().get(booth)) + " ";
        Status closed = say(president, mention + "भीतर की बात", "private", booth);
        refuses(() -> share.share(president, closed.id()), ShareProblem.STATUS_NOT_TO_SHARE);
        refuses(() -> share.share(reader, closed.id()), StatusProblem.STATUS_UNKNOWN);
        Status unlisted = say(president, "सूची के बिना", "unlisted", booth);
        refuses(() -> share.share(president, unlisted.id()), ShareProblem.STATUS_NOT_TO_SHARE);
    }

    @Test
    void lets_a_members_own_words_out_by_that_member_alone() {
        Status own = say(reader, "मेरी अपनी बात", null, null);
        refuses(() -> share.share(president, own.id()), ShareProblem.STATUS_NOT_TO_SHARE);
        assertThat(open(share.share(reader, own.id()), "Mozilla/5.0").text()).contains("मेरी अपनी बात");
    }

    @Test
    void a_deleted_status_and_a_guessed_code_show_nothing() {
        Status status = say(president, "जल्दी हटेगा", null, booth);
        String code = share.share(reader, status.id());
        editStatus.delete(president, status.id());
        Caller.Answer gone = open(code, "Mozilla/5.0");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).doesNotContain("जल्दी हटेगा");
        assertThat(opens(code)).isZero();
        assertThat(open("zzzzzzzz", "Mozilla/5.0").status()).isEqualTo(404);
    }

    @Test
    void shows_nothing_that_moderators_hid_nor_of_whom_they_silenced_or_suspended() {
        Status own = say(reader, "मेरी बात बाहर भी", null, null);
        String code = share.share(reader, own.id());
        Caller moderator = callers.with("Constituency president");
        for (String kind : List.of("hide", "silence", "suspend")) {
            assertThat(open(code, "Mozilla/5.0").text()).as("before " + kind).contains("मेरी बात बाहर भी");
            Caller.Answer measure = moderator.post(
                    "/api/org/moderation/accounts/" + reader.memberId() + "/measures",
                    Map.of(
                            "id",
                            UUID.randomUUID(),
                            "kind",
                            kind,
                            "category",
                            "violation",
                            "reason",
                            "x",
                            "word",
                            "y",
                            "status_ids",
                            kind.equals("hide") ? List.of(own.id()) : List.of()));
            assertThat(measure.status()).as(measure.text()).isEqualTo(201);
            Caller.Answer page = open(code, "Mozilla/5.0");
            assertThat(page.status()).as(kind).isEqualTo(404);
            assertThat(page.text()).doesNotContain("मेरी बात बाहर भी");
            moderator.post(
                    "/api/org/moderation/measures/" + measure.body().path("id").asString() + "/lift",
                    Map.of("category", "other"));
        }
        assertThat(opens(code)).as("what shows nothing counts nothing").isEqualTo(3);
    }

    @Test
    void asks_for_the_permission_before_it_tells_how_far_something_went() {
        Status status = say(president, "सबके लिए", null, booth);
        Caller member = callers.as(
                new org.sangathan.platform.MemberNames.MemberKey(reader.constituencyId(), reader.memberId()));
        assertThat(member.get("/api/org/network/statuses/" + status.id() + "/reach")
                        .code())
                .isEqualTo("unit_unknown");
        Caller.Answer link = member.post("/api/org/network/statuses/" + status.id() + "/share", java.util.Map.of());
        assertThat(link.body().path("url").asString()).contains("/s/");
    }

    private String asked(boolean hideTotals) {
        PollAsk poll = new PollAsk(List.of("सोमवार <b>", "रविवार", "Never"), Duration.ofHours(3), false, hideTotals);
        Status status = postStatus.post(
                president, new Request("बैठक कब हो?", null, null, "", false, "hi", List.of(), poll, booth, null, null));
        for (int at = 0; at < 3; at++) {
            voteInPoll.vote(people.settled(people.member(booth)), status.id(), List.of(at == 2 ? 1 : 0));
        }
        return share.share(reader, status.id());
    }

    @Test
    void shows_a_question_with_its_answers_in_both_languages_and_hides_totals_until_the_end() {
        String code = asked(false);
        String hindi = open(code, "Mozilla/5.0").text();
        assertThat(hindi)
                .contains("सदस्यों से सवाल", "सोमवार &lt;b&gt;", "2 ने यह चुना (67%)", "1 ने यह चुना (33%)")
                .contains("0 ने यह चुना (0%)", "अब तक जवाब: 3।", "तक खुला है")
                .contains("aria-labelledby=\"poll\"");
        String english = open(code + "?lang=en", "Mozilla/5.0").text();
        assertThat(english).contains("A question to the members", "2 chose this (67%)", "Answered so far: 3.");

        String hidden = asked(true);
        assertThat(open(hidden, "Mozilla/5.0").text())
                .contains("रविवार", "अब तक जवाब: 3।", "यह अंत में दिखेगा")
                .doesNotContain("ने यह चुना", "<progress");
        clock.advance(Duration.ofHours(4));
        assertThat(open(hidden, "Mozilla/5.0").text())
                .contains("2 ने यह चुना (67%)", "सवाल बंद हो चुका है")
                .doesNotContain("यह अंत में दिखेगा");
        clock.reset();
        String plain =
                share.share(reader, say(president, "कुछ नहीं पूछा", null, booth).id());
        assertThat(open(plain, "Mozilla/5.0").text()).doesNotContain("सदस्यों से सवाल");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }
}
