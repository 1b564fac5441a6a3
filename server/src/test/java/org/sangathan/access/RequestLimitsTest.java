package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller.Answer;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ServerTest
class RequestLimitsTest {
    @Autowired
    Callers callers;

    private final MovingClock clock = new MovingClock();
    private final RequestLimits limits = new RequestLimits(new RequestLimits.Allowed(2, 3), clock);

    private static Bearer member() {
        return Bearer.ofSession(new Actor(UUID.randomUUID(), 1, UUID.randomUUID(), List.of()));
    }

    private MockHttpServletResponse count(Bearer bearer) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.count(bearer, new MockHttpServletRequest(), response);
        return response;
    }

    @Test
    void says_how_many_requests_are_left_and_until_when() {
        Bearer member = member();
        MockHttpServletResponse response = count(member);

        assertThat(response.getHeader("X-RateLimit-Limit")).isEqualTo("2");
        assertThat(response.getHeader("X-RateLimit-Remaining")).isEqualTo("1");
        assertThat(java.time.Instant.parse(String.valueOf(response.getHeader("X-RateLimit-Reset"))))
                .isAfter(clock.instant());
    }

    @Test
    void refuses_one_request_too_many_of_one_member_alone() {
        Bearer member = member();
        count(member);
        count(member);

        assertThatThrownBy(() -> count(member))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code().status()).isEqualTo(429));
        assertThat(count(member()).getHeader("X-RateLimit-Remaining")).isEqualTo("1");
        clock.advance(Duration.ofMinutes(5));
        assertThat(count(member).getHeader("X-RateLimit-Remaining")).isEqualTo("1");
    }

    @Test
    void counts_all_sessions_and_apps_of_a_member_together() {
        Actor actor = new Actor(UUID.randomUUID(), 1, UUID.randomUUID(), List.of());
        count(Bearer.ofSession(actor));
        Bearer app = new Bearer(
                UUID.randomUUID(), actor, new Bearer.App(UUID.randomUUID(), "Tusky", null), java.util.Set.of());

        assertThat(count(app).getHeader("X-RateLimit-Remaining")).isEqualTo("0");
    }

    @Test
    void tells_each_answer_of_the_client_api_its_limit_and_its_name() {
        Answer answer = callers.stranger().get("/api/v1/custom_emojis");

        assertThat(answer.raw().headers().map())
                .containsKeys("x-ratelimit-limit", "x-ratelimit-remaining", "x-request-id");
        assertThat(callers.stranger().get("/api/org/about").raw().headers().map())
                .containsKey("x-request-id")
                .doesNotContainKey("x-ratelimit-limit");
    }
}
