package org.sangathan.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.statuses.ActOnStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Grant;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Some three hundred statuses by office-bearers of the peopled district, so that the feed is worth looking at. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class MakeConversation {
    private static final Logger log = LoggerFactory.getLogger(MakeConversation.class);
    private static final int STATUSES = 300;
    private static final int FEW = 40;
    private static final List<String> TEXTS = List.of(
            "कल सुबह 10 बजे {unit} की #बैठक है। कृपया समय पर आएँ, चाय की व्यवस्था है।",
            "मतदाता सूची में नाम जोड़ने के लिए #फ़ॉर्म6 भरवाने में मदद चाहिए तो इस संदेश का जवाब दें।",
            "आज 42 घरों तक पहुँचे। जिन घरों में ताला था, वहाँ शनिवार को फिर जाएँगे। #घरघर",
            "शाम को तेज़ बारिश का अनुमान है। बाहर का कार्यक्रम कल के लिए टाल दिया गया है। #मौसम",
            "नए साथियों का स्वागत! इस हफ़्ते {unit} से 17 लोग जुड़े, उनमें 9 महिलाएँ हैं। #सदस्यता",
            "रक्तदान शिविर रविवार को प्राथमिक विद्यालय में, सुबह 9 से 1 बजे तक। #सेवा",
            "पेंशन और राशन कार्ड के काग़ज़ कल पंचायत भवन में देखे जाएँगे। आधार की फ़ोटो यहाँ न डालें।",
            "हैंडपंप की मरम्मत हो गई है। जिन भाई-बहनों ने सूचना दी, उनका धन्यवाद। #पानी",
            "महिला टोली की बैठक बुधवार को 4 बजे सुनीता जी के घर। बच्चों को साथ ला सकते हैं। #महिलाटोली",
            "Meeting notes of Sunday are ready. Whoever missed it, please ask your sector in-charge. #minutes",
            "युवा साथियों के लिए फ़ोन पर काम करने का अभ्यास शनिवार को, दो बारी में। #प्रशिक्षण",
            "स्कूल के पास की सड़क पर रोशनी नहीं है। शिकायत दर्ज करा दी है, जवाब आते ही बताएँगे।");
    private static final List<String> ANSWERS = List.of(
            "मैं आऊँगी।",
            "जी, समय पर पहुँचेंगे।",
            "हमारे मोहल्ले से पाँच लोग आएँगे।",
            "बहुत अच्छा काम। बधाई!",
            "क्या बुज़ुर्गों के लिए बैठने की जगह होगी?",
            "Thank you, noted.");

    private final ConversationSql sql;
    private final PostStatus postStatus;
    private final ActOnStatus actOnStatus;
    private final Statuses statuses;
    private final UnitHandles handles;
    private final Territory territory;

    MakeConversation(
            ConversationSql sql,
            PostStatus postStatus,
            ActOnStatus actOnStatus,
            Statuses statuses,
            UnitHandles handles,
            Territory territory) {
        this.sql = sql;
        this.postStatus = postStatus;
        this.actOnStatus = actOnStatus;
        this.statuses = statuses;
        this.handles = handles;
        this.territory = territory;
    }

    /** Once: where somebody has written already, nothing is added. */
    void make(boolean small) {
        List<Actor> bearers = sql.bearers().stream().map(MakeConversation::actor).toList();
        if (bearers.isEmpty() || sql.hasStatuses()) {
            return;
        }
        Chance chance = new Chance(2_027L);
        List<Status> written = new ArrayList<>();
        for (int at = 0; at < (small ? FEW : STATUSES); at++) {
            Actor who = bearers.get(chance.between(0, bearers.size() - 1));
            try {
                written.add(write(who, at, written, chance));
                liked(written.getLast(), bearers, chance);
            } catch (Problem refused) {
                log.debug("a made-up status was refused: {}", refused.getMessage());
            }
        }
        // as if it had been written over the last weeks, in the order in which it was
        sql.spread();
        statuses.forget();
        log.info("the made-up feed has {} statuses", written.size());
    }

    private Status write(Actor who, int at, List<Status> written, Chance chance) {
        if (at % 5 == 4 && !written.isEmpty()) {
            Status parent = written.get(chance.between(0, written.size() - 1));
            return postStatus.post(who, request(ANSWERS.get(chance.between(0, ANSWERS.size() - 1)), parent.id(), null));
        }
        int unit = who.grants().getFirst().unitId();
        var ref = territory.tree().get(unit);
        String text = TEXTS.get(at % TEXTS.size()).replace("{unit}", ref.nameHi());
        boolean asUnit = at % 7 == 0;
        return postStatus.post(
                who,
                request(asUnit ? text : "@" + handles.of(ref) + " " + text, null, asUnit ? unit : null));
    }

    private static PostStatus.Request request(
            String text, @Nullable UUID parent, @Nullable Integer asUnit) {
        return new PostStatus.Request(text, "public", parent, "", false, null, List.of(), null, asUnit, null, null);
    }

    private void liked(Status status, List<Actor> bearers, Chance chance) {
        Set<UUID> done = new HashSet<>();
        for (int at = chance.between(0, 4); at > 0; at--) {
            Actor fan = bearers.get(chance.between(0, bearers.size() - 1));
            if (done.add(fan.memberId())) {
                actOnStatus.favourite(fan, status.id());
            }
        }
    }

    private static Actor actor(ConversationSql.Bearer bearer) {
        return new Actor(
                bearer.memberId(),
                bearer.constituencyId(),
                new UUID(0, 0),
                List.of(new Grant(bearer.unitId(), Set.of(Permission.SPEAK_AS_UNIT))));
    }
}
