package org.sangathan.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route of the network that has an id in its path is asked for what cannot be an id and for what is nobody's. A new
 * route is asked too, without anybody adding it here.
 */
@ServerTest
class UnknownIdsTest {
    private static final List<String> NOBODYS = List.of(
            "12345",
            "not-an-id",
            "%E0%A4%95",
            "0",
            "-1",
            "00000000-0000-0000-0000-000000000000",
            "f47ac10b-58cc-4372-a567-0e02b2c3d479",
            "01890000-0000-7000-8000-000000000000",
            "ffffffff-ffff-7fff-bfff-ffffffffffff");

    /** Refused whatever the id is, as nobody does that here. */
    private static final Set<String> NEVER = Set.of(
            "DELETE /api/v1/admin/accounts/{id}",
            "POST /api/v1/admin/accounts/{id}/approve",
            "POST /api/v1/admin/accounts/{id}/enable",
            "POST /api/v1/admin/accounts/{id}/reject");

    @Autowired
    Callers callers;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void answers_not_found_to_every_id_that_names_nothing() {
        Caller moderator = callers.with("District president");
        List<String> otherwise = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getName().startsWith("org.sangathan.network.")) {
                return;
            }
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    if (pattern.contains("{id}") && !NEVER.contains(verb + " " + pattern)) {
                        asked.add(verb + " " + pattern);
                        NOBODYS.forEach(id -> ask(moderator, verb, pattern, id, otherwise));
                    }
                }
            }
        });

        assertThat(otherwise).isEmpty();
        assertThat(asked).hasSizeGreaterThan(90);
    }

    private static void ask(Caller caller, RequestMethod verb, String pattern, String id, List<String> otherwise) {
        String path = pattern.replace("{id}", id).replaceAll("\\{[a-z]+}", "x");
        Caller.Answer answer = caller.send(caller.request(path)
                .header("Content-Type", "application/json")
                .method(verb.name(), verb == RequestMethod.GET ? HttpRequest.BodyPublishers.noBody() : body(pattern)));
        boolean found = answer.status() != 404
                || (pattern.startsWith("/api/v")
                        && !answer.body().path("error").asString().equals("Record not found"));
        if (found) {
            otherwise.add(verb + " " + pattern + " with " + id + " answered " + answer.status() + " " + answer.text());
        }
    }

    /** What each of them takes, so that nothing but the id can be wrong. */
    private static HttpRequest.BodyPublisher body(String pattern) {
        Map<String, Object> whole = Map.ofEntries(
                Map.entry("title", "सूची"),
                Map.entry("status", "पाठ"),
                Map.entry("text", "पाठ"),
                Map.entry("comment", ""),
                Map.entry("phrase", "शब्द"),
                Map.entry("keyword", "शब्द"),
                Map.entry("context", List.of("home")),
                Map.entry("choices", List.of(0)),
                Map.entry("scheduled_at", "2126-11-25T10:00:00.000Z"),
                Map.entry("account_ids", List.of()),
                Map.entry("type", "none"),
                Map.entry("kind", "warn"),
                Map.entry("category", "spam"),
                Map.entry("reason", "कारण"),
                Map.entry("word", "शब्द"),
                Map.entry("lifted", true),
                Map.entry("status_id", "01890000-0000-7000-8000-000000000000"),
                Map.entry("description", "चित्र"));
        Map<String, Object> strict = Map.of(
                "notes", Map.of("id", NOBODYS.getLast(), "text", "नोट"),
                "appeal", Map.of("text", "क्यों?"),
                "lift", Map.of("category", "spam"),
                "answer", Map.of("lifted", true, "text", "ठीक है"),
                "voice", Map.of("members_write", true),
                "measures",
                        Map.of(
                                "id", NOBODYS.getLast(),
                                "kind", "warn",
                                "category", "spam",
                                "reason", "कारण",
                                "word", "शब्द"));
        Object sent = pattern.startsWith("/api/org")
                ? strict.getOrDefault(pattern.substring(pattern.lastIndexOf('/') + 1), Map.of())
                : whole;
        return HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(sent));
    }
}
