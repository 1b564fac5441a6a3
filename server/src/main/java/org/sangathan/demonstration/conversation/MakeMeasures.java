package org.sangathan.demonstration.conversation;

import static org.sangathan.demonstration.conversation.MakeTalk.get;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.demonstration.Chance;
import org.sangathan.demonstration.conversation.Cast.Player;
import org.sangathan.demonstration.conversation.MadeMeasureSql.MadeMeasure;
import org.sangathan.demonstration.conversation.MadeMeasureSql.MadeReport;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What moderators have before them: open reports, one that is decided, a text that waits, and appeals. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class MakeMeasures {
    private final MadeMeasureSql sql;
    private final PostStatus postStatus;
    private final Clock clock;
    private final Chance chance = new Chance(83L);

    MakeMeasures(MadeMeasureSql sql, PostStatus postStatus, Clock clock) {
        this.sql = sql;
        this.postStatus = postStatus;
        this.clock = clock;
    }

    /** Before anybody writes, so that one text of them is held. */
    void rules(Map<String, Player> cast) {
        Player district = get(cast, "District president");
        Instant now = clock.instant();
        sql.rule(
                chance.id(now),
                district.unitId(),
                "मुफ़्त लैपटॉप",
                "hold",
                "ऐसी योजना की ख़बर पहले जाँची जाती है।",
                district.id());
        sql.rule(
                chance.id(now),
                district.unitId(),
                "ओटीपी भेज दो",
                "refuse",
                "कोड कोई किसी को नहीं बताता, संगठन को भी नहीं।",
                district.id());
        Player seat = get(cast, "Constituency president");
        sql.rule(
                chance.id(now),
                seat.unitId(),
                "मुफ़्त साइकिल",
                "hold",
                "साइकिल की सूची ज़िला कार्यालय से जाँची जाएगी।",
                seat.id());
    }

    void make(Map<String, Player> cast, List<Player> others) {
        UUID reader = get(cast, "Booth committee member").id();
        Player seat = get(cast, "Constituency president");
        Player spammer = others.getFirst();
        Status spam = said(spammer, "मुफ़्त रिचार्ज! https://example.in/recharge खोलें और दस लोगों को भेजें।");
        report(spammer, spam, get(cast, "Booth president").id(), "spam", "यह लिंक रोज़ भेजते हैं।", null, false);
        Player gossip = others.get(1);
        Status rumour = said(gossip, "सुना है राशन की दुकान कल से बंद हो रही है, सब आज ही ले आएँ।");
        report(gossip, rumour, reader, "other", "ख़बर ग़लत है, मैंने दुकान पर पूछा।", seat.id(), false);
        report(gossip, rumour, get(cast, "Booth mentor").id(), "other", "लोग घबरा रहे हैं।", null, false);
        report(others.get(2), null, null, "imitation", "मीना कुमारी", null, false);
        said(others.get(2), "सबको मुफ़्त लैपटॉप मिल रहे हैं, फ़ॉर्म मुझसे लें।");
        hidden(others.get(3), seat, reader);
        appealed(cast, others.get(4), seat);
    }

    private Status said(Player who, String text) {
        return postStatus.post(
                who.actor(),
                new PostStatus.Request(text, "public", null, "", false, "hi", List.of(), null, null, null, null));
    }

    private UUID report(
            Player about,
            @Nullable Status status,
            @Nullable UUID reporter,
            String category,
            String comment,
            @Nullable UUID assignedTo,
            boolean decided) {
        Instant at = clock.instant().minus(Duration.ofHours(chance.between(3, 30)));
        UUID id = chance.id(at);
        List<UUID> statuses = status == null ? List.of() : List.of(status.id());
        sql.report(
                about.id(),
                about.homeUnitId(),
                new MadeReport(id, reporter, category, comment, statuses, at, assignedTo, decided));
        return id;
    }

    private void hidden(Player about, Player moderator, UUID reporter) {
        Status number = said(about, "शिकायत है तो सीधे लेखपाल को फ़ोन करें: 98XXXXXX10। दिन-रात कभी भी।");
        UUID report = report(about, number, reporter, "legal", "किसी का निजी नंबर है।", moderator.id(), true);
        measure(
                about,
                moderator,
                "hide",
                report,
                number,
                "legal",
                "निजी फ़ोन नंबर",
                "किसी का निजी नंबर यहाँ न लिखें। दफ़्तर का नंबर लिख सकते हैं।");
        sql.hide(number.id());
        sql.note(about.id(), chance.id(clock.instant()), moderator.id(), "फ़ोन पर बात हुई, समझ गए हैं।");
    }

    /** One waits for an answer; the other, of somebody whom one may sign in as, has one. */
    private void appealed(Map<String, Player> cast, Player about, Player seat) {
        Player district = get(cast, "District president");
        Status loud = said(about, "जो बैठक में नहीं आते वे किसी काम के नहीं।");
        UUID waiting = measure(
                about, district, "warn", null, loud, "violation", "साथियों का अपमान", "साथियों के लिए आदर से लिखें।");
        sql.appeal(about.id(), waiting, "मैंने किसी का नाम नहीं लिया था। कृपया फिर से देखें।");
        Player member = get(cast, "Booth committee member");
        Status early = said(member, "सूची तैयार है, जिसे देखनी हो मुझसे फ़ोन पर ले ले।");
        UUID answered = measure(
                member,
                seat,
                "warn",
                null,
                early,
                "legal",
                "सूची में लोगों के नाम हैं",
                "लोगों की सूची फ़ोन पर न बाँटें।");
        sql.appeal(member.id(), answered, "सूची में केवल मकान नंबर थे।");
        sql.answer(member.id(), answered, "मकान नंबर भी पहचान बताते हैं। चेतावनी रहेगी, आगे कुछ नहीं।", district.id());
    }

    private UUID measure(
            Player about,
            Player by,
            String kind,
            @Nullable UUID report,
            Status status,
            String category,
            String reason,
            String word) {
        Instant at = clock.instant().minus(Duration.ofHours(chance.between(8, 40)));
        UUID id = chance.id(at);
        sql.measure(
                about.id(),
                about.homeUnitId(),
                new MadeMeasure(id, kind, report, List.of(status.id()), category, reason, word, at),
                by.id(),
                by.unitId());
        return id;
    }
}
