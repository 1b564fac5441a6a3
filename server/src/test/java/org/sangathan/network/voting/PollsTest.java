package org.sangathan.network.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MastodonShapes;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.notifications.ReadNotifications;
import org.sangathan.network.polls.PollAsk;
import org.sangathan.network.polls.ShownPoll;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.PostStatus.Request;
import org.sangathan.network.statuses.ReadStatus;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.StatusProblem;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.people.MemberErased;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.KeepOnly;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.ProblemCode;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking with a status, answering once, and what is told at the end. */
@ServerTest
class PollsTest {
    private static final List<String> DAYS = List.of("शनिवार", "रविवार", "सोमवार");

    @Autowired
    PostStatus postStatus;

    @Autowired
    EditStatus editStatus;

    @Autowired
    ReadStatus readStatus;

    @Autowired
    ShowStatuses show;

    @Autowired
    VoteInPoll votes;

    @Autowired
    EndPolls endPolls;

    @Autowired
    ReadNotifications notifications;

    @Autowired
    List<KeepOnly> categories;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Members members;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    UnitHandles handles;

    @Autowired
    Territory territory;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    private int booth;
    private Actor author;
    private Actor voter;

    @BeforeEach
    void newPeople() {
        booth = people.booth(NetworkPeople.CITY, 4);
        author = people.member(booth);
        voter = people.member(booth);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static PollAsk days(boolean multiple, boolean hideTotals) {
        return new PollAsk(DAYS, Duration.ofHours(1), multiple, hideTotals);
    }

    private Status ask(@Nullable PollAsk poll) {
        return postStatus.post(author, asking("बैठक किस दिन?", poll));
    }

    private static Request asking(String text, @Nullable PollAsk poll) {
        return new Request(text, null, null, "", false, "hi", List.of(), poll, null, null, null);
    }

    private ShownPoll shown(Actor reader, Status status) {
        return Objects.requireNonNull(show.show(reader.memberId(), readStatus.get(reader, status.id()))
                .poll());
    }

    private static List<@Nullable Integer> tallies(ShownPoll poll) {
        List<@Nullable Integer> tallies = new ArrayList<>();
        poll.options().forEach(option -> tallies.add(option.votesCount()));
        return tallies;
    }

    private void refuses(Runnable what, ProblemCode code) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void counts_one_answer_and_tells_each_only_their_own() {
        Status status = ask(days(false, false));
        ShownPoll answered = votes.vote(voter, status.id(), List.of(1));

        assertThat(tallies(answered)).containsExactly(0, 1, 0);
        assertThat(answered.voted()).isTrue();
        assertThat(answered.ownVotes()).containsExactly(1);
        ShownPoll toAnother = shown(people.member(booth), status);
        assertThat(tallies(toAnother)).containsExactly(0, 1, 0);
        assertThat(toAnother.votersCount()).isEqualTo(1);
        assertThat(toAnother.voted()).isFalse();
        assertThat(toAnother.ownVotes()).isEmpty();
        assertThat(shown(author, status).voted())
                .as("whoever asks sees the results")
                .isTrue();
    }

    @Test
    void counts_several_answers_of_one_person_where_several_may_be_chosen() {
        Status status = ask(days(true, false));
        ShownPoll answered = votes.vote(voter, status.id(), List.of(0, 2, 2));
        assertThat(tallies(answered)).containsExactly(1, 0, 1);
        assertThat(answered.votesCount()).isEqualTo(2);
        assertThat(answered.votersCount()).isEqualTo(1);
    }

    @Test
    void hides_the_totals_until_the_end_where_that_is_wanted() {
        Status status = ask(days(false, true));
        assertThat(tallies(votes.vote(voter, status.id(), List.of(1)))).containsOnlyNulls();
        assertThat(tallies(shown(author, status))).containsOnlyNulls();
        clock.advance(Duration.ofHours(2));
        assertThat(tallies(shown(voter, status))).containsExactly(0, 1, 0);
        assertThat(shown(voter, status).expired()).isTrue();
    }

    @Test
    void refuses_a_second_answer_a_late_one_one_that_is_none_and_the_askers_own() {
        Status status = ask(days(false, false));
        votes.vote(voter, status.id(), List.of(1));
        refuses(() -> votes.vote(voter, status.id(), List.of(2)), VoteProblem.POLL_VOTED_BEFORE);
        refuses(() -> votes.vote(author, status.id(), List.of(2)), VoteProblem.POLL_OWN);
        Actor another = people.member(booth);
        refuses(() -> votes.vote(another, status.id(), List.of()), VoteProblem.POLL_CHOICE_NOT_KNOWN);
        refuses(() -> votes.vote(another, status.id(), List.of(3)), VoteProblem.POLL_CHOICE_NOT_KNOWN);
        refuses(() -> votes.vote(another, status.id(), List.of(-1)), VoteProblem.POLL_CHOICE_NOT_KNOWN);
        refuses(() -> votes.vote(another, status.id(), List.of(0, 1)), VoteProblem.POLL_CHOICE_NOT_KNOWN);
        clock.advance(Duration.ofHours(2));
        refuses(() -> votes.vote(another, status.id(), List.of(0)), VoteProblem.POLL_ENDED);
        Status plain = postStatus.post(author, Request.of("कुछ नहीं पूछता"));
        refuses(() -> votes.vote(another, plain.id(), List.of(0)), VoteProblem.POLL_UNKNOWN);
    }

    @Test
    void shows_and_takes_votes_only_where_the_status_may_be_read() {
        String text = "@" + handles.of(territory.tree().get(booth)) + " बूथ के साथी बताएँ";
        Status status = postStatus.post(
                author,
                new Request(text, "private", null, "", false, "hi", List.of(), days(false, false), null, null, null));
        Actor stranger = people.member(people.boothElsewhere());
        refuses(() -> votes.get(stranger, status.id()), StatusProblem.STATUS_UNKNOWN);
        refuses(() -> votes.vote(stranger, status.id(), List.of(0)), StatusProblem.STATUS_UNKNOWN);
        assertThat(tallies(votes.vote(voter, status.id(), List.of(0)))).containsExactly(1, 0, 0);
    }

    @Test
    void refuses_a_question_without_answers_and_tells_all_that_is_wrong() {
        PollAsk bad = new PollAsk(List.of("हाँ", "x".repeat(101), ""), Duration.ofSeconds(30), false, false);
        assertThatThrownBy(() -> ask(bad)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(PlatformProblem.INVALID_INPUT);
            assertThat(String.valueOf(problem.facts().get("faults")))
                    .contains("/poll/options/1", "/poll/options/2", "/poll/expires_in");
        });
        refuses(
                () -> ask(new PollAsk(List.of("हाँ"), Duration.ofHours(1), false, false)),
                PlatformProblem.INVALID_INPUT);
        refuses(
                () -> ask(new PollAsk(List.of("हाँ", " हाँ "), Duration.ofHours(1), false, false)),
                PlatformProblem.INVALID_INPUT);
        refuses(() -> ask(new PollAsk(DAYS, null, false, false)), PlatformProblem.INVALID_INPUT);
    }

