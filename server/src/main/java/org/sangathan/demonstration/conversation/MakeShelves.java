package org.sangathan.demonstration.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.demonstration.Chance;
import org.sangathan.demonstration.conversation.Cast.Player;
import org.sangathan.network.statuses.Status;
import org.sangathan.platform.Permission;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What each of the known people has put by: words for later, words not to read, tags to show, links that went round. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class MakeShelves {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int DAYS = 6;

    private final MadeShelfSql sql;
    private final Clock clock;
    private final Chance chance = new Chance(41L);

    MakeShelves(MadeShelfSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void make(Map<String, Player> cast, List<Player> others, Status shared) {
        UUID app = chance.id(clock.instant());
        sql.app(app);
        Set<UUID> done = new HashSet<>();
        cast.values().stream().filter(player -> done.add(player.id())).forEach(player -> {
            shelf(player);
            sql.appOf(player.id(), player.actor().constituencyId(), chance.id(clock.instant()), app);
        });
        sql.note(
                MakeTalk.get(cast, "Booth president").id(),
                "बूथ 5 की अध्यक्ष। काम हो तो शाम 6 से 7 बजे पंचायत भवन में मिलें।");
        sql.note(MakeTalk.get(cast, "Constituency president").id(), "गोरखपुर शहर। बूथ ही हमारी नींव है।");
        reach(
                Stream.concat(cast.values().stream(), others.stream())
                        .map(Player::homeUnitId)
                        .distinct()
                        .toList(),
                shared);
    }

    private void shelf(Player player) {
        Instant now = clock.instant();
        boolean speaks = player.actor().grants().stream()
                .anyMatch(grant -> grant.permissions().contains(Permission.SPEAK_AS_UNIT));
        sql.later(
                player.id(),
                chance.id(now),
                now.plus(Duration.ofHours(20)),
                "कल शाम की बैठक याद रखें: 6 बजे, पंचायत भवन। #बैठक",
                speaks ? player.unitId() : null,
                null);
        sql.later(
                player.id(),
                chance.id(now),
                now.minus(Duration.ofHours(2)),
                "पूरे प्रदेश के साथियों को नमस्कार।",
                null,
                "may_not_address_unit");
        sql.filter(player.id(), chance.id(now), "क्रिकेट", "warn");
        sql.filter(player.id(), chance.id(now), "लॉटरी", "hide");
        sql.tag(player.id(), chance.id(now), "बैठक");
        sql.tag(player.id(), chance.id(now), "श्रमदान");
    }

    private void reach(List<Integer> booths, Status shared) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), INDIA);
        for (int booth : booths) {
            StringBuilder code = new StringBuilder();
            for (int at = 0; at < 8; at++) {
                code.append(LETTERS.charAt(chance.between(0, LETTERS.length() - 1)));
            }
            sql.link(code.toString(), shared.id(), booth);
            for (int ago = DAYS; ago >= 0; ago--) {
                sql.opened(code.toString(), today.minusDays(ago), chance.between(3, 12 + 9 * (DAYS - ago)));
            }
        }
    }
}
