package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class SessionTest {
    @Autowired
    Callers callers;

    @Test
    void lists_own_sessions_and_marks_the_current_one() {
        MemberKey member = callers.person("Booth mentor", 0);
        callers.as(member);
        JsonNode sessions = callers.as(member).get("/api/org/sessions").body();

        assertThat(sessions.size()).isGreaterThanOrEqualTo(2);
        assertThat(sessions.findValues("current").stream().filter(JsonNode::asBoolean))
                .hasSize(1);
    }

    @Test
    void ends_a_session_at_once() {
        MemberKey member = callers.person("Booth mentor", 0);
        Caller lost = callers.as(member);
        String id = current(lost);

        assertThat(callers.as(member).delete("/api/org/sessions/" + id).status())
                .isEqualTo(204);
        assertThat(lost.get("/api/org/me").status()).isEqualTo(401);
    }

    @Test
    void does_not_know_the_sessions_of_others() {
        String id = current(callers.with("Booth mentor"));

        assertThat(callers.with("Booth president")
                        .delete("/api/org/sessions/" + id)
                        .code())
                .isEqualTo("session_unknown");
    }

    @Test
    void signs_out() {
        Caller caller = callers.with("Booth mentor");
        caller.post("/api/org/sign-out", Map.of());

        assertThat(caller.get("/api/org/me").status()).isEqualTo(401);
    }

    private static String current(Caller caller) {
        for (JsonNode session : caller.get("/api/org/sessions").body()) {
            if (session.path("current").asBoolean()) {
                return session.path("id").asString();
            }
        }
        throw new AssertionError("no current session");
    }
}
