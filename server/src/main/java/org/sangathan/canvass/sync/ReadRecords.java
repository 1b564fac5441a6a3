package org.sangathan.canvass.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.RecordKind;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Understands an upload. Only what is no upload at all is refused; a record that is not understood is kept whole. */
@Component
class ReadRecords {
    static final int MOST = 500;
    /** A phone that was away for longer than this has a clock that was reset meanwhile. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(400);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, RecordKind> kinds;

    ReadRecords(ObjectProvider<RecordKind> kinds) {
        this.kinds = kinds.orderedStream().collect(Collectors.toMap(RecordKind::code, Function.identity()));
    }

    List<Incoming> read(MemberKey worker, byte[] body, Instant receivedAt) {
        JsonNode upload = parsed(body);
        UUID device = ContentReader.uuid(upload.path("device_id"));
        Instant sentAt = instant(upload.path("sent_at"));
        JsonNode records = upload.path("records");
        if (device == null || sentAt == null || !records.isArray()) {
            throw new Problem(SyncProblem.UPLOAD_NOT_UNDERSTOOD);
        }
        if (records.size() > MOST) {
            throw new Problem(SyncProblem.UPLOAD_TOO_LARGE);
        }
        Duration clockIsOff = Duration.between(sentAt, receivedAt);
        List<Incoming> read = new ArrayList<>();
        for (JsonNode record : records) {
            Instant said = instant(record.path("at"));
            read.add(read(
                    record, worker, device, said == null ? null : moments(said, clockIsOff, receivedAt), receivedAt));
        }
        return read;
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new Problem(SyncProblem.UPLOAD_NOT_UNDERSTOOD);
        }
    }

    private static @Nullable Instant instant(JsonNode value) {
        try {
            return value.isString() ? Instant.parse(value.asString()).truncatedTo(ChronoUnit.MILLIS) : null;
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    private static FieldRecord.Moments moments(Instant said, Duration clockIsOff, Instant receivedAt) {
        Instant at = said.plus(clockIsOff);
        boolean plausible = !at.isAfter(receivedAt) && at.isAfter(receivedAt.minus(LONGEST_AWAY));
        return new FieldRecord.Moments(plausible ? at : receivedAt, said, receivedAt);
    }

    /** @param moments null where the record does not say when it was entered */
    Incoming read(
            JsonNode record, MemberKey worker, UUID device, FieldRecord.@Nullable Moments moments, Instant receivedAt) {
        UUID id = ContentReader.uuid(record.path("id"));
        String code = record.path("kind").asString("");
        int sequence = record.path("sequence").asInt(0);
        int booth = record.path("booth_id").asInt(0);
        FieldRecord.Moments when =
                Objects.requireNonNullElse(moments, new FieldRecord.Moments(receivedAt, receivedAt, receivedAt));
        List<Map<String, String>> faults = new ArrayList<>();
        when(faults, id == null || id.version() != 7, "/id");
        when(faults, moments == null, "/at");
        when(faults, booth <= 0, "/booth_id");
        RecordKind kind = kinds.get(code);
        when(faults, kind == null, "/kind");
        FieldRecord understood = null;
        if (kind != null) {
            ContentReader reader = new ContentReader(record.get(code), "/" + code);
            Object content = kind.read(reader);
            faults.addAll(reader.faults());
            if (faults.isEmpty()) {
                understood = new FieldRecord(
                        Objects.requireNonNull(id),
                        code,
                        sequence,
                        booth,
                        kind.household(Objects.requireNonNull(content)),
                        worker,
                        device,
                        when,
                        content);
            }
        }
        return new Incoming(id, code, sequence, booth, worker, device, when, understood, faults, record);
    }

    private static void when(List<Map<String, String>> faults, boolean faulty, String pointer) {
        if (faulty) {
            Map<String, String> fault = new LinkedHashMap<>();
            fault.put("pointer", pointer);
            fault.put("code", FaultCode.NOT_VALID.code());
            faults.add(fault);
        }
    }
}