    @Test
    void counts_each_person_once_in_a_storm() {
        Status status = ask(days(false, false));
        List<Actor> crowd = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            crowd.add(people.member(booth));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (Actor each : crowd) {
                for (int go = 0; go < 5; go++) {
                    int choice = go % 3;
                    all.add(CompletableFuture.runAsync(
                            () -> {
                                try {
                                    votes.vote(each, status.id(), List.of(choice));
                                } catch (Problem refused) {
                                    assertThat(refused.code()).isEqualTo(VoteProblem.POLL_VOTED_BEFORE);
                                }
                            },
                            threads));
                }
            }
            all.forEach(CompletableFuture::join);
        }
        assertThat(shown(author, status).votersCount()).isEqualTo(6);
        assertThat(shown(author, status).votesCount()).isEqualTo(6);
    }

    @Test
    void an_edit_of_the_answers_asks_again_and_keeps_what_was_asked_before() {
        Status status = ask(days(false, false));
        votes.vote(voter, status.id(), List.of(1));
        Instant end = shown(voter, status).expiresAt();

        editStatus.edit(author, status.id(), asking("बैठक किस दिन है?", new PollAsk(DAYS, null, false, false)));
        assertThat(tallies(shown(voter, status)))
                .as("other words, same question")
                .containsExactly(0, 1, 0);
        assertThat(shown(voter, status).expiresAt()).isEqualTo(end);

        PollAsk other = new PollAsk(List.of("सुबह", "शाम"), null, false, false);
        editStatus.edit(author, status.id(), asking("बैठक कब?", other));
        assertThat(tallies(shown(voter, status))).containsExactly(0, 0);
        assertThat(shown(voter, status).voted()).isFalse();
        votes.vote(voter, status.id(), List.of(0));

        editStatus.edit(author, status.id(), asking("रहने दीजिए", null));
        assertThat(show.show(voter.memberId(), readStatus.get(voter, status.id()))
                        .poll())
                .isNull();
        assertThat(database.sql("""
                                select poll_options from status_edit
                                where constituency_id = :cell and status_id = :id order by at
                                """)
                        .param("cell", status.cell())
                        .param("id", status.id())
                        .query((row, number) ->
                                List.of((String[]) row.getArray("poll_options").getArray()))
                        .list())
                .containsExactly(DAYS, DAYS, List.of("सुबह", "शाम"));
    }

    @Test
    void tells_whoever_asked_and_whoever_answered_of_the_end_once() {
        Status status = ask(days(false, false));
        votes.vote(voter, status.id(), List.of(1));
        Actor silent = people.member(booth);
        endPolls.look();
        assertThat(pollsTold(voter)).isZero();
        clock.advance(Duration.ofHours(2));
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(endPolls::look))
                        .limit(3)
                        .toArray(CompletableFuture[]::new))
                .join();
        endPolls.look();

        assertThat(pollsTold(voter)).isEqualTo(1);
        assertThat(pollsTold(author)).isEqualTo(1);
        assertThat(pollsTold(silent)).isZero();
    }

    private long pollsTold(Actor who) {
        return notifications.list(who, ReadNotifications.Ask.newest(40)).stream()
                .filter(each -> each.kind().equals("poll"))
                .count();
    }

    @Test
    void forgets_who_chose_what_a_month_after_the_end_and_keeps_the_totals() {
        Status status = ask(days(false, false));
        votes.vote(voter, status.id(), List.of(1));
        clock.advance(Duration.ofDays(29));
        forgetOldVotes();
        assertThat(rows(status)).isEqualTo(1);
        clock.advance(Duration.ofDays(3));
        forgetOldVotes();
        assertThat(rows(status)).isZero();
        assertThat(tallies(shown(author, status))).containsExactly(0, 1, 0);
    }

    private void forgetOldVotes() {
        KeepOnly category = categories.stream()
                .filter(each -> each.category().equals("poll_vote"))
                .findFirst()
                .orElseThrow();
        Instant before = clock.instant()
                .atOffset(java.time.ZoneOffset.UTC)
                .minus(category.period())
                .toInstant();
        int more = 500;
        while (more == 500) {
            more = Objects.requireNonNull(
                    transaction.execute(status -> category.deletion().deleteSome(before, 500)));
        }
    }

    private int rows(Status status) {
        return database.sql("select count(*) from poll_vote where constituency_id = :cell and status_id = :id")
                .param("cell", status.cell())
                .param("id", status.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void an_erased_person_no_longer_counts_while_the_poll_is_open() {
        Status status = ask(days(true, false));
        votes.vote(voter, status.id(), List.of(0, 1));
        Actor another = people.member(booth);
        votes.vote(another, status.id(), List.of(1));
        transaction.executeWithoutResult(each -> events.publishEvent(
                new MemberErased(members.find(new MemberKey(voter.constituencyId(), voter.memberId()))
                        .orElseThrow())));
        assertThat(tallies(shown(author, status))).containsExactly(0, 1, 0);
        assertThat(shown(author, status).votersCount()).isEqualTo(1);
        assertThat(rows(status)).isEqualTo(1);
    }

    @Test
    void a_deleted_status_takes_its_poll_and_the_votes_along() {
        Status status = ask(days(false, false));
        votes.vote(voter, status.id(), List.of(1));
        editStatus.delete(author, status.id());
        assertThat(rows(status)).isZero();
    }

    @Test
    void answers_as_clients_expect_over_http() {
        Caller president = callers.with("District president");
        Caller reader = callers.with("Booth president");
        Caller.Answer asked = president.form(
                "/api/v1/statuses",
                Map.of(
                        "status", "कौन सा दिन?",
                        "poll[options][0]", "शनिवार",
                        "poll[options][1]", "रविवार",
                        "poll[expires_in]", "3600",
                        "poll[multiple]", "false"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        String id = asked.body().path("poll").path("id").asString();
        MastodonShapes shapes = MastodonShapes.read();
        shapes.hold("GET", reader.get("/api/v1/polls/" + id));
        Caller.Answer voted = reader.post("/api/v1/polls/" + id + "/votes", Map.of("choices", List.of("1")));
        assertThat(voted.status()).as(voted.text()).isEqualTo(200);
        shapes.hold("POST", voted);
        assertThat(voted.body().path("own_votes").path(0).asInt()).isEqualTo(1);
        assertThat(reader.post("/api/v1/polls/" + id + "/votes", Map.of("choices", List.of(0)))
                        .status())
                .isEqualTo(422);
        assertThat(president.get("/api/v1/statuses/" + id + "/history").status())
                .isEqualTo(200);
        president.delete("/api/v1/statuses/" + id);
    }
}
