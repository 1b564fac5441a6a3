package org.sangathan.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refusals as Mastodon's clients read them: a sentence of English under "error", and beside it our stable code. */
final class ClientErrors {
    private static final List<String> PATHS =
            List.of("/api/v1", "/api/v2", "/oauth", "/nodeinfo", "/.well-known/oauth");
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("not_found", "Record not found"),
            Map.entry("sign_in_required", "The access token is invalid"),
            Map.entry("not_permitted", "This action is not allowed"),
            Map.entry("outside_the_scopes", "This action is outside the authorized scopes"),
            Map.entry("member_required", "This method requires an authenticated user"),
            Map.entry("too_many_requests", "Too many requests"),
            Map.entry("too_large", "Request is too large"),
            Map.entry("not_readable", "Request could not be read"),
            Map.entry("changed_by_another", "There was a temporary problem serving your request, please try again"),
            Map.entry("unexpected", "An unexpected error occurred"));
    private static final Map<String, String> CODES = Map.of(
            "required", "ERR_BLANK",
            "too_long", "ERR_TOO_LONG",
            "too_short", "ERR_TOO_SHORT",
            "out_of_range", "ERR_INCLUSION",
            "consent_required", "ERR_ACCEPTED");
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "required", "can't be blank",
            "too_long", "is too long",
            "too_short", "is too short",
            "out_of_range", "is not included in the list",
            "consent_required", "must be accepted",
            "not_valid", "is invalid");

    private ClientErrors() {}

    static boolean isFor(String path) {
        return PATHS.stream()
                .anyMatch(prefix -> path.startsWith(prefix)
                        && (path.length() == prefix.length() || "/-".indexOf(path.charAt(prefix.length())) >= 0));
    }

    static Map<String, Object> body(ProblemCode problem, Map<String, Object> facts) {
        String code = problem.code();
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> details = details(facts.get("faults"));
        String error = details.isEmpty() ? sentence(problem) : "Validation failed: " + told(details);
        // what a person wrote for whoever is refused, such as a moderator's hint, is all that other apps show
        body.put("error", facts.get("hint") instanceof String hint && !hint.isBlank() ? hint : error);
        body.put("code", code);
        if (!details.isEmpty()) {
            body.put("details", details);
        }
        facts.forEach((name, fact) -> {
            if (fact instanceof Number || name.equals("hint")) {
                body.put(name, fact);
            }
        });
        if (facts.get("request_id") != null) {
            body.put("request_id", facts.get("request_id"));
        }
        return body;
    }

    /** Whatever is not there is "not found", as apps expect; the code says what. */
    private static String sentence(ProblemCode problem) {
        String words = problem.code().replace('_', ' ');
        return Objects.requireNonNullElse(
                SENTENCES.get(problem.status() == 404 ? "not_found" : problem.code()),
                Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    private static Map<String, List<Map<String, String>>> details(@Nullable Object faults) {
        Map<String, List<Map<String, String>>> details = new LinkedHashMap<>();
        if (faults instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> fault) {
                    String code = String.valueOf(fault.get("code"));
                    details.computeIfAbsent(
                                    String.valueOf(fault.get("pointer")).substring(1), name -> new ArrayList<>())
                            .add(Map.of(
                                    "error", CODES.getOrDefault(code, "ERR_INVALID"),
                                    "description", DESCRIPTIONS.getOrDefault(code, code.replace('_', ' '))));
                }
            }
        }
        return details;
    }

    private static String told(Map<String, List<Map<String, String>>> details) {
        List<String> parts = new ArrayList<>();
        details.forEach((name, faults) -> faults.forEach(fault -> {
            String words = name.replace('_', ' ');
            String start = words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
            parts.add(start + " " + fault.get("description"));
        }));
        return String.join(", ", parts);
    }
}
