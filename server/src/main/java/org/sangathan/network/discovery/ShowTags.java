package org.sangathan.network.discovery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Component;

/** Tags in the words of clients. */
@Component
class ShowTags {
    private final Settings settings;

    ShowTags(Settings settings) {
        this.settings = settings;
    }

    /**
     * One day of a tag; numbers are texts there.
     *
     * @param day seconds since 1970 of its beginning
     */
    record TagDay(String day, String uses, String accounts) {}

    record FoundTag(String id, String name, String url, List<TagDay> history) {}

    FoundTag show(String tag, List<TagDay> history) {
        String url = settings.publicUrl() + "/tags/" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        return new FoundTag(tag, tag, url, history);
    }
}
