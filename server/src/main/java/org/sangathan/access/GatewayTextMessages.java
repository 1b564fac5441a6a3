package org.sangathan.access;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Posts {"to", "text"} as JSON to the operator's SMS gateway at SANGATHAN_SMS_URL; any 2xx means accepted. Where a
 * principal entity is set, also {"entity_id", "header", "telemarketer_id", "template_id"}, as far as they are known.
 */
@Component
@ConditionalOnBooleanProperty(name = "sangathan.demonstration", havingValue = false, matchIfMissing = true)
class GatewayTextMessages implements TextMessages {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Settings settings;
    private final DltTemplates templates;
    private final RestClient gateway;

    GatewayTextMessages(Settings settings, DltTemplates templates) {
        this.settings = settings;
        this.templates = templates;
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(WAIT);
        requests.setReadTimeout(WAIT);
        this.gateway = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public void send(PhoneNumber to, Text text) {
        URI address = settings.smsUrl();
        if (address == null) {
            throw new Problem(AccessProblem.TEXT_MESSAGES_NOT_CONFIGURED);
        }
        gateway.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body(to, text))
                .retrieve()
                .toBodilessEntity();
    }

    private Map<String, String> body(PhoneNumber to, Text text) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("to", to.e164());
        body.put("text", text.body());
        DltSettings dlt = templates.settings();
        if (dlt.entityId() != null) {
            put(body, "entity_id", dlt.entityId());
            put(body, "header", dlt.header());
            put(body, "telemarketer_id", dlt.telemarketerId());
            put(body, "template_id", templates.of(text).orElse(null));
        }
        return body;
    }

    private static void put(Map<String, String> body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
