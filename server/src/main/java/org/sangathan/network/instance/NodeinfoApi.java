package org.sangathan.network.instance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.sangathan.platform.Open;
import org.sangathan.platform.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * NodeInfo 2.0. Clients give features to a server whose software is "mastodon" and to none other, so that is the name
 * here; the version says what it is.
 */
@RestController
class NodeinfoApi {
    private final DescribeInstance describe;
    private final Settings settings;

    NodeinfoApi(DescribeInstance describe, Settings settings) {
        this.describe = describe;
        this.settings = settings;
    }

    record Discovery(List<DiscoveryLink> links) {}

    record DiscoveryLink(String rel, String href) {}

    record Nodeinfo(
            String version,
            Software software,
            List<String> protocols,
            Services services,
            NodeUsage usage,
            @JsonProperty("openRegistrations") boolean openRegistrations,
            Map<String, String> metadata) {}

    record Software(String name, String version) {}

    record Services(List<String> inbound, List<String> outbound) {}

    record NodeUsage(NodeUsers users) {}

    record NodeUsers(
            long total, @JsonProperty("activeMonth") long activeMonth) {}

    @Open("for every client, before anything else")
    @GetMapping("/.well-known/nodeinfo")
    Discovery discovery() {
        return new Discovery(List.of(new DiscoveryLink(
                "http://nodeinfo.diaspora.software/ns/schema/2.0", settings.publicUrl() + "/nodeinfo/2.0")));
    }

    @Open("for every client, before anything else")
    @GetMapping("/nodeinfo/2.0")
    Nodeinfo nodeinfo() {
        return new Nodeinfo(
                "2.0",
                new Software("mastodon", DescribeInstance.VERSION),
                List.of(),
                new Services(List.of(), List.of()),
                new NodeUsage(new NodeUsers(describe.members(), describe.seenInAMonth())),
                false,
                Map.of("software", "sangathan"));
    }
}
