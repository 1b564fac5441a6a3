package org.sangathan.network.instance;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sangathan.access.Logins;
import org.sangathan.network.instance.InstanceApi.ActiveUsers;
import org.sangathan.network.instance.InstanceApi.Contact;
import org.sangathan.network.instance.InstanceApi.Icon;
import org.sangathan.network.instance.InstanceApi.Instance;
import org.sangathan.network.instance.InstanceApi.InstanceOfV1;
import org.sangathan.network.instance.InstanceApi.Registrations;
import org.sangathan.network.instance.InstanceApi.Rule;
import org.sangathan.network.instance.InstanceApi.RuleTranslation;
import org.sangathan.network.instance.InstanceApi.Stats;
import org.sangathan.network.instance.InstanceApi.Streaming;
import org.sangathan.network.instance.InstanceApi.Text;
import org.sangathan.network.instance.InstanceApi.Thumbnail;
import org.sangathan.network.instance.InstanceApi.Usage;
import org.sangathan.network.push.PushKey;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;

/** Describes the server; what it must count is counted at most every ten minutes. */
@Component
class DescribeInstance {
    /** The newest API whose every addition is here; clients read from it what they may call. */
    static final int API_VERSION = 1;

    /**
     * Clients offer by this number what is not asked for otherwise: quoting from 4.5, collections from 4.6. Neither is here,
     * so it stays before them, though shapes are those of 4.7.
     */
    static final String VERSION = "4.4.0 (compatible; Sangathan 0.1.0)";

    private static final List<String> LANGUAGES = List.of("hi", "en");
    private static final int RULES = 4;
    /** When the texts were last changed. */
    private static final String TEXTS_OF = "2026-11-25T00:00:00.000Z";

    private final Settings settings;
    private final Words words;
    private final PushKey pushKey;
    private final LoadingCache<String, Long> counts;

    DescribeInstance(Settings settings, Words words, Logins logins, PushKey pushKey) {
        this.settings = settings;
        this.words = words;
        this.pushKey = pushKey;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(name -> name.equals("members") ? logins.count() : logins.countSeenInAMonth());
    }

    Instance now() {
        String address = settings.publicUrl().toString();
        return new Instance(
                domain(),
                title(),
                VERSION,
                address,
                description(),
                new Usage(new ActiveUsers(counts.get("seen"))),
                new Thumbnail(address + "/icon-512.png", null, Map.of()),
                List.of(new Icon(address + "/icon-192.png", "192x192"), new Icon(address + "/icon-512.png", "512x512")),
                LANGUAGES,
                InstanceConfiguration.of(address, pushKey.forBrowsers()),
                new Registrations(false, false, false, null, address + "/join"),
                Map.of("mastodon", API_VERSION),
                new Contact("", null),
                rules());
    }

    InstanceOfV1 ofV1() {
        String address = settings.publicUrl().toString();
        return new InstanceOfV1(
                domain(),
                title(),
                description(),
                description(),
                "",
                VERSION,
                new Streaming(address.replaceFirst("^http", "ws")),
                new Stats(counts.get("members"), 0, 0),
                address + "/icon-512.png",
                LANGUAGES,
                false,
                false,
                false,
                InstanceConfiguration.of(address, pushKey.forBrowsers()),
                null,
                rules());
    }

    String domain() {
        URI address = settings.publicUrl();
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private String title() {
        return settings.nameHi().equals(settings.nameEn())
                ? settings.nameHi()
                : settings.nameHi() + " · " + settings.nameEn();
    }

    private String description() {
        return words.in("hi", "network.description") + " " + words.in("en", "network.description");
    }

    long members() {
        return counts.get("members");
    }

    long seenInAMonth() {
        return counts.get("seen");
    }

    List<Rule> rules() {
        return IntStream.rangeClosed(1, RULES)
                .mapToObj(number -> new Rule(
                        Integer.toString(number),
                        words.in("hi", "network.rule." + number),
                        "",
                        Map.of("en", new RuleTranslation(words.in("en", "network.rule." + number), ""))))
                .toList();
    }

    Text text(String name) {
        String key = name.equals("privacy") ? "page.notice_text" : "network.description";
        return new Text(
                TEXTS_OF,
                "<p lang=\"hi\">" + words.in("hi", key) + "</p><p lang=\"en\">" + words.in("en", key) + "</p>");
    }
}
