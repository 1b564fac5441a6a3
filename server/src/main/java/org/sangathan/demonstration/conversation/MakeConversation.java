package org.sangathan.demonstration.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sangathan.demonstration.Chance;
import org.sangathan.network.statuses.ActOnStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Grant;
import org.sangathan.platform.Permission;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
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
    private static final int AT_ONCE = 20;
    private static final List<String> TEXTS = List.of(
            "कल सुबह 10 बजे {unit} की #बैठक है। कृपया समय पर आएँ, चाय की व्यवस्था है।",
            "मतदाता सूची में नाम जोड़ने के लिए #फ़ॉर्म6 भरवाने में मदद चाहिए तो इस संदेश का जवाब दें।",
            "आज {n} घरों तक पहुँचे। जिन घरों में ताला था, वहाँ {day} को फिर जाएँगे। #घरघर",
            "शाम को तेज़ बारिश का अनुमान है। बाहर का कार्यक्रम {day} के लिए टाल दिया गया है। #मौसम",
            "नए साथियों का स्वागत! इस हफ़्ते {unit} से {n} लोग जुड़े, आधे से ज़्यादा महिलाएँ हैं। #सदस्यता",
            "रक्तदान शिविर {day} को प्राथमिक विद्यालय में, सुबह 9 से 1 बजे तक। पिछली बार {n} लोगों ने रक्त दिया था। #सेवा",
            "पेंशन और राशन कार्ड के काग़ज़ {day} को पंचायत भवन में देखे जाएँगे। आधार की फ़ोटो यहाँ न डालें।",
            "हैंडपंप की मरम्मत हो गई है। जिन भाई-बहनों ने सूचना दी, उनका धन्यवाद। #पानी",
            "महिला टोली की बैठक {day} को 4 बजे सुनीता जी के घर। बच्चों को साथ ला सकते हैं। #महिलाटोली",
            "Notes of the last meeting are ready. Whoever missed it, please ask your sector in-charge. #minutes",
            "युवा साथियों के लिए फ़ोन पर काम करने का अभ्यास {day} को, दो बारी में। #प्रशिक्षण",
            "स्कूल के पास की सड़क पर रोशनी नहीं है। शिकायत दर्ज करा दी है, जवाब आते ही बताएँगे।",
            "बूथ समिति की दो सीटें अभी ख़ाली हैं। जो समय दे सकते हैं, {day} तक नाम बताएँ।",
            "बुज़ुर्ग मतदाताओं की सूची पूरी हुई: {n} नाम। जिन्हें मतदान के दिन गाड़ी चाहिए, उनके आगे निशान लगा है।",
            "{day} को तालाब की सफ़ाई, सुबह 7 बजे से। फावड़ा और टोकरी घर से लाएँ। #श्रमदान",
            "पल्स पोलियो का दौर {day} से है। अपने मोहल्ले के छोटे बच्चों के घर याद दिला दें। #स्वास्थ्य",
            "एक साथी का मोबाइल नंबर बदल गया है। जिनका भी बदला हो, ऐप में ख़ुद ठीक कर लें।",
            "आँखों की जाँच का शिविर बहुत अच्छा रहा, {n} लोगों को चश्मे मिले। सहयोग के लिए धन्यवाद। #सेवा",
            "गन्ना पर्ची की दिक़्क़त वाले किसान {day} को 11 बजे समिति कार्यालय आ जाएँ, साथ चलेंगे। #किसान",
            "The list of {n} new voters has been checked twice. Corrections, please, by {day_en}.",
            "परीक्षा के दिनों में शाम 7 बजे के बाद माइक नहीं लगेगा, सब साथी ध्यान रखें।",
            "पुस्तकालय के लिए {n} किताबें मिलीं। बच्चों के लिए और चाहिए, जिनके घर रखी हों वे दे सकते हैं। #पुस्तकालय",
            "आज की बैठक में {n} साथी आए। तीन बातें तय हुईं: सूची का काम, पानी की टंकी, और अगली बैठक {day} को। #बैठक",
            "बिजली विभाग ने लिखा है कि नया ट्रांसफ़ॉर्मर {day} तक लगेगा। लग जाए तो यहाँ बता दें।");
    private static final List<String> ANSWERS = List.of(
            "मैं आऊँगी।",
            "जी, समय पर पहुँचेंगे।",
            "हमारे मोहल्ले से पाँच लोग आएँगे।",
            "बहुत अच्छा काम। बधाई!",
            "क्या बुज़ुर्गों के लिए बैठने की जगह होगी?",
            "मैं साइकिल से सूची पहुँचा दूँगा।",
            "हमारे यहाँ भी यही दिक़्क़त है।",
            "ठीक है, {day} को मिलते हैं।",
            "Thank you, noted.");
    private static final List<String> DAYS = List.of("सोमवार", "बुधवार", "शुक्रवार", "शनिवार", "रविवार");
    private static final List<String> DAYS_EN = List.of("Monday", "Wednesday", "Friday", "Saturday", "Sunday");

    private final ConversationSql sql;
    private final PostStatus postStatus;
    private final ActOnStatus actOnStatus;
    private final UnitHandles handles;
    private final Territory territory;

    MakeConversation(
            ConversationSql sql,
            PostStatus postStatus,
            ActOnStatus actOnStatus,
            UnitHandles handles,
            Territory territory) {
        this.sql = sql;
        this.postStatus = postStatus;
        this.actOnStatus = actOnStatus;
        this.handles = handles;
        this.territory = territory;
    }

    void make(boolean small) {
        List<Actor> bearers =
                sql.bearers().stream().map(MakeConversation::actor).toList();
        if (bearers.isEmpty()) {
            return;
        }
        Chance chance = new Chance(2_027L);
        List<Status> written = new ArrayList<>();
        // several at once share a commit
        try (ExecutorService writers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (int at = 0; at < (small ? FEW : STATUSES); at += AT_ONCE) {
                List<Callable<Void>> likes = new ArrayList<>();
                for (Status status : written(writers, round(at, bearers, written, chance))) {
                    written.add(status);
                    likes.addAll(likes(status, bearers, chance));
                }
                writers.invokeAll(likes);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        log.info("the made-up feed has {} statuses", written.size());
    }

    private static List<Status> written(ExecutorService writers, List<Callable<Status>> round)
            throws InterruptedException {
        List<Status> written = new ArrayList<>();
        for (Future<Status> each : writers.invokeAll(round)) {
            try {
                written.add(each.get());
            } catch (ExecutionException refused) {
                log.debug("a made-up status was refused: {}", refused.getMessage());
            }
        }
        return written;
    }

    private List<Callable<Status>> round(int first, List<Actor> bearers, List<Status> written, Chance chance) {
        List<Callable<Status>> round = new ArrayList<>();
        for (int at = first; at < first + AT_ONCE; at++) {
            Actor who = one(bearers, chance);
            PostStatus.Request request =
                    at % 5 == 4 && !written.isEmpty() ? answer(one(written, chance), chance) : word(who, at, chance);
            round.add(() -> postStatus.post(who, request));
        }
        return round;
    }

    private static PostStatus.Request answer(Status parent, Chance chance) {
        return request(filled(one(ANSWERS, chance), chance), parent.id(), null);
    }

    /** To the writer's unit, or now and then in its name. */
    private PostStatus.Request word(Actor who, int at, Chance chance) {
        int unit = who.grants().getFirst().unitId();
        UnitRef ref = territory.tree().get(unit);
        String text = filled(TEXTS.get(at * 7 % TEXTS.size()), chance).replace("{unit}", ref.nameHi());
        return at % 7 == 0 ? request(text, null, unit) : request("@" + handles.of(ref) + " " + text, null, null);
    }

    private static <T> T one(List<T> of, Chance chance) {
        return of.get(chance.between(0, of.size() - 1));
    }

    private static String filled(String text, Chance chance) {
        int day = chance.between(0, DAYS.size() - 1);
        return text.replace("{n}", Integer.toString(chance.between(11, 68)))
                .replace("{day}", DAYS.get(day))
                .replace("{day_en}", DAYS_EN.get(day));
    }

    private static PostStatus.Request request(String text, @Nullable UUID parent, @Nullable Integer asUnit) {
        return new PostStatus.Request(text, "public", parent, "", false, null, List.of(), null, asUnit, null, null);
    }

    private List<Callable<Void>> likes(Status status, List<Actor> bearers, Chance chance) {
        Set<Actor> fans = new HashSet<>();
        for (int at = chance.between(0, 4); at > 0; at--) {
            fans.add(one(bearers, chance));
        }
        return fans.stream()
                .<Callable<Void>>map(fan -> () -> {
                    actOnStatus.favourite(fan, status.id());
                    return null;
                })
                .toList();
    }

    private static Actor actor(ConversationSql.Bearer bearer) {
        return new Actor(
                bearer.memberId(),
                bearer.constituencyId(),
                new UUID(0, 0),
                List.of(new Grant(bearer.unitId(), Set.of(Permission.SPEAK_AS_UNIT))));
    }
}
