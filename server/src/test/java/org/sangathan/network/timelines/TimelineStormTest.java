package org.sangathan.network.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.people.ChangeMember;
import org.sangathan.platform.Actor;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Pages back and forth through home during a storm of posts, edits, deletions, blocks and moves: nothing is skipped,
 * doubled, or shown to one who may not see it.
 */
@ServerTest
class TimelineStormTest {
    private static final int WRITES = 260;

    @Autowired
    ReadTimeline timelines;

    @Autowired
    PostStatus postStatus;

    @Autowired
    EditStatus editStatus;

    @Autowired
    FollowAccount follow;

    @Autowired
    KeepAway keepAway;

    @Autowired
    ChangeMember changeMember;

    @Autowired
    UnitHandles handles;

    @Autowired
    Territory territory;

    @Autowired
    NetworkPeople people;

    private final Map<UUID, Integer> privateTo = new ConcurrentHashMap<>();
    private final Set<UUID> deleted = ConcurrentHashMap.newKeySet();
    private final Set<UUID> ofBlocked = ConcurrentHashMap.newKeySet();

    @Test
    void skips_nothing_doubles_nothing_and_shows_nothing_to_the_wrong_reader() {
        int first = people.booth(NetworkPeople.CITY, 1);
        int second = people.booth(NetworkPeople.CITY, 2);
        List<Actor> writers = List.of(writer(first), writer(first), writer(second), writer(second));
        Actor reader = people.settled(people.member(first));
        Actor mover = people.settled(people.member(first));
        writers.forEach(writer -> follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN));
        AtomicBoolean writing = new AtomicBoolean(true);
        UUID start = post(writers.getFirst(), "शुरू", "unlisted").id();
        List<CompletableFuture<List<UUID>>> storm = new ArrayList<>();
        for (int at = 0; at < writers.size(); at++) {
            Actor writer = writers.get(at);
            int target = at < 2 ? first : second;
            long seed = 2611L + at;
            storm.add(CompletableFuture.supplyAsync(() -> write(writer, target, new Random(seed))));
        }
        CompletableFuture<Void> moves = CompletableFuture.runAsync(() -> moveAbout(mover, first, second, writing));
        CompletableFuture<Void> watch = CompletableFuture.runAsync(() -> lookAbout(mover, first, second, writing));
        List<UUID> upwards = follow(reader, start, storm);
        writing.set(false);
        moves.join();
        watch.join();

        Set<UUID> expected = new HashSet<>();
        storm.forEach(each -> expected.addAll(each.join()));
        expected.removeIf(id -> privateTo.getOrDefault(id, first) != first);
        assertThat(upwards)
                .as("read upwards while it was written")
                .doesNotHaveDuplicates()
                .isSorted();
        expected.removeAll(deleted);
        assertThat(upwards).containsAll(expected);
        assertThat(upwards).as("private to another booth").allMatch(id -> privateTo.getOrDefault(id, first) == first);
        assertThat(down(reader, start))
                .as("and downwards afterwards")
                .containsExactlyElementsOf(expected.stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void a_block_in_the_middle_of_reading_hides_from_the_next_page_on() {
        int booth = people.booth(NetworkPeople.CITY, 3);
        Actor reader = people.settled(people.member(booth));
        Actor writer = writer(booth);
        follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN);
        for (int at = 0; at < 30; at++) {
            ofBlocked.add(post(writer, "लगातार " + at, "unlisted").id());
        }
        List<UUID> page = timelines.home(reader, PageAsk.newest(10)).ids();
        assertThat(ofBlocked).containsAll(page);
        keepAway.block(writer, reader.memberId());
        assertThat(timelines.home(reader, PageAsk.before(page.getLast(), 10)).ids())
                .doesNotContainAnyElementsOf(ofBlocked);
    }

    private Actor writer(int booth) {
        return people.settled(people.holding(people.member(booth), NetworkPeople.CITY * 10_000));
    }

    private Status post(Actor who, String text, String visibility) {
        return postStatus.post(
                who,
                new PostStatus.Request(text, visibility, null, "", false, "hi", List.of(), null, null, null, null));
    }

    /** Returns what was posted, also what it deleted again. */
    private List<UUID> write(Actor writer, int booth, Random chance) {
        List<UUID> own = new ArrayList<>();
        String mention = "@" + handles.of(territory.tree().get(booth)) + " ";
        for (int at = 0; at < WRITES / 4; at++) {
            boolean closed = chance.nextInt(3) == 0;
            Status status = post(writer, (closed ? mention : "") + "तूफ़ान " + at, closed ? "private" : "unlisted");
            if (closed) {
                privateTo.put(status.id(), booth);
            }
            own.add(status.id());
            UUID some = own.get(chance.nextInt(own.size()));
            if (chance.nextInt(6) == 0 && deleted.add(some)) {
                editStatus.delete(writer, some);
            } else if (chance.nextInt(4) == 0 && !deleted.contains(some)) {
                editStatus.edit(
                        writer,
                        some,
                        new PostStatus.Request(
                                "बदला " + at, null, null, "", false, null, List.of(), null, null, null, null));
            }
        }
        return own;
    }

    private void moveAbout(Actor mover, int first, int second, AtomicBoolean writing) {
        for (int at = 0; writing.get(); at++) {
            changeMember.moveOneself(mover, at % 2 == 0 ? second : first);
        }
    }

    /** Whoever moves sees private words of one booth at a time, never of both in one page. */
    private void lookAbout(Actor mover, int first, int second, AtomicBoolean writing) {
        while (writing.get()) {
            Set<Integer> booths = new HashSet<>();
            timelines.home(mover, PageAsk.newest(40)).ids().forEach(id -> {
                if (privateTo.containsKey(id)) {
                    booths.add(privateTo.get(id));
                }
            });
            assertThat(booths).isSubsetOf(first, second).hasSizeLessThan(2);
        }
    }

    /** Upwards by min_id, as a client that keeps up, until the writers are done and nothing is left. */
    private List<UUID> follow(Actor reader, UUID start, List<CompletableFuture<List<UUID>>> storm) {
        List<UUID> seen = new ArrayList<>();
        Map<UUID, Integer> times = new HashMap<>();
        UUID last = start;
        boolean done = false;
        while (true) {
            List<UUID> page = timelines.home(reader, PageAsk.above(last, 5)).ids();
            page.forEach(id -> times.merge(id, 1, Integer::sum));
            seen.addAll(page.reversed());
            if (!page.isEmpty()) {
                last = page.getFirst();
            } else if (done) {
                return seen;
            } else {
                done = storm.stream().allMatch(CompletableFuture::isDone);
            }
        }
    }

    private List<UUID> down(Actor reader, UUID start) {
        List<UUID> all = new ArrayList<>();
        List<UUID> page =
                timelines.home(reader, new PageAsk(null, start, null, 6)).ids();
        while (!page.isEmpty()) {
            all.addAll(page);
            page = timelines
                    .home(reader, new PageAsk(all.getLast(), start, null, 6))
                    .ids();
        }
        return all;
    }
}
