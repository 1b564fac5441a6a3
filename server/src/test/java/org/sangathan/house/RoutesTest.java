package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route says once what it asks of whoever calls it. */
@ServerTest
class RoutesTest {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void asks_one_thing_of_whoever_calls() {
        List<Route> routes = Route.all(requestMappingHandlerMapping);
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(routes)
                .allSatisfy(
                        route -> assertThat(route.asks()).as(route.toString()).hasSize(1));
    }

    @Test
    void names_a_scope_on_each_route_of_the_client_api_and_on_no_other() {
        assertThat(Route.all(requestMappingHandlerMapping))
                .allSatisfy(route ->
                        assertThat(route.scope() != null).as(route.toString()).isEqualTo(route.isForClients()));
    }
}
