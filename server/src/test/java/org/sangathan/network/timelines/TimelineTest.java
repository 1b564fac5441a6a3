package org.sangathan.network.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.relations.Remember;
import org.sangathan.network.statuses.ActOnStatus;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.people.ChangeMember;
import org.sangathan.platform.Actor;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in which timeline, and its pages. */
@ServerTest
class TimelineTest {
    @Autowired
    ReadTimeline timelines;

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
    Remember remember;

    @Autowired
    ChangeMember changeMember;

    @Autowired
    UnitHandles handles;

    @Autowired
    Territory territory;

    @Autowired
    NetworkPeople people;

    private static int turn = 4;

    private int booth;
    private Actor author;
    private Actor reader;

    @BeforeEach
    void aBoothOfItsOwn() {
        booth = people.booth(NetworkPeople.CITY, turn++ % 12);
        author = people.settled(people.holding(people.member(booth), NetworkPeople.CITY * 10_000));
        reader = people.settled(people.member(booth));
    }

    private Status post(Actor who, String text, @Nullable String visibility) {
        return postStatus.post(
                who,
                new PostStatus.Request(text, visibility, null, "", false, "hi", List.of(), null, null, null, null));
    }

    private String mention(int unit) {
        return "@" + handles.of(territory.tree().get(unit)) + " ";
    }

    private List<UUID> home(Actor who) {
        return timelines.home(who, PageAsk.newest(40)).ids();
    }

    @Test
    void home_has_the_readers_units_whom_they_follow_and_their_own() {
        Actor stranger = people.member(people.boothElsewhere());
        Actor friend = people.member(people.boothElsewhere());
        follow.follow(reader, friend.memberId(), FollowAccount.Wish.PLAIN);
        Status toBooth = post(author, mention(booth) + "बूथ के लिए", "private");
        Status toSeat = post(author, mention(NetworkPeople.CITY * 10_000) + "विधानसभा के लिए", "unlisted");
        Status ofFriend = post(friend, "दोस्त का संदेश", null);
        Status ofStranger = post(stranger, "किसी और का #ख़ासटैग", null);
        Status own = post(reader, "मेरा", null);

        assertThat(home(reader))
                .contains(toBooth.id(), toSeat.id(), ofFriend.id(), own.id())
                .doesNotContain(ofStranger.id());
        remember.followTag(reader, "ख़ासटैग");
        Status tagged = post(stranger, "फिर #ख़ासटैग", null);
        assertThat(home(reader)).contains(tagged.id(), ofStranger.id());
        assertThat(home(stranger)).doesNotContain(toBooth.id(), toSeat.id());
    }

    @Test
    void units_follow_a_move_to_another_booth_at_once() {
        Status there = post(author, mention(booth) + "पुराना बूथ", "private");
        assertThat(home(reader)).contains(there.id());
        int away = people.boothElsewhere();
        changeMember.moveOneself(reader, away);
        Actor moved = new Actor(reader.memberId(), away / 10_000, reader.sessionId(), List.of());

        assertThat(home(moved)).doesNotContain(there.id());
        assertThat(timelines
                        .account(moved, UnitAccountId.of(booth), ReadTimeline.AccountAsk.ALL, PageAsk.newest(40))
                        .ids())
                .doesNotContain(there.id());
    }

    @Test
    void blocks_and_mutes_act_at_once_and_a_mute_ends_by_itself() {
        Status status = post(author, mention(booth) + "सुनिए", null);
        assertThat(home(reader)).contains(status.id());
        keepAway.mute(reader, author.memberId(), true, Duration.ofHours(1));
        assertThat(home(reader)).doesNotContain(status.id());
        keepAway.unmute(reader, author.memberId());
        assertThat(home(reader)).contains(status.id());
        keepAway.block(author, reader.memberId());
        assertThat(home(reader)).doesNotContain(status.id());
    }

    @Test
    void a_page_upwards_goes_on_behind_what_is_hidden_and_doubles_nothing() {
        Actor muted = people.settled(people.holding(people.member(booth), NetworkPeople.CITY * 10_000));
        Status below = post(author, mention(booth) + "पहले", null);
        Status first = post(author, mention(booth) + "एक", null);
        for (int at = 0; at < 25; at++) {
            post(muted, mention(booth) + "छिपा " + at, null);
        }
        Status second = post(author, mention(booth) + "दो", null);
        keepAway.mute(reader, muted.memberId(), true, Duration.ofHours(1));

        assertThat(timelines
                        .of(reader, List.of(UnitAccountId.of(booth)), PageAsk.above(below.id(), 5))
                        .ids())
                .containsExactly(second.id(), first.id());
    }

