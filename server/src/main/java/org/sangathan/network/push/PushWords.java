package org.sangathan.network.push;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sangathan.network.notifications.ShowNotifications.ShownNotification;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;

/** What a message to a device says, in the member's language. */
@Component
class PushWords {
    private static final int LONGEST_BODY = 140;

    private final Words words;
    private final Settings settings;

    PushWords(Words words, Settings settings) {
        this.words = words;
        this.settings = settings;
    }

    /** As Mastodon's clients read it, save for the token, of which we know the hash alone. */
    Map<String, Object> of(ShownNotification told, String language) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("access_token", "");
        message.put("preferred_locale", language);
        message.put("notification_id", told.id());
        message.put("notification_type", told.type());
        message.put("icon", settings.publicUrl() + "/icon-192.png");
        message.put(
                "title",
                words.in(language, "push." + told.type(), told.account().displayName()));
        message.put("body", told.status() == null ? "" : plain(told.status().content()));
        return message;
    }

    /** Our own HTML, whose tags are few and known. */
    private static String plain(String html) {
        String text = html.replaceAll("<br ?/?>|</p><p>", " ")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return text.codePointCount(0, text.length()) <= LONGEST_BODY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_BODY - 1)) + "…";
    }
}
