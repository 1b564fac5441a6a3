package org.sangathan.network.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.lists.Lists;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.people.ChangeMember;
import org.sangathan.platform.Actor;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind of timeline is paged up and down while others post, edit, delete, block and move. What a page may show is
 * known from what had ended before it was asked for, and what it must show from what nobody touched meanwhile.
 */
@ServerTest
class AnyTimelineStormTest {
    private static final long SEED = Long.getLong("storm.seed", 2611);
    private static final int WRITES_OF_EACH = 70;
    private static final String TAG = "तूफ़ान";

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
    Lists lists;

    @Autowired
    UnitHandles handles;

    @Autowired
    Territory territory;

    @Autowired
    NetworkPeople people;

    /** A status and what became of it; the moments are places in one order of all that happens here. */
    private static final class Written {
        private final UUID author;
        private final String visibility;
        private final int unit;
        private final boolean tagged;
        private volatile long there;
        private volatile long deleting = Long.MAX_VALUE;
        private volatile long deleted = Long.MAX_VALUE;
        private final Map<Integer, Long> versions = new ConcurrentHashMap<>();

        private Written(UUID author, String visibility, int unit, boolean tagged) {
            this.author = author;
            this.visibility = visibility;
            this.unit = unit;
            this.tagged = tagged;
        }
    }

    /** What holds between two changes; a new one for each, so that the same one before and after means no change. */
    private static final class Phase {
        private final String what;

        private Phase(String what) {
            this.what = what;
        }

        private String what() {
            return what;
        }
    }

    private record Shown(UUID id, String text) {}

    private record Page(
            Kind kind,
            long asked,
            List<Shown> shown,
            Phase blockBefore,
            Phase blockAfter,
            Phase homeBefore,
            Phase homeAfter) {
        private boolean whileBlocked() {
            return blockBefore == blockAfter && blockBefore.what().equals("blocked");
        }

        private boolean whileHomeIn(String booth) {
            return homeBefore == homeAfter && homeBefore.what().equals(booth);
        }
    }

    /** A timeline of one reader. */
    private record Kind(String name, boolean ofMover, Function<PageAsk, Timeline> read, Predicate<Written> has) {}

    private final Semaphore blockTurn = new Semaphore(0);
    private final Semaphore moveTurn = new Semaphore(0);
    private final AtomicLong moments = new AtomicLong();
    private final Map<UUID, Written> written = new ConcurrentHashMap<>();
    private final List<Page> pages = java.util.Collections.synchronizedList(new ArrayList<>());
    private volatile Phase block = new Phase("free");
    private volatile Phase home = new Phase("first");
    private UUID followed = new UUID(0, 0);
    private int first;
    private int second;

    @Test
    void pages_every_timeline_both_ways_without_a_gap_a_double_or_a_word_for_others() {
        first = people.booth(NetworkPeople.CITY, 5);
        second = people.booth(NetworkPeople.CITY, 6);
        List<Actor> writers = List.of(writer(first), writer(first), writer(second), writer(second));
        Actor blocker = writers.get(1);
        Actor reader = people.settled(people.member(first));
        Actor mover = people.settled(people.member(first));
        writers.forEach(writer -> follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN));
        followed = writers.getFirst().memberId();
        follow.follow(mover, followed, FollowAccount.Wish.PLAIN);
        UUID start =
                postStatus.post(writers.getFirst(), request("शुरू", "unlisted")).id();
        List<Kind> kinds = kinds(reader, mover, writers);

        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<Void>> storm = new ArrayList<>();
        for (int at = 0; at < writers.size(); at++) {
            Actor writer = writers.get(at);
            int booth = at < 2 ? first : second;
            Random chance = new Random(SEED + at);
            storm.add(CompletableFuture.runAsync(() -> write(writer, booth, chance), Thread::startVirtualThread));
        }
        List<CompletableFuture<Void>> around = new ArrayList<>();
        around.add(aside(() -> blockAndUnblock(blocker, reader, writing)));
        around.add(aside(() -> moveAbout(mover, writing)));
        for (Kind kind : kinds) {
            around.add(aside(() -> pageDown(kind, start, blocker, writing)));
        }
        List<CompletableFuture<List<UUID>>> upwards = kinds.stream()
                .map(kind ->
                        CompletableFuture.supplyAsync(() -> pageUp(kind, start, writing), Thread::startVirtualThread))
                .toList();
        storm.forEach(CompletableFuture::join);
        writing.set(false);
        around.forEach(CompletableFuture::join);

