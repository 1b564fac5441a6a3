package org.sangathan.network.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangathan.Caller.Answer;
import org.sangathan.Callers;
import org.sangathan.MastodonShapes;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients ask the server before anybody signs in. */
@ServerTest
class InstanceTest {
    @Autowired
    Callers callers;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/instance",
                "/api/v2/instance",
                "/api/v1/instance/peers",
                "/api/v1/instance/activity",
                "/api/v1/instance/rules",
                "/api/v1/instance/extended_description",
                "/api/v1/instance/privacy_policy",
                "/api/v1/instance/domain_blocks",
                "/api/v1/custom_emojis"
            })
    void answers_in_mastodons_shape(String path) {
        Answer answer = callers.stranger().get(path);
        assertThat(answer.status()).isEqualTo(200);

        MastodonShapes.read().hold("GET", answer);
    }

    @Test
    void claims_a_version_that_clients_can_read_and_no_more_than_is_there() {
        Answer answer = callers.stranger().get("/api/v2/instance");

        assertThat(answer.body().path("version").asString()).matches("4\\.4\\.0 \\(compatible; Sangathan .+\\)");
        assertThat(answer.body().path("api_versions").path("mastodon").asInt()).isEqualTo(1);
        assertThat(answer.body()
                        .path("configuration")
                        .path("translation")
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        assertThat(callers.stranger()
                        .get("/api/v1/instance")
                        .body()
                        .path("stats")
                        .path("user_count")
                        .asLong())
                .isPositive();
    }

    @Test
    void translates_nothing() {
        assertThat(callers.stranger()
                        .get("/api/v1/instance/translation_languages")
                        .text())
                .isEqualTo("{}");
    }

    @Test
    void has_no_terms_of_service() {
        assertThat(callers.stranger().get("/api/v1/instance/terms_of_service").status())
                .isEqualTo(404);
    }

    @Test
    void is_found_by_nodeinfo() {
        Answer found = callers.stranger().get("/.well-known/nodeinfo");
        String address = found.body().path("links").get(0).path("href").asString();
        assertThat(address).endsWith("/nodeinfo/2.0");
        Answer answer = callers.stranger().get("/nodeinfo/2.0");

        assertThat(answer.body().path("software").path("name").asString()).isEqualTo("mastodon");
        assertThat(answer.body().path("openRegistrations").isBoolean()).isTrue();
        assertThat(answer.body().path("usage").path("users").path("activeMonth").isNumber())
                .isTrue();
    }
}
