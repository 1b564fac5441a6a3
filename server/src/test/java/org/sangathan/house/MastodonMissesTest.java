package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which operations that clients call no route of ours answers; the committed list says the same, and shrinks. */
@ServerTest
class MastodonMissesTest {
    private static final Path OPERATIONS = Path.of("src/test/resources/mastodon-operations.txt");
    private static final Path MISSES = Path.of("src/test/resources/mastodon-misses.txt");
    private static final Path GENERATED = Path.of("target/generated/mastodon-misses.txt");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void lists_what_no_route_answers() throws IOException {
        String generated = misses();
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, generated);

        assertThat(Files.readString(MISSES))
                .as("another operation is answered, or one no longer is: copy " + GENERATED + " to " + MISSES)
                .isEqualTo(generated);
    }

    private String misses() throws IOException {
        Set<String> routes = Route.all(requestMappingHandlerMapping).stream()
                .map(route -> route.method() + " " + PLACE.matcher(route.path()).replaceAll(":id"))
                .collect(Collectors.toSet());
        List<String> operations = Files.readAllLines(OPERATIONS).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(operations).hasSizeGreaterThan(150);
        List<String> missing = operations.stream()
                .filter(line -> !routes.contains(line.replace(" core", "")))
                .toList();
        long core = missing.stream().filter(line -> line.endsWith(" core")).count();
        return "# " + missing.size() + " of " + operations.size() + " operations are not answered, " + core
                + " of them core.\n" + missing.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