        pages.forEach(page -> mayShow(page, blocker));
        for (int at = 0; at < kinds.size(); at++) {
            Kind kind = kinds.get(at);
            List<UUID> seen = upwards.get(at).join();
            assertThat(seen).as(said(kind, "upwards")).doesNotHaveDuplicates().isSorted();
            assertThat(seen).as(said(kind, "upwards")).containsAll(untouched(kind, blocker));
        }
        settle(blocker, reader, mover);
        for (Kind kind : kinds) {
            List<UUID> all = written.entrySet().stream()
                    .filter(each -> each.getValue().deleting == Long.MAX_VALUE)
                    .filter(each -> kind.has().test(each.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            assertThat(all).as(said(kind, "has something")).isNotEmpty();
            assertThat(walkUp(kind, start)).as(said(kind, "upwards at rest")).containsExactlyElementsOf(all);
            assertThat(walkDown(kind, start))
                    .as(said(kind, "downwards at rest"))
                    .containsExactlyElementsOf(all.reversed());
        }
    }

    private String said(Kind kind, String what) {
        return kind.name() + " " + what + ", seed " + SEED;
    }

    private List<Kind> kinds(Actor reader, Actor mover, List<Actor> writers) {
        Predicate<Written> readable =
                each -> each.unit == 0 || each.unit == first || !each.visibility.equals("private");
        UUID one = writers.get(0).memberId();
        UUID other = writers.get(2).memberId();
        UUID unit = UnitAccountId.of(first);
        var tag = new ReadTimeline.TagAsk(TAG, List.of(), List.of(), List.of(), false);
        return List.of(
                new Kind("home", false, ask -> timelines.home(reader, ask), readable),
                new Kind(
                        "public",
                        false,
                        ask -> timelines.open(reader, ask, false),
                        each -> each.visibility.equals("public")),
                new Kind(
                        "tag",
                        false,
                        ask -> timelines.tag(reader, tag, ask),
                        readable.and(each -> each.tagged && (each.unit != 0 || each.visibility.equals("public")))),
                new Kind(
                        "list",
                        false,
                        ask -> timelines.of(reader, List.of(one, other), ask),
                        readable.and(each -> each.author.equals(one) || each.author.equals(other))),
                new Kind(
                        "account",
                        false,
                        ask -> timelines.account(reader, other, ReadTimeline.AccountAsk.ALL, ask),
                        readable.and(each -> each.author.equals(other))),
                new Kind(
                        "unit",
                        false,
                        ask -> timelines.account(reader, unit, ReadTimeline.AccountAsk.ALL, ask),
                        each -> each.unit == first),
                new Kind(
                        "home of who moves",
                        true,
                        ask -> timelines.home(mover, ask),
                        each -> each.unit == first || each.author.equals(one)),
                new Kind(
                        "own booth of who moves",
                        true,
                        ask -> timelines.of(mover, lists.accounts(mover, "booth"), ask),
                        each -> each.unit == first));
    }

    private Written of(UUID id) {
        return Objects.requireNonNull(written.get(id), () -> "nobody wrote here what is shown: " + id);
    }

    private static CompletableFuture<Void> aside(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    private Actor writer(int booth) {
        return people.settled(people.holding(people.member(booth), NetworkPeople.CITY * 10_000));
    }

    private static PostStatus.Request request(String text, String visibility) {
        return new PostStatus.Request(text, visibility, null, "", false, "hi", List.of(), null, null, null, null);
    }

    private void write(Actor writer, int booth, Random chance) {
        List<UUID> own = new ArrayList<>();
        String mention = "@" + handles.of(territory.tree().get(booth)) + " ";
        for (int at = 0; at < WRITES_OF_EACH; at++) {
            boolean toUnit = chance.nextBoolean();
            boolean tagged = chance.nextBoolean();
            String visibility = List.of("public", "unlisted", "private").get(chance.nextInt(3));
            String text = (toUnit ? mention : "") + (tagged ? "#" + TAG + " " : "");
            Written each = new Written(writer.memberId(), visibility, toUnit ? booth : 0, tagged);
            UUID id = postStatus.post(writer, request(text + "v0", visibility)).id();
            each.there = moments.incrementAndGet();
            written.put(id, each);
            own.add(id);
            blockTurn.release();
            moveTurn.release();
            UUID some = own.get(chance.nextInt(own.size()));
            Written chosen = of(some);
            if (chosen.deleting != Long.MAX_VALUE) {
                continue;
            }
            int what = chance.nextInt(8);
            if (what == 0) {
                chosen.deleting = moments.incrementAndGet();
                editStatus.delete(writer, some);
                chosen.deleted = moments.incrementAndGet();
            } else if (what < 3) {
                int version = chosen.versions.size() + 1;
                String same = (chosen.unit != 0 ? mention : "") + (chosen.tagged ? "#" + TAG + " " : "");
                editStatus.edit(writer, some, request(same + "v" + version, chosen.visibility));
                chosen.versions.put(version, moments.incrementAndGet());
            }
        }
    }

    private void blockAndUnblock(Actor blocker, Actor reader, AtomicBoolean writing) {
        while (writing.get()) {
            block = new Phase("changing");
            keepAway.block(blocker, reader.memberId());
            block = new Phase("blocked");
            someWrites(writing, blockTurn);
            block = new Phase("changing");
            keepAway.unblock(blocker, reader.memberId());
            block = new Phase("free");
            someWrites(writing, blockTurn);
        }
    }

    private void moveAbout(Actor mover, AtomicBoolean writing) {
        for (int at = 0; writing.get(); at++) {
            String to = at % 2 == 0 ? "second" : "first";
            home = new Phase("changing");
            changeMember.moveOneself(mover, to.equals("first") ? first : second);
            home = new Phase(to);
            someWrites(writing, moveTurn);
        }
    }

    /** Until others have written a little more, or are done. */
    private static void someWrites(AtomicBoolean writing, Semaphore turn) {
        boolean came = false;
        while (writing.get() && !came) {
            try {
                came = turn.tryAcquire(4, 50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private List<Shown> ask(Kind kind, PageAsk ask) {
        Phase blockBefore = block;
        Phase homeBefore = home;
        long asked = moments.incrementAndGet();
        List<Shown> shown = kind.read().apply(ask).statuses().stream()
                .map(status -> new Shown(status.id(), status.text()))
                .toList();
        pages.add(new Page(kind, asked, shown, blockBefore, block, homeBefore, home));
        return shown;
    }

    /** By min_id, as a client that keeps up. */
    private List<UUID> pageUp(Kind kind, UUID start, AtomicBoolean writing) {
        List<UUID> seen = new ArrayList<>();
        UUID last = start;
        while (true) {
            boolean more = writing.get();
            List<UUID> page = ids(ask(kind, PageAsk.above(last, 5)));
            seen.addAll(page.reversed());
            if (!page.isEmpty()) {
                last = page.getFirst();
            } else if (!more) {
                return seen;
            }
        }
    }

    /** By max_id from the newest down, again and again. */
    private void pageDown(Kind kind, UUID start, Actor blocker, AtomicBoolean writing) {
        while (writing.get()) {
            long began = moments.incrementAndGet();
            List<UUID> seen = new ArrayList<>();
            List<UUID> page = ids(ask(kind, new PageAsk(null, start, null, 6)));
            while (!page.isEmpty()) {
                seen.addAll(page);
                page = ids(ask(kind, new PageAsk(page.getLast(), start, null, 6)));
            }
            assertThat(seen)
                    .as(said(kind, "downwards"))
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(Comparator.reverseOrder());
            Set<UUID> due = untouched(kind, blocker);
            due.removeIf(id -> of(id).there > began);
            assertThat(seen).as(said(kind, "downwards")).containsAll(due);
        }
    }

    /** What was there all the time for this reader, whatever others did. */
    private Set<UUID> untouched(Kind kind, Actor blocker) {
        Set<UUID> due = new HashSet<>();
        written.forEach((id, each) -> {
            boolean always = each.deleting == Long.MAX_VALUE
                    && kind.has().test(each)
                    && (kind.ofMover() ? isAlwaysOfMover(kind, each) : !each.author.equals(blocker.memberId()));
            if (always) {
                due.add(id);
            }
        });
        return due;
    }

    private boolean isAlwaysOfMover(Kind kind, Written each) {
        return kind.name().startsWith("home")
                && each.author.equals(followed)
                && (each.unit == 0 || !each.visibility.equals("private"));
    }

    private void mayShow(Page page, Actor blocker) {
        for (Shown shown : page.shown()) {
            Written each = of(shown.id());
            String what = said(page.kind(), "shows " + shown);
            assertThat(each.deleted).as(what + ", deleted before").isGreaterThan(page.asked());
            long newest = each.versions.values().stream()
                    .filter(moment -> moment < page.asked())
                    .count();
            assertThat(Integer.parseInt(shown.text().substring(shown.text().lastIndexOf('v') + 1)))
                    .as(what + ", edited before")
                    .isGreaterThanOrEqualTo((int) newest);
            boolean closed = each.visibility.equals("private");
            if (page.kind().ofMover()) {
                assertThat(closed && each.unit == 0 && !each.author.equals(followed))
                        .as(what + " to followers alone")
                        .isFalse();
                assertThat(closed && each.unit == first && page.whileHomeIn("second"))
                        .as(what)
                        .isFalse();
                assertThat(closed && each.unit == second && page.whileHomeIn("first"))
                        .as(what)
                        .isFalse();
            } else {
                assertThat(closed && each.unit == second)
                        .as(what + " of another booth")
                        .isFalse();
                assertThat(page.whileBlocked() && each.author.equals(blocker.memberId()))
                        .as(what + " of whoever blocks the reader")
                        .isFalse();
            }
        }
        boolean ofOwnBooth = page.kind().name().startsWith("own booth");
        if (ofOwnBooth && page.whileHomeIn("second")) {
            assertThat(page.shown()).allMatch(shown -> of(shown.id()).unit == second);
        }
    }

    private void settle(Actor blocker, Actor reader, Actor mover) {
        keepAway.unblock(blocker, reader.memberId());
        follow.follow(reader, blocker.memberId(), FollowAccount.Wish.PLAIN);
        changeMember.moveOneself(mover, first);
    }

    private List<UUID> walkUp(Kind kind, UUID start) {
        return pageUp(kind, start, new AtomicBoolean(false));
    }

    private List<UUID> walkDown(Kind kind, UUID start) {
        List<UUID> all = new ArrayList<>();
        List<UUID> page = ids(ask(kind, new PageAsk(null, start, null, 7)));
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ids(ask(kind, new PageAsk(page.getLast(), start, null, 7)));
        }
        return all;
    }

    private static List<UUID> ids(List<Shown> page) {
        return page.stream().map(Shown::id).toList();
    }
}
