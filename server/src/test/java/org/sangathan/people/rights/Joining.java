package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.Caller;
import org.sangathan.Callers;
import tools.jackson.databind.JsonNode;

/** Joining on one's own phone, as a person does it. */
final class Joining {
    private Joining() {}

    /** The phone that joined, signed in. */
    static Caller by(Callers callers, String page, int booth, String name, String phone) {
        Map<String, String> form = new HashMap<>(Map.of(
                "name",
                name,
                "gender",
                "woman",
                "birth_year",
                "1991",
                "booth",
                Integer.toString(booth),
                "phone",
                phone,
                "consent",
                "yes"));
        Caller own = callers.stranger();
        own.form(page, form);
        form.put("secret", lastCode(callers, phone));
        assertThat(own.form(page + "/confirm", form).text()).contains("आप जुड़ गए");
        return own;
    }

    private static String lastCode(Callers callers, String phone) {
        for (JsonNode message :
                callers.stranger().get("/api/org/demonstration/outbox").body()) {
            Matcher digits =
                    Pattern.compile("\\d{6}").matcher(message.path("text").asString());
            if (message.path("to").asString().equals(phone) && digits.find()) {
                return digits.group();
            }
        }
        throw new AssertionError("no code was sent");
    }
}