    @Test
    void public_timeline_has_what_is_for_everybody_and_no_talk() {
        Status open = post(author, "सबके लिए", null);
        Status toUnit = post(author, mention(booth) + "सबके और बूथ के लिए", null);
        Status unlisted = post(author, "सूची में नहीं", "unlisted");
        Status boost = act.boost(reader, open.id(), null);
        Status answer = postStatus.post(
                reader,
                new PostStatus.Request("जवाब", null, open.id(), "", false, null, List.of(), null, null, null, null));
        List<UUID> ids = timelines.open(reader, PageAsk.newest(40), false).ids();
        assertThat(ids).contains(open.id(), toUnit.id()).doesNotContain(unlisted.id(), boost.id(), answer.id());
    }

    @Test
    void tag_timeline_combines_tags_and_hears_of_edits() {
        Status one = post(author, "#सेवा #पानी", null);
        Status two = post(author, "#सेवा", null);
        var plain = new ReadTimeline.TagAsk("सेवा", List.of(), List.of(), List.of(), false);
        assertThat(timelines.tag(reader, plain, PageAsk.newest(40)).ids()).contains(one.id(), two.id());
        var all = new ReadTimeline.TagAsk("सेवा", List.of(), List.of("पानी"), List.of(), false);
        assertThat(timelines.tag(reader, all, PageAsk.newest(40)).ids())
                .contains(one.id())
                .doesNotContain(two.id());
        var none = new ReadTimeline.TagAsk("सेवा", List.of(), List.of(), List.of("पानी"), false);
        assertThat(timelines.tag(reader, none, PageAsk.newest(40)).ids())
                .contains(two.id())
                .doesNotContain(one.id());

        editStatus.edit(
                author,
                two.id(),
                new PostStatus.Request("#सफ़ाई", null, null, "", false, null, List.of(), null, null, null, null));
        assertThat(timelines.tag(reader, plain, PageAsk.newest(40)).ids()).doesNotContain(two.id());
        var cleaning = new ReadTimeline.TagAsk("सफ़ाई", List.of(), List.of(), List.of(), false);
        assertThat(timelines.tag(reader, cleaning, PageAsk.newest(40)).ids()).contains(two.id());
    }

    @Test
    void account_page_leaves_out_what_is_not_wanted() {
        Status plain = post(author, "सादा #टैगएक", null);
        Status foreign = post(reader, "पराया", null);
        Status boost = act.boost(author, foreign.id(), null);
        Status answer = postStatus.post(
                author,
                new PostStatus.Request("जवाब", null, foreign.id(), "", false, null, List.of(), null, null, null, null));
        Status direct = post(author, "किसी को नहीं", "direct");
        List<UUID> all = timelines
                .account(reader, author.memberId(), ReadTimeline.AccountAsk.ALL, PageAsk.newest(40))
                .ids();
        assertThat(all).contains(plain.id(), boost.id(), answer.id()).doesNotContain(direct.id());
        var few = new ReadTimeline.AccountAsk(false, true, true, "");
        assertThat(timelines
                        .account(reader, author.memberId(), few, PageAsk.newest(40))
                        .ids())
                .containsExactly(plain.id());
        var tagged = new ReadTimeline.AccountAsk(false, false, false, "टैगएक");
        assertThat(timelines
                        .account(reader, author.memberId(), tagged, PageAsk.newest(40))
                        .ids())
                .containsExactly(plain.id());
    }

    @Test
    void pages_are_exact_in_both_directions_far_behind_what_is_in_memory() {
        List<UUID> written = new ArrayList<>();
        for (int at = 0; at < 150; at++) {
            written.add(post(author, "क्रम " + at, "unlisted").id());
        }
        List<UUID> newestFirst = written.reversed();
        assertThat(pagesDown(7)).containsExactlyElementsOf(newestFirst);
        assertThat(pagesUp(7)).containsExactlyElementsOf(written);
        PageAsk since = new PageAsk(null, written.get(9), null, 20);
        assertThat(page(since)).as("since_id gives the newest").containsExactlyElementsOf(newestFirst.subList(0, 20));
        PageAsk between = new PageAsk(written.get(30), written.get(20), null, 40);
        assertThat(page(between))
                .containsExactlyElementsOf(written.subList(21, 30).reversed());
    }

    private List<UUID> page(PageAsk ask) {
        return timelines
                .account(reader, author.memberId(), ReadTimeline.AccountAsk.ALL, ask)
                .ids();
    }

    private List<UUID> pagesDown(int limit) {
        List<UUID> all = new ArrayList<>();
        for (List<UUID> ids = page(PageAsk.newest(limit));
                !ids.isEmpty();
                ids = page(PageAsk.before(all.getLast(), limit))) {
            all.addAll(ids);
        }
        return all;
    }

    private List<UUID> pagesUp(int limit) {
        List<UUID> all = new ArrayList<>();
        for (List<UUID> ids = page(PageAsk.above(new UUID(0, 0), limit));
                !ids.isEmpty();
                ids = page(PageAsk.above(all.getLast(), limit))) {
            all.addAll(ids.reversed());
        }
        return all;
    }
}
