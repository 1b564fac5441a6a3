package org.sangathan.network.instance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Open;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The server's description, rules and texts. */
@RestController
class InstanceApi {
    private static final String WHY = "a client reads it before anybody signs in";

    private final DescribeInstance describe;

    InstanceApi(DescribeInstance describe) {
        this.describe = describe;
    }

    record Rule(String id, String text, String hint, Map<String, RuleTranslation> translations) {}

    record RuleTranslation(String text, String hint) {}

    record Text(String updatedAt, String content) {}

    record Thumbnail(String url, @Nullable String blurhash, Map<String, String> versions) {}

    record Icon(String src, String size) {}

    record Usage(ActiveUsers users) {}

    record ActiveUsers(long activeMonth) {}

    record Registrations(
            boolean enabled,
            boolean approvalRequired,
            boolean reasonRequired,
            @Nullable String message,
            String url) {}

    record Contact(String email, @Nullable Object account) {}

    record Instance(
            String domain,
            String title,
            String version,
            String sourceUrl,
            String description,
            Usage usage,
            Thumbnail thumbnail,
            List<Icon> icon,
            List<String> languages,
            InstanceConfiguration configuration,
            Registrations registrations,
            Map<String, Integer> apiVersions,
            Contact contact,
            List<Rule> rules) {}

    record Streaming(String streamingApi) {}

    record Stats(long userCount, long statusCount, long domainCount) {}

    record InstanceOfV1(
            String uri,
            String title,
            String shortDescription,
            String description,
            String email,
            String version,
            Streaming urls,
            Stats stats,
            String thumbnail,
            List<String> languages,
            boolean registrations,
            boolean approvalRequired,
            boolean invitesEnabled,
            InstanceConfiguration configuration,
            @Nullable Object contactAccount,
            List<Rule> rules) {}

    @Open(WHY)
    @Scope
    @GetMapping("/api/v2/instance")
    Instance instance() {
        return describe.now();
    }

    @Open(WHY)
    @Scope
    @GetMapping("/api/v1/instance")
    InstanceOfV1 instanceOfV1() {
        return describe.ofV1();
    }

    @Open("one installation, which talks to no other server")
    @Scope
    @GetMapping("/api/v1/instance/peers")
    List<String> peers() {
        return List.of();
    }

    @Open("one installation, which talks to no other server")
    @Scope
    @GetMapping("/api/v1/instance/domain_blocks")
    List<String> domainBlocks() {
        return List.of();
    }

    @Open("no figures of the network are public by the week")
    @Scope
    @GetMapping("/api/v1/instance/activity")
    List<String> activity() {
        return List.of();
    }

    @Open(WHY)
    @Scope
    @GetMapping("/api/v1/instance/rules")
    List<Rule> rules() {
        return describe.rules();
    }

    @Open(WHY)
    @Scope
    @GetMapping("/api/v1/instance/extended_description")
    Text extendedDescription() {
        return describe.text("description");
    }

    @Open("the notice is shown to whoever joins")
    @Scope
    @GetMapping("/api/v1/instance/privacy_policy")
    Text privacyPolicy() {
        return describe.text("privacy");
    }

    @Open("there are none beyond the notice and the rules")
    @Scope
    @GetMapping("/api/v1/instance/terms_of_service")
    Text termsOfService() {
        throw new Problem(PlatformProblem.NOT_FOUND);
    }

    @Open("nothing is translated")
    @Scope
    @GetMapping("/api/v1/instance/translation_languages")
    Map<String, List<String>> translationLanguages() {
        return Map.of();
    }

    @Open("there are none of our own")
    @Scope
    @GetMapping("/api/v1/custom_emojis")
    List<String> customEmojis() {
        return List.of();
    }
}
