package org.sangathan.access;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Posts {"to", "text"} as JSON to the operator's SMS gateway at SANGATHAN_SMS_URL; any 2xx means accepted. */
@Component
@ConditionalOnBooleanProperty(name = "sangathan.demonstration", havingValue = false, matchIfMissing = true)
class GatewayTextMessages implements TextMessages {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Settings settings;
    private final RestClient gateway;

    GatewayTextMessages(Settings settings) {
        this.settings = settings;
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(WAIT);
        requests.setReadTimeout(WAIT);
        this.gateway = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public void send(PhoneNumber to, String text) {
        URI address = settings.smsUrl();
        if (address == null) {
            throw new Problem(AccessProblem.TEXT_MESSAGES_NOT_CONFIGURED);
        }
        gateway.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", to.e164(), "text", text))
                .retrieve()
                .toBodilessEntity();
    }
}
