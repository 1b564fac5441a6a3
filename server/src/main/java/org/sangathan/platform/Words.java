package org.sangathan.platform;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences that the server itself writes (text messages, pages without script), in both languages. */
@Component
public class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @param language "hi" or "en" */
    public String in(String language, String key, Object... values) {
        return messages.getMessage(key, values, Locale.of(language));
    }

    /** One of the texts that go to phones. */
    public Text text(String language, String key, Object... values) {
        return new Text(key, language, in(language, key, values));
    }

    /** For a number whose owner's language nobody knows: in Hindi, then in English. */
    public Text textInBoth(String key, Object... values) {
        return text("hi", key, values).followedBy(text("en", key, values));
    }
}
