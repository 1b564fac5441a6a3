package org.sangathan.canvass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.sangathan.Caller;
import org.sangathan.platform.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A worker's phone: makes records and sends them. */
public final class Walk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Ids IDS = new Ids();

    private final Caller caller;
    private final int booth;
    private final UUID device = IDS.next();
    private int sequence;

    public Walk(Caller caller, int booth) {
        this.caller = caller;
        this.booth = booth;
    }

    public static UUID id() {
        return IDS.next();
    }

    public Caller caller() {
        return caller;
    }

    public UUID device() {
        return device;
    }

    public Map<String, Object> record(UUID id, String kind, Map<String, ?> content) {
        return record(id, kind, content, Instant.now());
    }

    public Map<String, Object> record(UUID id, String kind, Map<String, ?> content, Instant at) {
        Map<String, Object> record = new HashMap<>();
        record.put("id", id.toString());
        record.put("kind", kind);
        record.put("sequence", ++sequence);
        record.put("at", at.toString());
        record.put("booth_id", booth);
        record.put(kind, content);
        return record;
    }

    public Map<String, Object> door(UUID id, String number) {
        return record(id, "door", Map.of("house_number", number, "adults", 4, "women_18_35", 1));
    }

    public Map<String, Object> visit(UUID id, UUID door, String outcome) {
        return record(id, "visit", Map.of("household_id", door.toString(), "outcome", outcome));
    }

    /** @param seen the record that set what was seen, or null */
    public Map<String, Object> change(
            UUID id, UUID door, String field, Object value, @org.jspecify.annotations.Nullable UUID seen) {
        Map<String, Object> change = new HashMap<>();
        change.put("value", value);
        change.put("seen", seen == null ? null : seen.toString());
        return record(id, "door_change", Map.of("household_id", door.toString(), "fields", Map.of(field, change)));
    }

    public Caller.Answer send(List<Map<String, Object>> records) {
        return send(records, Instant.now());
    }

    public Caller.Answer send(List<Map<String, Object>> records, Instant sentAt) {
        return caller.post("/api/org/canvass/records", upload(records, sentAt));
    }

    public Map<String, Object> upload(List<Map<String, Object>> records, Instant sentAt) {
        return Map.of("device_id", device.toString(), "sent_at", sentAt.toString(), "records", records);
    }

    public Caller.Answer sendPacked(byte[] body) {
        return caller.send(caller.request("/api/org/canvass/records")
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed(body))));
    }

    public static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    public byte[] json(List<Map<String, Object>> records) {
        return JSON.writeValueAsString(upload(records, Instant.now())).getBytes(StandardCharsets.UTF_8);
    }

    /** The states of the receipts, with the code behind a slash where there is one. */
    public static List<String> states(Caller.Answer answer) {
        List<String> states = new ArrayList<>();
        for (JsonNode receipt : answer.body().path("receipts")) {
            String code = receipt.path("code").asString("");
            states.add(receipt.path("state").asString() + (code.isEmpty() ? "" : "/" + code));
        }
        return states;
    }

    public Caller.Answer pack(long since) {
        return caller.get("/api/org/canvass/packs/" + booth + "?since=" + since);
    }

    /** A door of the whole pack. */
    public JsonNode doorInPack(UUID id) {
        for (JsonNode door : pack(0).body().path("doors")) {
            if (id.toString().equals(door.path("id").asString())) {
                return door;
            }
        }
        throw new AssertionError("the pack has no door " + id);
    }
}
