package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Text;

/** What an operator's gateway is handed, against a small one on the loopback. */
class GatewayTextMessagesTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+919817000001");
    private static final Text CODE = new Text("sms.join_code", "hi", "कोड 123456");

    @TempDir
    Path folder;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void hands_over_number_and_text() {
        messages(new DltSettings(null, "SANGTN", null, null)).send(PHONE, CODE);

        assertThat(bodies).containsExactly("{\"to\":\"+919817000001\",\"text\":\"कोड 123456\"}");
    }

    @Test
    void tells_who_sends_and_which_registered_text_it_is() throws IOException {
        Path templates = Files.writeString(
                folder.resolve("dlt"), "# ours\nsms.join_code.hi = 1107161234567890123\nsms.joined.en=1107161\n");
        TextMessages messages = messages(new DltSettings("1101234567890123456", "SANGTN", null, templates));

        messages.send(PHONE, CODE);
        messages.send(PHONE, new Text("sms.join_code", "en", "x"));

        assertThat(bodies.getFirst())
                .endsWith("\"entity_id\":\"1101234567890123456\",\"header\":\"SANGTN\","
                        + "\"template_id\":\"1107161234567890123\"}");
        assertThat(bodies.getLast()).contains("entity_id").doesNotContain("template_id");
    }

    @Test
    void stops_the_start_at_a_wrong_line_of_templates() throws IOException {
        Path noLanguage = Files.writeString(folder.resolve("one"), "sms.join_code = 1107161234567890123\n");
        Path noId = Files.writeString(folder.resolve("two"), "sms.join_code.hi = to be registered\n");

        for (Path wrong : List.of(noLanguage, noId, folder.resolve("missing"))) {
            assertThatThrownBy(() -> new DltTemplates(new DltSettings("1", null, null, wrong)))
                    .hasMessageContaining("SANGATHAN_DLT_TEMPLATES");
        }
    }

    private TextMessages messages(DltSettings dlt) {
        URI address = URI.create("http://localhost:" + gateway.getAddress().getPort() + "/");
        Settings settings = new Settings(
                folder, address, false, "संगठन", "Sangathan", null, address, new Settings.Database(null, 0, 8, true));
        return new GatewayTextMessages(settings, new DltTemplates(dlt));
    }
}
