package org.sangathan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/** What was sent by SMS; texts that go out after a commit are waited for. */
@TestComponent
@Lazy
public class SentTexts {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Callers callers;

    SentTexts(Callers callers) {
        this.callers = callers;
    }

    /** All to this number, newest first. */
    public List<String> to(String phone) {
        List<String> texts = new ArrayList<>();
        for (JsonNode message :
                callers.stranger().get("/api/org/demonstration/outbox").body()) {
            if (message.path("to").asString().equals(phone)) {
                texts.add(message.path("text").asString());
            }
        }
        return texts;
    }

    /** The newest to this number with these words. */
    public String last(String phone, String words) {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            for (String text : to(phone)) {
                if (text.contains(words)) {
                    return text;
                }
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
        throw new AssertionError("no text with “" + words + "” among " + to(phone));
    }
}
