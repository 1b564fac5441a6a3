package org.sangathan.demonstration.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sangathan.demonstration.Chance;
import org.sangathan.demonstration.conversation.Cast.Player;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.platform.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the state announces: something that holds and is answered with signs, and something that will begin. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class MakeAnnouncements {
    private static final List<String> SIGNS = List.of("🙏", "👍", "🎉");

    private final MadeAnnouncementSql sql;
    private final Settings settings;
    private final Clock clock;
    private final Chance chance = new Chance(86L);

    MakeAnnouncements(MadeAnnouncementSql sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    void make(Player state, List<Player> readers) {
        UUID now = announce(
                state,
                -1,
                "मतदाता सूची के दावे और आपत्तियाँ 9 दिसंबर तक लिए जाएँगे। हर बूथ पर एक साथी तय करें। #मतदातासूची");
        for (int at = 0; at < readers.size(); at++) {
            sql.react(readers.get(at).id(), now, SIGNS.get(at % SIGNS.size()));
        }
        sql.count(now);
        announce(state, 3, "अगले सप्ताह से सदस्यता की जाँच शुरू होगी। किसी को अपना कोड न बताएँ।");
    }

    private UUID announce(Player state, int inDays, String text) {
        UUID id = chance.id(clock.instant());
        sql.insert(id, text, PostStatus.html(text, settings), inDays, state.id());
        return id;
    }
}
