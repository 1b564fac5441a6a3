package org.sangathan.network.streaming;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.announcements.ShowAnnouncements;
import org.sangathan.network.publishing.LogLine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells open clients what is no status: that their filters are others now, and what the state announces to everybody. */
@Component
class TellNews {
    private final LookAgain lookAgain;
    private final ShowAnnouncements announcements;
    private final JsonMapper json;

    TellNews(LookAgain lookAgain, ShowAnnouncements announcements, JsonMapper json) {
        this.lookAgain = lookAgain;
        this.announcements = announcements;
        this.json = json;
    }

    /**
     * Several of one kind within a round are told once, with the count of then.
     *
     * @param about an account or an announcement
     */
    private record News(LogLine.Kind kind, UUID about, String sign) {}

    void tell(List<LogLine> lines, Streams streams) {
        Set<News> news = lines.stream()
                .map(TellNews::news)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (news.isEmpty()) {
            return;
        }
        Set<Stream> concerned = new HashSet<>();
        news.forEach(each -> concerned.addAll(readersOf(each, streams)));
        lookAgain.at(concerned);
        for (News each : news) {
            Message message = message(each);
            if (message != null) {
                readersOf(each, streams).forEach(stream -> send(message, stream));
            }
        }
    }

    private static Optional<News> news(LogLine line) {
        UUID about = line.object();
        boolean isNews = switch (line.kind()) {
            case FILTERS, ANNOUNCED, WITHDRAWN, REACTION -> true;
            case STATUS, EDIT, DELETE, COUNT, NOTIFICATION, ACCOUNT, ERASED -> false;
        };
        return isNews && about != null
                ? Optional.of(new News(line.kind(), about, String.join("", line.tags())))
                : Optional.empty();
    }

    private static Collection<Stream> readersOf(News news, Streams streams) {
        return news.kind() == LogLine.Kind.FILTERS ? streams.of(news.about()) : streams.all();
    }

    /** Null when there is nothing left to tell. */
    private @Nullable Message message(News news) {
        return switch (news.kind()) {
            case FILTERS -> new Message(json, "filters_changed", null);
            case WITHDRAWN ->
                new Message(json, "announcement.delete", news.about().toString());
            case ANNOUNCED -> message("announcement", announcements.toAnybody(news.about()));
            default -> message("announcement.reaction", announcements.reaction(news.about(), news.sign()));
        };
    }

    private @Nullable Message message(String event, Optional<?> payload) {
        return payload.map(there -> new Message(json, event, json.writeValueAsString(Objects.requireNonNull(there))))
                .orElse(null);
    }

    private static void send(Message message, Stream stream) {
        for (Channel channel : stream.channels()) {
            if (channel.kind() == Channel.Kind.USER
                    && channel.isOpenTo(stream.seen().bearer())) {
                stream.send(message, channel);
            }
        }
    }
}
