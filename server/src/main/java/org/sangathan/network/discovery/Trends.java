package org.sangathan.network.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.timelines.PageAsk;
import org.sangathan.network.timelines.ReadTimeline;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * What is talked about: among the newest public statuses of the last day that the reader may see, mostly from memory. It
 * keeps nothing of its own, so what is deleted or erased is out of it at once.
 */
@Component
class Trends {
    private static final Duration SPAN = Duration.ofDays(1);
    private static final int PAGES = 10;

    private final ReadTimeline timelines;
    private final Clock clock;

    Trends(ReadTimeline timelines, Clock clock) {
        this.timelines = timelines;
        this.clock = clock;
    }

    /** @param people different authors who used it */
    record TrendingTag(String tag, int uses, int people) {}

    /** By how many people wrote them. */
    List<TrendingTag> tags(Actor actor, int offset, int limit) {
        Map<String, Set<UUID>> people = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Status status : recent(actor)) {
            for (String tag : status.tags()) {
                people.computeIfAbsent(tag, key -> new HashSet<>()).add(status.authorId());
                uses.merge(tag, 1, Integer::sum);
            }
        }
        List<TrendingTag> all = new ArrayList<>();
        people.forEach((tag, who) -> all.add(new TrendingTag(tag, uses.getOrDefault(tag, 0), who.size())));
        return all.stream()
                .sorted(Comparator.comparingInt(TrendingTag::people)
                        .thenComparingInt(TrendingTag::uses)
                        .reversed()
                        .thenComparing(TrendingTag::tag))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** By how often they were favourited and boosted; what nobody marked is no trend. */
    List<Status> statuses(Actor actor, int offset, int limit) {
        return recent(actor).stream()
                .filter(status -> !status.isBoost() && marks(status) > 0)
                .sorted(Comparator.comparingInt(Trends::marks)
                        .thenComparing(Status::id)
                        .reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private static int marks(Status status) {
        return status.counts().favourites() + status.counts().boosts();
    }

    private List<Status> recent(Actor actor) {
        Instant from = clock.instant().minus(SPAN);
        List<Status> recent = new ArrayList<>();
        PageAsk ask = PageAsk.newest(PageAsk.MOST);
        for (int page = 0; page < PAGES; page++) {
            List<Status> next = timelines.open(actor, ask, false).statuses();
            next.stream().filter(status -> status.createdAt().isAfter(from)).forEach(recent::add);
            if (next.size() < PageAsk.MOST || next.getLast().createdAt().isBefore(from)) {
                break;
            }
            ask = PageAsk.before(next.getLast().id(), PageAsk.MOST);
        }
        return recent;
    }
}
