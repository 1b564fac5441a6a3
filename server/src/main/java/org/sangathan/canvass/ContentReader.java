package org.sangathan.canvass;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.FaultCode;
import tools.jackson.databind.JsonNode;

/**
 * Reads the content of a record member by member and gathers every fault: a record with faults is kept whole, not
 * refused. A member that nobody asked for is a fault too, lest something that a newer phone knows be dropped in silence.
 */
public final class ContentReader {
    private final JsonNode content;
    private final String pointer;
    private final List<Map<String, String>> faults = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final List<ContentReader> inside = new ArrayList<>();

    public ContentReader(@Nullable JsonNode content, String pointer) {
        this.content = content == null ? tools.jackson.databind.node.MissingNode.getInstance() : content;
        this.pointer = pointer;
        if (!this.content.isObject()) {
            faults.add(Map.of("pointer", pointer, "code", FaultCode.REQUIRED.code()));
        }
    }

    /** Says that the member is wrong; for rules between members. */
    public void fault(String name, FaultCode code) {
        faults.add(Map.of("pointer", pointer + "/" + name, "code", code.code()));
    }

    private @Nullable JsonNode get(String name) {
        asked.add(name);
        JsonNode value = content.get(name);
        return value == null || value.isNull() ? null : value;
    }

    public @Nullable String text(String name, int most) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            fault(name, FaultCode.NOT_VALID);
            return null;
        }
        String text = value.asString().strip();
        if (text.codePointCount(0, text.length()) > most) {
            fault(name, FaultCode.TOO_LONG);
        }
        if (text.indexOf('\0') >= 0) {
            fault(name, FaultCode.NOT_VALID);
        }
        return text.isEmpty() ? null : text;
    }

    public @Nullable Integer integer(String name, int least, int most) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            fault(name, FaultCode.NOT_VALID);
            return null;
        }
        if (value.asInt() < least || value.asInt() > most) {
            fault(name, FaultCode.OUT_OF_RANGE);
        }
        return value.asInt();
    }

    public @Nullable Double decimal(String name, double least, double most) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            fault(name, FaultCode.NOT_VALID);
            return null;
        }
        if (!(value.asDouble() >= least && value.asDouble() <= most)) {
            fault(name, FaultCode.OUT_OF_RANGE);
        }
        return value.asDouble();
    }

    /** False when absent. */
    public boolean truth(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            fault(name, FaultCode.NOT_VALID);
        }
        return value != null && value.asBoolean(false);
    }

    public @Nullable UUID uuid(String name) {
        JsonNode value = get(name);
        UUID read = value == null ? null : uuid(value);
        if (value != null && read == null) {
            fault(name, FaultCode.NOT_VALID);
        }
        return read;
    }

    /** Null unless it is a UUID as text. */
    public static @Nullable UUID uuid(JsonNode value) {
        if (!value.isString() || value.asString().length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(value.asString());
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    public @Nullable LocalDate day(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.asString(""));
        } catch (DateTimeException notADay) {
            fault(name, FaultCode.NOT_VALID);
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        for (E choice : Objects.requireNonNull(choices.getEnumConstants())) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(value.asString(""))) {
                return choice;
            }
        }
        fault(name, FaultCode.NOT_VALID);
        return null;
    }

    /** A reader for each member of an object that this content has; empty when there is none. */
    public Map<String, ContentReader> members(String name) {
        Map<String, ContentReader> members = new java.util.LinkedHashMap<>();
        JsonNode value = object(name);
        if (value != null) {
            value.propertyStream().forEach(member -> {
                ContentReader reader =
                        new ContentReader(member.getValue(), pointer + "/" + name + "/" + member.getKey());
                inside.add(reader);
                members.put(member.getKey(), reader);
            });
        }
        return members;
    }

    /** An object as it is; null when absent. */
    public @Nullable JsonNode object(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isObject()) {
            fault(name, FaultCode.NOT_VALID);
            return null;
        }
        return value;
    }

    /** Says that a member must be there; asked after it was read. */
    public ContentReader require(String name, @Nullable Object read) {
        if (read == null && faults.stream().noneMatch(fault -> (pointer + "/" + name).equals(fault.get("pointer")))) {
            fault(name, FaultCode.REQUIRED);
        }
        return this;
    }

    public List<Map<String, String>> faults() {
        List<Map<String, String>> all = new ArrayList<>(faults);
        inside.forEach(reader -> all.addAll(reader.faults()));
        content.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> all.add(Map.of("pointer", pointer + "/" + name, "code", FaultCode.NOT_VALID.code())));
        return all;
    }
}
