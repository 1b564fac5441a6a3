package org.sangathan.people.duplicates;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two records of one person as they were before a merge and the one that came of it: what is sealed to undo it. */
final class Records {
    private static final Map<String, List<String>> FIELDS = Map.of(
            "name", List.of("name", "name_key"),
            "gender", List.of("gender"),
            "birth_year", List.of("birth_year"),
            "home", List.of("home_unit_id"));

    private final ObjectNode all;

    private Records(ObjectNode all) {
        this.all = all;
    }

    /** Which fields a person may choose from either record. The number is none: it stays with its record. */
    static Set<String> fields() {
        return new TreeSet<>(FIELDS.keySet());
    }

    static Records read(String keptRow, String goneRow, String goneConsents) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        all.set("kept", JsonMapper.shared().readTree(keptRow));
        all.set("gone", JsonMapper.shared().readTree(goneRow));
        all.set("gone_consents", JsonMapper.shared().readTree(goneConsents));
        return new Records(all);
    }

    static Records parse(String sealed) {
        return new Records(JsonMapper.shared().readTree(sealed).asObject());
    }

    @Override
    public String toString() {
        return all.toString();
    }

    void rememberLogin(byte[] hash) {
        all.put("gone_login", HexFormat.of().formatHex(hash));
    }

    Optional<byte[]> login() {
        return all.has("gone_login")
                ? Optional.of(HexFormat.of().parseHex(all.path("gone_login").asString()))
                : Optional.empty();
    }

    void remember(Map<String, List<String>> memory) {
        all.set("memory", JsonMapper.shared().valueToTree(memory));
    }

    Map<String, List<String>> memory() {
        Map<String, List<String>> memory = new HashMap<>();
        all.path("memory")
                .properties()
                .forEach(entry -> memory.put(
                        entry.getKey(),
                        entry.getValue().valueStream().map(JsonNode::asString).toList()));
        return memory;
    }

    /** The record that stays, with the chosen fields of the other; whoever was a worker, or proven, still is. */
    String merged(Set<String> fromGone) {
        ObjectNode row = all.path("kept").asObject().deepCopy();
        JsonNode gone = all.path("gone");
        FIELDS.forEach((field, columns) -> {
            if (fromGone.contains(field)) {
                columns.forEach(column -> row.set(column, gone.path(column)));
            }
        });
        row.put("worker", row.path("worker").asBoolean() || gone.path("worker").asBoolean());
        // who did not want to be found is not found
        row.put("listed", row.path("listed").asBoolean() && gone.path("listed").asBoolean());
        if (moment(gone.path("joined_at")).isBefore(moment(row.path("joined_at")))) {
            row.set("joined_at", gone.path("joined_at"));
        }
        if (row.path("proven_at").isNull()) {
            row.set("proven_at", gone.path("proven_at"));
        }
        all.set("merged", row.deepCopy());
        return row.toString();
    }

    /** The record that stays as it was; what changed since the merge stays changed. */
    String keptAgain(String rowNow) {
        ObjectNode row = JsonMapper.shared().readTree(rowNow).asObject();
        JsonNode merged = all.path("merged");
        for (Map.Entry<String, JsonNode> before : all.path("kept").properties()) {
            String column = before.getKey();
            if (row.path(column).equals(merged.path(column))) {
                row.set(column, before.getValue());
            }
        }
        return row.toString();
    }

    String gone() {
        return all.path("gone").toString();
    }

    /** The record that went, without a number that somebody else signs in with by now. */
    String goneWithoutNumber() {
        ObjectNode row = all.path("gone").asObject().deepCopy();
        row.putNull("phone_sealed");
        return row.toString();
    }

    int goneHome() {
        return all.path("gone").path("home_unit_id").asInt();
    }

    String goneLanguage() {
        return all.path("gone").path("language").asString();
    }

    String goneConsents() {
        return all.path("gone_consents").toString();
    }

    String goneConsentsAs(UUID member) {
        ArrayNode copies = JsonMapper.shared().createArrayNode();
        all.path("gone_consents").forEach(consent -> {
            ObjectNode copy = consent.asObject().deepCopy();
            copy.put("member_id", member.toString());
            copies.add(copy);
        });
        return copies.toString();
    }

    private static Instant moment(JsonNode moment) {
        return OffsetDateTime.parse(moment.asString()).toInstant();
    }
}
