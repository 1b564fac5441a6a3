package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.ProblemCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents that are derived from the code equal the committed ones. Each run writes them to target/generated;
 * {@code ./sangathan check --accept} takes them over.
 */
@ServerTest
class GeneratedDocumentsTest {
    private static final Path WEB = Path.of("../web/src/generated");
    private static final Path DOCS = Path.of("../docs");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void describes_the_api() throws IOException {
        String raw = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/org/openapi.json")
                .retrieve()
                .body(String.class);
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(raw);
        document.remove("servers");
        Object sorted = JsonMapper.shared().treeToValue((JsonNode) document, Object.class);
        String text = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writeValueAsString(sorted);
        same("openapi.json", WEB, text + "\n");
    }

    @Test
    void lists_what_the_server_can_refuse() throws IOException {
        same("problems.ts", WEB, """
                // Written by the server's tests from its ProblemCode enums and FaultCode.
                export type ProblemCode =
                %s;

                export type FaultCode =
                %s;
                """.formatted(
                union(problems()), union(Arrays.stream(FaultCode.values()).map(FaultCode::code))));
    }

    @Test
    void tables_the_routes() throws IOException {
        String rows =
                Route.all(requestMappingHandlerMapping).stream().map(Route::row).collect(Collectors.joining("\n"));
        same("routes.md", DOCS, """
                # Routes

                Every route of the server and what it asks of whoever calls it. Written by the tests from the code.

                | Method | Path | Asks | Code |
                | --- | --- | --- | --- |
                %s
                """.formatted(rows));
    }

    private static Stream<String> problems() {
        return Statement.PRODUCT.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(constant -> ((ProblemCode) constant).code());
    }

    private static String union(Stream<String> codes) {
        return codes.collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(code -> "  | '" + code + "'")
                .collect(Collectors.joining("\n"));
    }

    private static void same(String name, Path committedIn, String text) throws IOException {
        Path generated = Files.createDirectories(Path.of("target", "generated")).resolve(name);
        Files.writeString(generated, text);
        Path committed = committedIn.resolve(name);
        assertThat(committed)
                .as("%s: run ./sangathan check --accept and look at the difference", name)
                .exists();
        assertThat(Files.readAllLines(committed)).containsExactlyElementsOf(List.of(text.split("\n")));
    }
}
