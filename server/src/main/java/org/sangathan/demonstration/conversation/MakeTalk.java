package org.sangathan.demonstration.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.demonstration.conversation.Cast.Player;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.media.UploadMedia;
import org.sangathan.network.polls.PollAsk;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.statuses.ActOnStatus;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.voting.VoteInPoll;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the known people say: with pictures, questions, a warning before it, changed afterwards, among few. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class MakeTalk {
    private final PostStatus postStatus;
    private final EditStatus editStatus;
    private final ActOnStatus act;
    private final VoteInPoll voteInPoll;
    private final UploadMedia uploadMedia;
    private final FollowAccount follow;
    private final KeepAway keepAway;
    private final Accounts accounts;
    private final ConversationSql sql;

    MakeTalk(
            PostStatus postStatus,
            EditStatus editStatus,
            ActOnStatus act,
            VoteInPoll voteInPoll,
            UploadMedia uploadMedia,
            FollowAccount follow,
            KeepAway keepAway,
            Accounts accounts,
            ConversationSql sql) {
        this.postStatus = postStatus;
        this.editStatus = editStatus;
        this.act = act;
        this.voteInPoll = voteInPoll;
        this.uploadMedia = uploadMedia;
        this.follow = follow;
        this.keepAway = keepAway;
        this.accounts = accounts;
        this.sql = sql;
    }

    /** @return what was said in the name of the district, to be passed on */
    Status make(Map<String, Player> cast, List<Player> others) {
        Player president = get(cast, "Booth president");
        Player member = get(cast, "Booth committee member");
        Player seat = get(cast, "Constituency president");
        Player district = get(cast, "District president");
        Player sector = get(cast, "Sector in-charge");
        ask(seat, president, others, false);
        ask(president, member, others, true);
        change(sector);
        Status pond = picture(
                president,
                president.unitId(),
                "आज तालाब साफ़ हुआ। छह साथी आए, धन्यवाद! 🙏 #श्रमदान",
                "तालाब के किनारे खड़े छह लोग, पीछे पेड़ और उगता सूरज",
                DrawPicture::pond);
        Status count = picture(
                get(cast, "State president"),
                get(cast, "State president").unitId(),
                "Four weeks of enrolment in one picture. Well done, everybody! 🎉 #सदस्यता",
                "चार सप्ताह का स्तंभ चित्र: 14, 22, 31 और 48 नए सदस्य",
                DrawPicture::chart);
        say(seat, "विधानसभा कार्यालय इस हफ़्ते रोज़ सुबह 9 से शाम 6 बजे तक खुला है।", "public", null, seat.unitId());
        Status camp = picture(
                district,
                district.unitId(),
                "रविवार को #रक्तदान शिविर। अपने बूथ के समूहों में यह पोस्टर भेजें।",
                "पोस्टर: रक्तदान शिविर, रविवार सुबह 9 से 1 बजे, प्राथमिक विद्यालय",
                DrawPicture::poster);
        say(member, "कल रात #क्रिकेट देखा? ऐसा मैच बरसों में एक बार होता है।", "public", null, null);
        Status careful = postStatus.post(
                member.actor(),
                new PostStatus.Request(
                        "सड़क हादसे में दो लोग घायल हुए, दोनों अस्पताल में हैं और ठीक हैं। चौराहे पर धीरे चलें।",
                        "public",
                        null,
                        "सड़क हादसे की ख़बर",
                        true,
                        "hi",
                        List.of(),
                        null,
                        null,
                        null,
                        null));
        talkAmongFew(president, member, seat, district, get(cast, "State president"));
        like(List.of(pond, camp, count, careful), cast, others);
        act.pin(
                president.actor(),
                say(
                                president,
                                "मैं हर शाम 6 से 7 बजे पंचायत भवन में मिलती हूँ। काम हो तो आ जाइए।",
                                "public",
                                null,
                                null)
                        .id());
        circle(cast, others);
        return camp;
    }

    static Player get(Map<String, Player> cast, String post) {
        Player player = cast.get(post);
        if (player == null) {
            throw new IllegalStateException(post);
        }
        return player;
    }

    private Status say(Player who, String text, String visibility, @Nullable UUID to, @Nullable Integer asUnit) {
        return postStatus.post(
                who.actor(),
                new PostStatus.Request(text, visibility, to, "", false, null, List.of(), null, asUnit, null, null));
    }

    private void ask(Player who, Player first, List<Player> others, boolean ended) {
        PollAsk poll = ended
                ? new PollAsk(
                        List.of("पंचायत भवन", "प्राथमिक विद्यालय", "सुनीता जी के घर"), Duration.ofDays(1), true, false)
                : new PollAsk(List.of("सुबह 8 बजे", "शाम 6 बजे", "रविवार दोपहर"), Duration.ofDays(6), false, false);
        String text = ended
                ? "महिला टोली की बैठक कहाँ रखें? #महिलाटोली"
                : "बूथ अध्यक्षों की #बैठक किस समय रखें? सबकी सुविधा देखकर तय करेंगे।";
        Status asked = postStatus.post(
                who.actor(),
                new PostStatus.Request(text, "public", null, "", false, "hi", List.of(), poll, null, null, null));
        voteInPoll.vote(first.actor(), asked.id(), List.of(1));
        for (int at = 0; at < others.size(); at++) {
            voteInPoll.vote(others.get(at).actor(), asked.id(), List.of(at % 3));
        }
        if (ended) {
            sql.endPoll(asked.id());
        }
    }

    private void change(Player who) {
        Status said = say(who, "कल सुबह 9 बजे सब बूथ सूचियाँ लेकर आएँ। #बैठक", "public", null, null);
        editStatus.edit(who.actor(), said.id(), PostStatus.Request.of("कल सुबह 10 बजे सब बूथ सूचियाँ लेकर आएँ। #बैठक"));
        editStatus.edit(
                who.actor(),
                said.id(),
                PostStatus.Request.of("कल सुबह 10 बजे सब बूथ सूचियाँ और दावे-आपत्ति के फ़ॉर्म लेकर आएँ। #बैठक"));
    }

    private Status picture(Player who, int asUnit, String text, String description, DrawPicture.Scene scene) {
        UUID media = uploadMedia
                .upload(who.actor(), DrawPicture.of(scene), description, null)
                .id();
        return postStatus.post(
                who.actor(),
                new PostStatus.Request(
                        text, "public", null, "", false, null, List.of(media), null, asUnit, null, null));
    }

    /** Each of them finds somebody under "conversations". */
    private void talkAmongFew(Player president, Player member, Player seat, Player district, Player state) {
        Status first = say(
                seat,
                handle(president) + " पूजा जी, कल की बैठक में आप महिला टोली का हाल बताएँगी?",
                "direct",
                null,
                null);
        say(president, handle(seat) + " जी, पाँच मिनट में बता दूँगी। सूची भी ला रही हूँ।", "direct", first.id(), null);
        say(member, handle(president) + " दीदी, मकान 14 वाले परिवार ने मिलने को कहा है।", "direct", null, null);
        say(district, handle(seat) + " शहर की ख़ाली बूथों की सूची आज रात तक चाहिए।", "direct", null, null);
        say(state, handle(district) + " Please bring the figures of the nine seats on Friday.", "direct", null, null);
    }

    private String handle(Player who) {
        return "@" + accounts.own(who.actor()).handle();
    }

    private void like(List<Status> said, Map<String, Player> cast, List<Player> others) {
        for (Status each : said) {
            others.forEach(fan -> act.favourite(fan.actor(), each.id()));
            cast.values().forEach(reader -> act.bookmark(reader.actor(), each.id()));
        }
        act.boost(get(cast, "Booth president").actor(), said.get(1).id(), null);
        act.boost(get(cast, "Constituency president").actor(), said.getFirst().id(), null);
    }

    private void circle(Map<String, Player> cast, List<Player> others) {
        List<Player> known = cast.values().stream()
                .filter(player -> !player.equals(cast.get("Member")))
                .toList();
        for (Player one : known) {
            accounts.own(one.actor());
        }
        for (int at = 0; at < known.size(); at++) {
            Player next = known.get((at + 1) % known.size());
            if (!next.id().equals(known.get(at).id())) {
                follow.follow(known.get(at).actor(), next.id(), FollowAccount.Wish.PLAIN);
            }
        }
        for (Player one : known) {
            keepAway.mute(one.actor(), others.get(1).id(), true, Duration.ZERO);
            keepAway.block(one.actor(), others.getFirst().id());
        }
    }
}
