package org.sangathan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Open;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every route there is as the president of a neighbouring district, with ids of Gorakhpur in every place. A new
 * route is tried too, without anybody adding it here; one whose variables have no value here fails.
 */
@ServerTest
class SubtreeEscapeTest {
    private static final int UNIT = 247_330_000;

    /** What a member says in public, other tests' words among it, is for everybody to read, with its author. */
    private static final Set<String> FOR_EVERYBODY =
            Set.of("/api/v1/timelines/public", "/api/v1/trends/statuses", "/api/v1/admin/trends/statuses");

    @Autowired
    Callers callers;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JdbcClient database;

    @Autowired
    Ids ids;

    @Test
    void answers_no_route_with_data_of_a_sibling() {
        Caller neighbour = callers.with("District president", 1);
        MemberKey member = callers.person("Booth committee member", 0);
        UUID appointment = database.sql("select appointment_id from member_appointment where member_id = :id limit 1")
                .param("id", member.id())
                .query(UUID.class)
                .single();
        List<String> escapes = new ArrayList<>();
        Map<String, RequestMethod> tried = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getName().startsWith("org.sangathan.")
                    || method.hasMethodAnnotation(Open.class)) {
                return;
            }
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/v1/streaming")) {
                    continue; // an answer without an end; StreamTest says what a reader is sent
                }
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    String path = filled(pattern, member, appointment);
                    Caller.Answer answer = call(neighbour, verb, path, member);
                    tried.put(verb + " " + pattern, verb);
                    boolean own = isOwn(pattern);
                    boolean refused = answer.status() >= 400 && answer.status() < 500;
                    boolean mentions = (!FOR_EVERYBODY.contains(pattern)
                                    && answer.text().contains(member.id().toString()))
                            || answer.text().contains(appointment.toString());
                    if (mentions || (!own && !refused)) {
                        escapes.add(verb + " " + pattern + " answered " + answer.status());
                    }
                }
            }
        });

        assertThat(escapes).isEmpty();
        assertThat(tried).hasSizeGreaterThan(20);
    }

    /** Routes about the caller alone name no unit and no person; on the network also a tag, or a group of one's own. */
    private static boolean isOwn(String pattern) {
        Set<String> ofOthers =
                Set.of("/api/org/members", "/api/org/appointments", "/api/org/call-rounds", "/api/org/invitations");
        boolean namesNobody = !pattern.replaceAll("\\{(name|tag|key)}", "").contains("{");
        return pattern.equals("/api/v1/notifications/requests/{id}/dismiss")
                || (namesNobody && !ofOthers.contains(pattern));
    }

    private static String filled(String pattern, MemberKey member, UUID appointment) {
        String path = pattern.replace("{unitId}", Integer.toString(UNIT))
                .replace("{language}", "hi")
                .replace("{code}", "booth_president")
                .replace("{name}", "tag")
                .replace("{tag}", "tag")
                .replace("{key}", "group")
                .replace("{memberId}", member.id().toString())
                .replace("{constituencyId}", Integer.toString(member.constituencyId()))
                .replace(
                        "{id}",
                        pattern.contains("/members/")
                                ? member.id().toString()
                                : pattern.contains("/passkeys/") ? "AAAA" : appointment.toString());
        assertThat(path).as("a value for each variable of a route").doesNotContain("{");
        return path;
    }

    private Caller.Answer call(Caller neighbour, RequestMethod verb, String path, MemberKey member) {
        return switch (verb) {
            case GET -> neighbour.get(path + "?unit=" + UNIT);
            // leaving is about the caller alone, who is still needed
            case DELETE -> neighbour.delete(path.equals("/api/org/me") ? path + "/" + member.id() : path);
            case PATCH -> neighbour.patch(path, body(path, member));
            default ->
                path.endsWith("/sign-out")
                        ? callers.with("District president", 1).post(path, Map.of())
                        : neighbour.post(path, body(path, member));
        };
    }

    private Map<String, Object> body(String path, MemberKey member) {
        return switch (path) {
            case "/api/org/invitations", "/api/org/call-rounds" -> Map.of("id", ids.next(), "unit_id", UNIT);
            case "/api/org/appointments" ->
                Map.of("id", ids.next(), "unit_id", UNIT, "post_type", "district_mentor", "member", member);
            case "/api/org/me" -> Map.of("language", "hi");
            default -> path.contains("/appointments/") ? Map.of("reason", "x") : Map.of();
        };
    }
}
