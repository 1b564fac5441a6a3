package org.sangathan.platform.parameters;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Makes a record from a tree; all values that cannot be read are told at once. */
final class FillRecord {
    /** What Rails takes for false; "nil" as clients of Python and Ruby send it; everything else is true. */
    private static final Set<String> FALSE = Set.of("false", "0", "f", "F", "FALSE", "off", "OFF", "", "nil");

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

    private final Function<String, @Nullable MultipartFile> files;
    private final Faults faults = new Faults();

    FillRecord(Function<String, @Nullable MultipartFile> files) {
        this.files = files;
    }

    static boolean isTrue(String value) {
        return !FALSE.contains(value);
    }

    Object fill(Class<?> type, JsonNode tree) {
        Object filled = record(type, tree, "", "");
        faults.refuse();
        return filled;
    }

    private Object record(Class<?> type, JsonNode tree, String pointer, String formName) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = snakeCase(components[i].getName());
            String inForm = formName.isEmpty() ? name : formName + "[" + name + "]";
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), tree.get(name), pointer + "/" + name, inForm);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("not a record that parameters can fill: " + type, impossible);
        }
    }

    /** A component called notify_ takes what Java does not let a record call notify. */
    private static String snakeCase(String name) {
        String sent = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
        return CAPITAL.matcher(sent).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }

    private @Nullable Object value(Type type, @Nullable JsonNode node, String pointer, String formName) {
        if (type == MultipartFile.class) {
            return files.apply(formName);
        }
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(generic.getActualTypeArguments()[0], node, pointer, formName);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties()
                    .forEach(member -> map.put(
                            member.getKey(),
                            value(
                                    generic.getActualTypeArguments()[1],
                                    member.getValue(),
                                    pointer + "/" + member.getKey(),
                                    formName + "[" + member.getKey() + "]")));
            return map;
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return node.isObject() ? record(record, node, pointer, formName) : null;
        }
        return node.isValueNode() ? scalar(type, node.asString(), pointer) : notValid(pointer);
    }

    /** {@code a[]=x}, {@code a=x} and {@code a[0]=x} are lists alike. */
    private List<@Nullable Object> list(Type type, JsonNode node, String pointer, String formName) {
        List<@Nullable Object> list = new ArrayList<>();
        int index = 0;
        for (JsonNode each : elements(node)) {
            String at = Integer.toString(index++);
            Object value = value(type, each, pointer + "/" + at, formName + "[" + at + "]");
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private static Iterable<JsonNode> elements(JsonNode node) {
        if (node.isArray()) {
            return node;
        }
        boolean numbered = node.isObject()
                && !node.isEmpty()
                && node.propertyNames().stream().allMatch(FillRecord::isIndex);
        if (numbered) {
            return node.properties().stream()
                    .sorted(Comparator.comparingInt(member -> Integer.parseInt(member.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        boolean emptyWord = node.isString() && node.asString().isEmpty();
        return emptyWord || (node.isObject() && node.isEmpty()) ? List.of() : List.of(node);
    }

    private static boolean isIndex(String name) {
        return !name.isEmpty() && name.length() < 6 && name.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private @Nullable Object scalar(Type type, String text, String pointer) {
        if (type == String.class) {
            // PostgreSQL keeps every character but this one
            return text.replace("\u0000", "");
        }
        if (type == Boolean.class) {
            return text.isEmpty() ? null : isTrue(text);
        }
        if (text.isBlank()) {
            return null;
        }
        try {
            return read(type, text.strip());
        } catch (IllegalArgumentException | DateTimeException notReadable) {
            return notValid(pointer);
        }
    }

    private static Object read(Type type, String text) {
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Double.class) {
            return Double.valueOf(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Instant.class) {
            return instant(text);
        }
        throw new IllegalStateException("parameters cannot be " + type);
    }

    /** A time without a zone is UTC, as Rails reads it. */
    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noZone) {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        }
    }

    private @Nullable Object notValid(String pointer) {
        faults.add(pointer, FaultCode.NOT_VALID);
        return null;
    }
}
