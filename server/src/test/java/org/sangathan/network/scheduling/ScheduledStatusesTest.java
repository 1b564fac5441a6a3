package org.sangathan.network.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MastodonShapes;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.access.Grants;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.media.MadeFiles;
import org.sangathan.network.media.UploadMedia;
import org.sangathan.network.polls.PollAsk;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.PostStatus.Request;
import org.sangathan.network.statuses.StatusProblem;
import org.sangathan.people.Member;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.Members;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.ProblemCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written now and sent later: once, and only with the rights of that time. */
@ServerTest
class ScheduledStatusesTest {
    @Autowired
    ScheduleStatus schedule;

    @Autowired
    MergeScheduled merges;

    @Autowired
    SendDueStatuses send;

    @Autowired
    UploadMedia upload;

    @Autowired
    ScheduledSql sql;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Grants grants;

    @Autowired
    PostStatus postStatus;

    @Autowired
    MovingClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    private int booth;
    private Actor author;

    @BeforeEach
    void newPeople() {
        booth = people.booth(NetworkPeople.CITY, 5);
        author = people.member(booth);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static Request saying(String text, @Nullable Integer asUnit, @Nullable String key, List<UUID> media) {
        PollAsk poll = new PollAsk(List.of("हाँ", "नहीं"), Duration.ofHours(3), true, false);
        return new Request(text, "unlisted", null, "", false, "hi", media, poll, asUnit, null, key);
    }

    private static Request showing(String text, UUID picture) {
        return new Request(text, "unlisted", null, "", false, "hi", List.of(picture), null, null, null, null);
    }

    private Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    private List<String> said(UUID by) {
        return database.sql("""
                        select s.text from author_entry e join status s on s.id = e.status_id
                        where e.author_id = :author order by e.status_id
                        """)
                .param("author", by)
                .<String>query((row, number) -> row.getString("text"))
                .list();
    }

    private static void refuses(Runnable what, ProblemCode code) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void sends_when_its_time_has_come_as_it_was_written() {
        LaterStatus later = schedule.schedule(author, saying("कल की बात", null, null, List.of()), inAnHour());
        send.look();
        assertThat(said(author.memberId())).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        send.look();

        assertThat(said(author.memberId())).containsExactly("कल की बात");
        assertThat(schedule.list(author, null, null, 20)).isEmpty();
        assertThat(database.sql("""
                                select s.visibility || ' ' || p.multiple from status s
                                join poll p on p.constituency_id = s.constituency_id and p.status_id = s.id
                                where s.author_id = :author
                                """)
                        .param("author", author.memberId())
                        .query(String.class)
                        .single())
                .isEqualTo("unlisted true");
        refuses(() -> schedule.get(author, later.id()), ScheduleProblem.SCHEDULED_UNKNOWN);
    }

    @Test
    void what_waits_comes_along_with_a_merge_and_goes_out_only_when_its_owner_says_so() {
        Actor other = people.member(booth);
        LaterStatus later = schedule.schedule(author, saying("दूसरे फ़ोन से", null, "k", List.of()), inAnHour());
        Member gone = member(author);
        Member kept = member(other);
        Map<String, List<String>> memory = new HashMap<>();
        transaction.executeWithoutResult(status -> merges.merge(new MemberMerged(author, kept, gone, memory)));
        assertThat(schedule.list(author, null, null, 20)).isEmpty();
        assertThat(schedule.get(other, later.id()).refused()).isEqualTo("scheduled_before_merge");
        clock.advance(Duration.ofMinutes(61));
        send.look();
        assertThat(said(other.memberId())).isEmpty();

        transaction.executeWithoutResult(status -> merges.undo(new MergeUndone(kept, gone, memory)));
        assertThat(schedule.list(other, null, null, 20)).isEmpty();
        assertThat(schedule.get(author, later.id()).refused()).isNull();

        transaction.executeWithoutResult(status -> merges.merge(new MemberMerged(author, kept, gone, memory)));
        schedule.move(other, later.id(), inAnHour());
        clock.advance(Duration.ofMinutes(61));
        send.look();
        assertThat(said(other.memberId())).containsExactly("दूसरे फ़ोन से");
    }

    @Test
    void pictures_of_what_waits_come_along_with_a_merge_and_go_back_with_its_undoing() {
        Actor other = people.member(booth);
        UUID picture = upload.upload(author, new ByteArrayInputStream(MadeFiles.picture("jpeg", 80, 60)), "सभा", null)
                .id();
        LaterStatus later = schedule.schedule(author, showing("चित्र के साथ", picture), inAnHour());
        Member gone = member(author);
        Member kept = member(other);
        Map<String, List<String>> memory = new HashMap<>();
        transaction.executeWithoutResult(status -> merges.merge(new MemberMerged(author, kept, gone, memory)));
        transaction.executeWithoutResult(status -> merges.undo(new MergeUndone(kept, gone, memory)));
        clock.advance(Duration.ofMinutes(61));
        send.look();
        assertThat(said(author.memberId())).as("taken apart again").containsExactly("चित्र के साथ");

        UUID next = upload.upload(author, new ByteArrayInputStream(MadeFiles.picture("jpeg", 80, 60)), "सभा", null)
                .id();
        LaterStatus second = schedule.schedule(author, showing("फिर चित्र", next), inAnHour());
        transaction.executeWithoutResult(status -> merges.merge(new MemberMerged(author, kept, gone, memory)));
        schedule.move(other, second.id(), inAnHour());
        clock.advance(Duration.ofMinutes(61));
        send.look();
        assertThat(schedule.list(other, null, null, 20))
                .as("nothing was refused")
                .isEmpty();
        assertThat(said(other.memberId())).containsExactly("फिर चित्र");
        assertThat(database.sql("select account_id from media where id = :id")
                        .param("id", next)
                        .query(UUID.class)
                        .single())
                .isEqualTo(other.memberId());
        assertThat(later.id()).isNotEqualTo(second.id());
    }

    private Member member(Actor actor) {
        return members.find(new MemberKey(actor.constituencyId(), actor.memberId()))
                .orElseThrow();
    }

    @Test
    void sends_once_however_many_processes_look() {
        for (int at = 0; at < 5; at++) {
            schedule.schedule(author, saying("एक बार " + at, null, null, List.of()), inAnHour());
        }
        clock.advance(Duration.ofMinutes(61));
        List<CompletableFuture<Void>> looks = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            SendDueStatuses process = new SendDueStatuses(sql, accounts, members, grants, postStatus, clock);
            looks.add(CompletableFuture.runAsync(process::look));
        }
        looks.forEach(CompletableFuture::join);
        assertThat(said(author.memberId())).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void sends_once_what_a_process_sent_that_ended_before_it_cleared_away() {
        LaterStatus later = schedule.schedule(author, saying("बीच में रुका", null, null, List.of()), inAnHour());
        clock.advance(Duration.ofMinutes(61));
        LaterStatus claimed = sql.claim(clock.instant(), clock.instant()).orElseThrow();
        postStatus.post(author, claimed.request(), later.id());
        send.look();
        assertThat(schedule.list(author, null, null, 20))
                .as("the claim of the other process holds for a while")
                .hasSize(1);
        refuses(() -> schedule.takeBack(author, later.id()), ScheduleProblem.SCHEDULED_UNKNOWN);
        clock.advance(Duration.ofMinutes(3));
        send.look();
        assertThat(said(author.memberId())).containsExactly("बीच में रुका");
        assertThat(schedule.list(author, null, null, 20)).isEmpty();
    }

    @Test
    void asks_for_the_rights_again_when_the_time_has_come() {
        UUID appointment = UUID.randomUUID();
        transaction.executeWithoutResult(status ->
                grants.give(author.memberId(), appointment, booth, java.util.Set.of(Permission.SPEAK_AS_UNIT)));
        Actor president = people.holding(author, booth);
        LaterStatus later = schedule.schedule(president, saying("बूथ की ओर से", booth, null, List.of()), inAnHour());
        refuses(
                () -> schedule.schedule(author, saying("मैं भी", booth, null, List.of()), inAnHour()),
                StatusProblem.MAY_NOT_SPEAK_AS_UNIT);
        transaction.executeWithoutResult(status -> grants.take(author.memberId(), appointment));
        clock.advance(Duration.ofMinutes(61));
        send.look();
        assertThat(schedule.get(author, later.id()).refused()).isEqualTo("may_not_speak_as_unit");

        transaction.executeWithoutResult(status ->
                grants.give(author.memberId(), appointment, booth, java.util.Set.of(Permission.SPEAK_AS_UNIT)));
        schedule.move(author, later.id(), inAnHour());
        clock.advance(Duration.ofMinutes(61));
        send.look();
        assertThat(schedule.list(author, null, null, 20)).isEmpty();
        transaction.executeWithoutResult(status -> grants.take(author.memberId(), appointment));
    }

    @Test
    void can_be_moved_and_taken_back_by_its_writer_alone() {
        LaterStatus later = schedule.schedule(author, saying("शायद", null, null, List.of()), inAnHour());
        Actor other = people.member(booth);
        refuses(() -> schedule.get(other, later.id()), ScheduleProblem.SCHEDULED_UNKNOWN);
        refuses(() -> schedule.move(other, later.id(), inAnHour()), ScheduleProblem.SCHEDULED_UNKNOWN);
        refuses(() -> schedule.takeBack(other, later.id()), ScheduleProblem.SCHEDULED_UNKNOWN);

        schedule.move(author, later.id(), clock.instant().plus(Duration.ofHours(5)));
        clock.advance(Duration.ofMinutes(61));
        send.look();
        assertThat(said(author.memberId())).isEmpty();
        schedule.takeBack(author, later.id());
        clock.advance(Duration.ofHours(5));
        send.look();
        assertThat(said(author.memberId())).isEmpty();
    }

    @Test
    void keeps_pictures_until_it_is_sent_and_lets_them_go_when_it_is_taken_back() {
        UUID kept = picture();
        UUID left = picture();
        schedule.schedule(author, saying("चित्र", null, null, List.of(kept)), inAnHour());
        LaterStatus other = schedule.schedule(author, saying("चित्र", null, null, List.of(left)), inAnHour());
        assertThatThrownBy(() -> postStatus.post(author, saying("फिर", null, null, List.of(kept))))
                .as("it is promised already")
                .isInstanceOf(Problem.class);
        schedule.takeBack(author, other.id());
        assertThat(isGone(left)).isTrue();
        clock.advance(Duration.ofMinutes(61));
        send.look();
        assertThat(said(author.memberId())).containsExactly("चित्र");
        assertThat(isGone(kept)).isFalse();
    }

    private UUID picture() {
        UUID id = StatusId.of(
                StatusId.tickAt(clock.millis()),
                author.constituencyId(),
                UUID.randomUUID().getLeastSignificantBits());
        database.sql("""
                        insert into media (constituency_id, id, account_id, secret, type, bytes, created_at)
                        values (:cell, :id, :owner, 'x', 'JPEG', 1, now())
                        """)
                .param("cell", author.constituencyId())
                .param("id", id)
                .param("owner", author.memberId())
                .update();
        return id;
    }

    private boolean isGone(UUID media) {
        return database.sql("select count(*) from media where constituency_id = :cell and id = :id and not gone")
                        .param("cell", author.constituencyId())
                        .param("id", media)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    @Test
    void waits_once_however_often_it_is_sent_with_one_key() {
        LaterStatus first = schedule.schedule(author, saying("एक", null, "k", List.of()), inAnHour());
        LaterStatus second = schedule.schedule(author, saying("एक", null, "k", List.of()), inAnHour());
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(schedule.list(author, null, null, 20)).hasSize(1);
    }

    @Test
    void refuses_what_is_too_soon_too_late_too_much_or_not_to_be_sent_at_all() {
        Instant now = clock.instant();
        Request request = saying("x", null, null, List.of());
        refuses(
                () -> schedule.schedule(author, request, now.plus(Duration.ofMinutes(4))),
                ScheduleProblem.SCHEDULED_TOO_SOON);
        refuses(
                () -> schedule.schedule(author, request, now.plus(Duration.ofDays(400))),
                ScheduleProblem.SCHEDULED_TIME_NOT_VALID);
        refuses(
                () -> schedule.schedule(author, saying("x".repeat(1001), null, null, List.of()), inAnHour()),
                StatusProblem.STATUS_TOO_LONG);
        for (int at = 0; at < ScheduleStatus.MOST; at++) {
            schedule.schedule(author, request, inAnHour());
        }
        refuses(() -> schedule.schedule(author, request, inAnHour()), ScheduleProblem.TOO_MANY_SCHEDULED);
        database.sql("delete from scheduled_status where account_id = :id")
                .param("id", author.memberId())
                .update();
    }

    @Test
    void answers_as_clients_expect_over_http() {
        Caller president = callers.with("District president");
        String at = inAnHour().toString();
        Caller.Answer made = president.post("/api/v1/statuses", Map.of("status", "बाद में", "scheduled_at", at));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String path = "/api/v1/scheduled_statuses/" + made.body().path("id").asString();
        MastodonShapes shapes = MastodonShapes.read();
        shapes.hold("GET", president.get("/api/v1/scheduled_statuses"));
        shapes.hold("GET", president.get(path));
        Caller.Answer moved = president.send(president
                .request(path)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"scheduled_at\": \"" + clock.instant().plus(Duration.ofHours(2)) + "\"}")));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(president.delete(path).status()).isEqualTo(200);
        assertThat(president.get(path).status()).isEqualTo(404);
        assertThat(president
                        .post("/api/v1/statuses", Map.of("status", "x", "scheduled_at", "कल"))
                        .status())
                .isEqualTo(422);
    }
}
