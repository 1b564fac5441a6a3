package org.sangathan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.Sangathan;
import tools.jackson.databind.json.JsonMapper;

class FrontDoorTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void tells_options_from_operands() {
        Words words =
                Words.of(List.of("import", "booths", "a file.csv", "--data", "x", "--json", "--name=y", "--apply"));

        assertThat(words.operands()).containsExactly("import", "booths", "a file.csv");
        assertThat(words.options()).isEqualTo(Map.of("data", "x", "json", "true", "name", "y", "apply", "true"));
        assertThat(words.call("import booths")).isTrue();
        assertThat(words.call("import members")).isFalse();
        assertThat(words.behind("import booths", print(out), print(messages)).operands())
                .containsExactly("a file.csv");
    }

    @Test
    void gives_a_switch_no_value() {
        assertThat(Words.of(List.of("import", "booths", "--preview", "a.csv")).operands())
                .containsExactly("import", "booths", "a.csv");
    }

    @Test
    void takes_everything_behind_two_dashes_as_it_is() {
        assertThat(Words.of(List.of("import", "booths", "--", "--odd name.csv")).operands())
                .containsExactly("import", "booths", "--odd name.csv");
    }

    @Test
    void refuses_a_port_out_of_range_in_one_json_object() {
        assertThat(enter("run", "--port", "70000", "--json")).isEqualTo(ExitCode.NOT_UNDERSTOOD);
        assertThat(errorCode()).isEqualTo("port_not_valid");
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("पोर्ट", "port");
    }

    @Test
    void refuses_a_busy_port_before_it_touches_anything() throws Exception {
        try (ServerSocket busy = new ServerSocket(0)) {
            int code = enter("run", "--port", Integer.toString(busy.getLocalPort()), "--json");

            assertThat(code).isEqualTo(ExitCode.NOT_AVAILABLE);
            assertThat(errorCode()).isEqualTo("port_busy");
        }
    }

    @Test
    void refuses_to_serve_without_a_database() {
        assertThat(enter("serve", "--json")).isEqualTo(ExitCode.NOT_AVAILABLE);
        assertThat(errorCode()).isEqualTo("database_url_missing");
    }

    @Test
    void refuses_to_serve_with_open_registration() {
        assertThat(enter("serve", "--open-registration", "--json")).isEqualTo(ExitCode.NOT_AVAILABLE);
        assertThat(errorCode()).isEqualTo("open_registration_in_production");
    }

    @Test
    void refuses_open_registration_outside_the_demonstration_world(@TempDir Path folder) {
        String port = "48107";
        assertThat(enter("run", "--empty", "--open-registration", "--port", port, "--data", "" + folder, "--json"))
                .isEqualTo(ExitCode.NOT_UNDERSTOOD);
        assertThat(errorCode()).isEqualTo("open_registration_without_demonstration");
        assertThat(folder).isEmptyDirectory();

        new DataFolder(folder).startsDemonstration(true);
        out.reset();
        assertThat(enter("run", "--open-registration", "--port", port, "--data", "" + folder, "--json"))
                .isEqualTo(ExitCode.NOT_UNDERSTOOD);
        assertThat(errorCode()).isEqualTo("open_registration_without_demonstration");
    }

    @Test
    void keeps_a_folder_what_its_first_start_made_it(@TempDir Path folder) {
        DataFolder made = new DataFolder(folder.resolve("demonstration"));
        assertThat(made.isDemonstration()).isFalse();
        assertThat(made.startsDemonstration(false)).isTrue();
        assertThat(made.isDemonstration()).isTrue();

        DataFolder real = new DataFolder(folder.resolve("real"));
        assertThat(real.startsDemonstration(true)).isFalse();
        assertThat(real.startsDemonstration(false)).isFalse();
        assertThat(real.isDemonstration()).isFalse();
    }

    @Test
    void refuses_to_call_a_demonstration_empty(@TempDir Path folder) {
        new DataFolder(folder).startsDemonstration(false);

        assertThat(enter("run", "--empty", "--port", "65000", "--data", folder.toString(), "--json"))
                .isEqualTo(ExitCode.NOT_UNDERSTOOD);
        assertThat(errorCode()).isEqualTo("not_empty");
    }

    @Test
    void explains_every_command_in_both_languages() throws Exception {
        try (var files = Files.list(Path.of("../tools/help"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .as(file.toString())
                            .containsPattern("\\./sangathan [a-z]+")
                            .containsPattern("[\\x{0900}-\\x{097F}]"));
        }
    }

    private int enter(String... words) {
        return new FrontDoor(Sangathan.class, print(out), print(messages)).enter(List.of(words));
    }

    private String errorCode() {
        return JsonMapper.shared()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .at("/error/code")
                .asString();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
