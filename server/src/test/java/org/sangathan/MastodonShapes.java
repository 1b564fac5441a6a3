package org.sangathan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.sangathan.Caller.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds answers of the client API against the shapes of Mastodon 4.7. The description of these lies beside the clone, in
 * ../shared/data; where it is absent, tests that ask for it are skipped and say so.
 */
public final class MastodonShapes {
    private static final Path FILE = Path.of("../../shared/data/mastodon-openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    private final JsonNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    private MastodonShapes(JsonNode document) {
        this.document = document;
        document.path("paths")
                .propertyNames()
                .forEach(path -> paths.put(path, PLACE.matcher(path).replaceAll("[^/]+")));
    }

    public static boolean areThere() {
        return Files.exists(FILE);
    }

    /** Skips the calling test where the description is absent. */
    public static MastodonShapes read() {
        Assumptions.assumeTrue(areThere(), "skipped: " + FILE + " is not here, so no shape can be compared");
        try {
            return new MastodonShapes(JSON.readTree(Files.readString(FILE)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The answer has the shape that the description gives for this method, path and status. */
    public void hold(String method, Answer answer) {
        String path = answer.raw().uri().getPath();
        List<String> faults = faults(method, path, answer.status(), answer.text());
        assertThat(faults)
                .as(method + " " + path + " answered " + answer.text())
                .isEmpty();
    }

    public List<String> faults(String method, String path, int status, String body) {
        Schema schema =
                schemas.computeIfAbsent(method + " " + path + " " + status, key -> schema(method, path, status));
        List<String> faults = new ArrayList<>();
        schema.validate(body, InputFormat.JSON).forEach(fault -> faults.add(fault.toString()));
        return faults;
    }

    private Schema schema(String method, String path, int status) {
        String described =
                described(path).orElseThrow(() -> new AssertionError("no operation of the description fits " + path));
        JsonNode shape = document.path("paths")
                .path(described)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(shape.isMissingNode())
                .as("the description has no JSON for " + method + " " + described + " " + status)
                .isFalse();
        var whole = JSON.createObjectNode();
        whole.setAll((tools.jackson.databind.node.ObjectNode) shape.deepCopy());
        whole.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    /** A path without placeholders first. */
    private Optional<String> described(String path) {
        if (paths.containsKey(path)) {
            return Optional.of(path);
        }
        return paths.entrySet().stream()
                .filter(each -> path.matches(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
