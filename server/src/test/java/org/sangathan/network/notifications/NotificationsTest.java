package org.sangathan.network.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.notifications.ReadNotifications.Ask;
import org.sangathan.network.notifications.ReadNotifications.Group;
import org.sangathan.network.notifications.ReadNotifications.Shown;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.relations.NotificationPolicies.Policy;
import org.sangathan.network.statuses.ActOnStatus;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.people.ChangeMember;
import org.sangathan.platform.Actor;
import org.sangathan.platform.KeepOnly;
import org.sangathan.platform.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears of what, one by one and in groups. */
@ServerTest
class NotificationsTest {
    @Autowired
    ReadNotifications notifications;

    @Autowired
    HoldBack holdBack;

    @Autowired
    KeepPlace keepPlace;

    @Autowired
    PostStatus postStatus;

    @Autowired
    EditStatus editStatus;

    @Autowired
    ActOnStatus act;

    @Autowired
    FollowAccount follow;

    @Autowired
    KeepAway keepAway;

    @Autowired
    ChangeMember changeMember;

    @Autowired
    Accounts accounts;

    @Autowired
    NetworkPeople people;

    @Autowired
    @Qualifier("keepNotifications")
    KeepOnly keep;

    @Autowired
    Statuses statuses;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Actor owner;
    private Actor other;

    @BeforeEach
    void two() {
        owner = people.member(people.booth(NetworkPeople.CITY, 6));
        other = people.member(people.boothElsewhere());
    }

    private Status post(Actor who, String text) {
        return postStatus.post(who, PostStatus.Request.of(text));
    }

    private Status reply(Actor who, UUID to, String text) {
        return postStatus.post(
                who, new PostStatus.Request(text, null, to, "", false, null, List.of(), null, null, null, null));
    }

    private List<String> kinds(Actor who) {
        return notifications.list(who, Ask.newest(40)).stream().map(Shown::kind).toList();
    }

    @Test
    void tells_of_mention_reply_favourite_boost_and_follow() {
        Status status = post(owner, "सुनिए");
        post(other, "@" + accounts.get(owner.memberId()).handle() + " नमस्ते");
        reply(other, status.id(), "जवाब");
        act.favourite(other, status.id());
        act.favourite(other, status.id());
        act.boost(other, status.id(), null);
        follow.follow(other, owner.memberId(), FollowAccount.Wish.PLAIN);

        assertThat(kinds(owner)).containsExactly("follow", "reblog", "favourite", "mention", "mention");
        assertThat(kinds(other)).isEmpty();
        post(owner, "@" + accounts.get(owner.memberId()).handle() + " मैं ही");
        assertThat(kinds(owner)).hasSize(5);
    }

    @Test
    void tells_of_each_status_where_that_is_wanted() {
        follow.follow(owner, other.memberId(), new FollowAccount.Wish(true, true, null));
        Status status = post(other, "रोज़ की सूचना");
        assertThat(notifications.list(owner, Ask.newest(40)))
                .extracting(
                        shown -> shown.status() == null ? null : shown.status().id())
                .containsExactly(status.id());
    }

    @Test
    void leaves_out_what_is_muted_blocked_or_gone() {
        Status status = post(owner, "सुनिए");
        reply(other, status.id(), "एक");
        keepAway.mute(owner, other.memberId(), true, Duration.ZERO);
        assertThat(kinds(owner)).isEmpty();
        reply(other, status.id(), "चुप रहते हुए");
        keepAway.unmute(owner, other.memberId());
        assertThat(kinds(owner)).as("what was said while muted never comes").containsExactly("mention");
        Status gone = reply(other, status.id(), "हटेगा");
        editStatus.delete(other, gone.id());
        assertThat(kinds(owner)).containsExactly("mention");
        act.muteThread(owner, status.id());
        reply(other, status.id(), "सूत्र चुप");
        assertThat(kinds(owner)).containsExactly("mention");
    }

    @Test
    void groups_favourites_of_one_status() {
        Status status = post(owner, "सबको पसंद");
        for (int at = 0; at < 5; at++) {
            act.favourite(people.member(people.booth(NetworkPeople.CITY, 6)), status.id());
        }
        reply(other, status.id(), "वाह");
        List<Group> groups = notifications.groups(owner, Ask.newest(20));
        assertThat(groups).extracting(Group::kind).containsExactly("mention", "favourite");
        assertThat(groups.getLast().count()).isEqualTo(5);
        assertThat(groups.getLast().sampleIds()).hasSize(5);
        notifications.dismissGroup(owner, groups.getLast().key());
        assertThat(kinds(owner)).containsExactly("mention");
    }

