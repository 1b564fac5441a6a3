package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A benchmark names the product's own statements; whoever renames one learns it here, not from a run of minutes. */
class BenchmarkStatementsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/sangathan/benchmarks");
    private static final Pattern NAMED = Pattern.compile("\"(org\\.sangathan\\.[\\w.]+)\",\\s*\"([A-Z][A-Z_]*)\"");

    @Test
    void names_only_statements_that_are_there() throws IOException {
        List<Named> named;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            named = files.filter(Files::isRegularFile)
                    .flatMap(BenchmarkStatementsTest::named)
                    .toList();
        }

        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(constants(each.owner())).contains(each.constant()));
    }

    private record Named(String owner, String constant) {}

    private static Stream<Named> named(Path source) {
        try {
            return NAMED.matcher(Files.readString(source))
                    .results()
                    .map(found -> new Named(found.group(1), found.group(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> constants(String owner) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(owner).getDeclaredFields())
                .map(java.lang.reflect.Field::getName)
                .toList();
    }
}
