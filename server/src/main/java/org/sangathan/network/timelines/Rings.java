package org.sangathan.network.timelines;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.FollowsLog;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.publishing.StatusId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The recent part of each source that is read, appended by the log; what lies further back comes from the indexes. */
@Component
@Order(2)
class Rings implements FollowsLog {
    private static final int MOST_IDS = 8_000_000;
    private static final UUID NEWEST = StatusId.last(Long.MAX_VALUE >>> 4);

    private final SourceSql sql;
    private final Cache<Source, Ring> rings = Caffeine.newBuilder()
            .maximumWeight(MOST_IDS)
            .weigher((Source source, Ring ring) -> source.kept())
            .build();

    Rings(SourceSql sql) {
        this.sql = sql;
    }

    /** Ids of each source within the range, as many of each as it asks for. */
    List<List<UUID>> find(Collection<Source> sources, Range range) {
        fill(sources);
        List<List<UUID>> found = new ArrayList<>(sources.size());
        List<UUID> authors = new ArrayList<>();
        for (Source source : sources) {
            Ring ring = rings.getIfPresent(source);
            Optional<List<UUID>> recent = ring != null && ring.await() ? ring.find(range) : Optional.empty();
            if (recent.isPresent()) {
                found.add(recent.get());
                continue;
            }
            switch (source) {
                case Source.OfUnit unit -> found.add(sql.find(unit, range));
                case Source.WithTag tag -> found.add(sql.find(tag, range));
                case Source.ByAuthor author -> authors.add(author.authorId());
            }
        }
        if (!authors.isEmpty()) {
            found.addAll(sql.find(authors, range).values());
        }
        return found;
    }

    private void fill(Collection<Source> sources) {
        Map<Source, Ring> fresh = new HashMap<>();
        for (Source source : sources) {
            if (rings.getIfPresent(source) == null) {
                Ring ring = new Ring(source.kept());
                if (rings.asMap().putIfAbsent(source, ring) == null) {
                    fresh.put(source, ring);
                }
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        try {
            fillFresh(fresh);
        } finally {
            fresh.forEach((source, ring) -> {
                ring.fail();
                if (!ring.await()) {
                    rings.invalidate(source);
                }
            });
        }
    }

    private void fillFresh(Map<Source, Ring> fresh) {
        Map<UUID, Ring> authors = new HashMap<>();
        int ofAuthor = 0;
        for (Map.Entry<Source, Ring> each : fresh.entrySet()) {
            Range newest = new Range(Range.LOWEST, NEWEST, each.getKey().kept(), true);
            switch (each.getKey()) {
                case Source.OfUnit unit -> each.getValue().fill(sql.find(unit, newest));
                case Source.WithTag tag -> each.getValue().fill(sql.find(tag, newest));
                case Source.ByAuthor author -> {
                    authors.put(author.authorId(), each.getValue());
                    ofAuthor = author.kept();
                }
            }
        }
        if (!authors.isEmpty()) {
            sql.find(authors.keySet(), new Range(Range.LOWEST, NEWEST, ofAuthor, true))
                    .forEach((author, ids) ->
                            Objects.requireNonNull(authors.get(author)).fill(ids));
        }
    }

    @Override
    public void apply(List<LogLine> lines) {
        for (LogLine line : lines) {
            UUID object = line.object();
            if (line.kind() == LogLine.Kind.STATUS && object != null) {
                line.units().forEach(unit -> append(new Source.OfUnit(unit), object));
                line.tags().forEach(tag -> append(new Source.WithTag(tag), object));
                if (line.actor() != null) {
                    append(new Source.ByAuthor(line.actor()), object);
                }
            } else if (line.kind() == LogLine.Kind.EDIT) {
                // an edit may put an old status under a new tag: not at the end
                line.tags().forEach(tag -> rings.invalidate(new Source.WithTag(tag)));
            }
        }
    }

    private void append(Source source, UUID id) {
        @Nullable Ring ring = rings.getIfPresent(source);
        if (ring != null) {
            ring.append(id);
        }
    }

    @Override
    public void forget() {
        rings.invalidateAll();
    }
}