    @Test
    void pages_both_ways_and_by_kind() {
        Status status = post(owner, "सुनिए");
        for (int at = 0; at < 9; at++) {
            reply(other, status.id(), "जवाब " + at);
        }
        act.favourite(other, status.id());
        List<UUID> all = notifications.list(owner, Ask.newest(40)).stream()
                .map(Shown::id)
                .toList();
        Ask older = new Ask(all.get(3), null, null, 3, ReadNotifications.KINDS, null, false);
        assertThat(notifications.list(owner, older)).extracting(Shown::id).containsExactlyElementsOf(all.subList(4, 7));
        Ask newer = new Ask(null, null, all.get(6), 3, ReadNotifications.KINDS, null, false);
        assertThat(notifications.list(owner, newer)).extracting(Shown::id).containsExactlyElementsOf(all.subList(3, 6));
        Ask likes = new Ask(null, null, null, 40, List.of("favourite"), null, false);
        assertThat(notifications.list(owner, likes)).hasSize(1);
    }

    @Test
    void dismisses_ones_own_alone() {
        Status status = post(owner, "सुनिए");
        reply(other, status.id(), "जवाब");
        UUID id = notifications.list(owner, Ask.newest(1)).getFirst().id();
        assertThatThrownBy(() -> notifications.dismiss(other, id))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(NotificationProblem.NOTIFICATION_UNKNOWN));
        notifications.dismiss(owner, id);
        assertThat(kinds(owner)).isEmpty();
    }

    @Test
    void holds_back_strangers_until_they_are_let_through() {
        holdBack.change(owner, new Policy("filter", "accept", "accept", "accept"));
        Status status = post(owner, "सुनिए");
        reply(other, status.id(), "अजनबी");
        assertThat(kinds(owner)).isEmpty();
        assertThat(holdBack.requests(owner))
                .extracting(NotificationSql.Sender::fromId)
                .containsExactly(other.memberId());
        holdBack.accept(owner, other.memberId());
        reply(other, status.id(), "अब परिचित");
        assertThat(kinds(owner)).containsExactly("mention", "mention");
        holdBack.change(owner, new Policy("drop", "accept", "accept", "accept"));
        Actor third = people.member(people.boothElsewhere());
        reply(third, status.id(), "नहीं आएगा");
        assertThat(kinds(owner)).hasSize(2);
        assertThat(holdBack.requests(owner)).isEmpty();
    }

    @Test
    void keeps_the_place_and_goes_along_to_another_cell() {
        Status status = post(owner, "सुनिए");
        reply(other, status.id(), "जवाब");
        keepPlace.put(owner, Map.of("home", status.id()));
        assertThat(keepPlace.put(owner, Map.of("home", status.id())).getFirst().version())
                .isEqualTo(2);
        int away = people.boothElsewhere();
        changeMember.moveOneself(owner, away);
        Actor moved = new Actor(owner.memberId(), away / 10_000, owner.sessionId(), List.of());
        assertThat(kinds(moved)).containsExactly("mention");
        reply(other, status.id(), "नए घर पर");
        assertThat(kinds(moved)).containsExactly("mention", "mention");
        assertThat(keepPlace.markers(moved)).hasSize(1);
    }

    @Test
    void forgets_after_half_a_year_what_has_been_told_and_nothing_newer() {
        Status status = post(owner, "पुरानी बात");
        act.favourite(other, status.id());
        follow.follow(owner, other.memberId(), FollowAccount.Wish.PLAIN);
        assertThat(kinds(owner)).containsExactly("favourite");
        assertThat(kinds(other)).containsExactly("follow");

        toldBefore(Duration.ofDays(179));
        forgetOld();
        assertThat(kinds(owner)).containsExactly("favourite");
        toldBefore(Duration.ofDays(181));
        forgetOld();

        assertThat(kinds(owner)).isEmpty();
        assertThat(kinds(other)).as("in every cell").isEmpty();
        assertThat(statuses.find(status.id())).isPresent();
    }

    /** Both were told that long ago. The clock stays: the made-up world's notifications are no half year old. */
    private void toldBefore(Duration ago) {
        long tick = StatusId.tickAt(clock.instant().minus(ago).toEpochMilli());
        for (Actor each : List.of(owner, other)) {
            database.sql("update notification set id = :id where account_id = :account")
                    .param("id", StatusId.of(tick, each.constituencyId(), 1))
                    .param("account", each.memberId())
                    .update();
        }
    }

    private void forgetOld() {
        int most = 500;
        int some = most;
        while (some == most) {
            some = keep.deletion().deleteSome(before(), most);
        }
    }

    private Instant before() {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(keep.period()).toInstant();
    }
}
