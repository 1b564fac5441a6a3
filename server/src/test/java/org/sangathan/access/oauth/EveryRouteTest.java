package org.sangathan.access.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.platform.Open;
import org.sangathan.platform.Scope;
import org.sangathan.platform.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that asks for somebody, with the tokens of those whom it does not let in. A new route is asked too, without
 * anybody adding it here.
 */
@ServerTest
class EveryRouteTest {
    private static final String EVERYTHING = "read write follow push profile";

    @Autowired
    Callers callers;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Apps app;
    private Caller browser;

    @BeforeEach
    void anApp() {
        browser = callers.browserOf(callers.person("Booth mentor", 0));
        app = Apps.register(callers.stranger(), "https://phanpy.example/", EVERYTHING);
    }

    /** @param verb and path with ids of nobody */
    private record Asked(RequestMethod verb, String path, String type, HandlerMethod method) {
        boolean isOfOrganisation() {
            return !method.hasMethodAnnotation(Scope.class);
        }

        boolean isOfModerators() {
            return !scopes().isEmpty() && scopes().stream().allMatch(each -> each.startsWith("admin:"));
        }

        Set<String> scopes() {
            Scope scope = method.getMethodAnnotation(Scope.class);
            return scope == null ? Set.of() : Set.of(scope.value());
        }

        Caller.Answer by(Caller caller) {
            HttpRequest.Builder request =
                    caller.request(path).header("Content-Type", type).header("X-Sangathan", "1");
            return caller.send(request.method(
                    verb.name(),
                    verb == RequestMethod.GET
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString("{}")));
        }
    }

    private List<Asked> routes() {
        List<Asked> routes = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            boolean ours = method.getBeanType().getName().startsWith("org.sangathan.")
                    && !method.getBeanType().isAnnotationPresent(TestComponent.class);
            if (!ours || method.hasMethodAnnotation(Open.class)) {
                return;
            }
            String type = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                    .findFirst()
                    .map(MediaType::toString)
                    .orElse("application/json");
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    String path =
                            pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    routes.add(new Asked(verb, path, type, method));
                }
            }
        });
        return routes;
    }

    /** Routes that answered otherwise than they should. */
    private static List<String> otherwise(List<Asked> routes, Caller caller, BiPredicate<Asked, Caller.Answer> should) {
        List<String> otherwise = new ArrayList<>();
        for (Asked route : routes) {
            Caller.Answer answer = route.by(caller);
            if (!should.test(route, answer)) {
                otherwise.add(route.verb() + " " + route.path() + " answered " + answer.status() + " " + answer.text());
            }
        }
        return otherwise;
    }

    @Test
    void lets_in_no_stranger_no_made_up_token_and_no_ended_one() {
        String ended = app.token(browser, EVERYTHING);
        app.tool().form("/oauth/revoke", Map.of("client_id", app.id(), "client_secret", app.secret(), "token", ended));
        List<Asked> routes = routes();
        assertThat(routes).hasSizeGreaterThan(300);
        for (Caller caller :
                List.of(callers.stranger(), callers.bearing("made-up-" + UUID.randomUUID()), callers.bearing(ended))) {
            assertThat(otherwise(routes, caller, (route, answer) -> answer.status() == 401))
                    .isEmpty();
        }
    }

    @Test
    void refuses_every_token_of_another_scope() {
        List<Asked> ofClients =
                routes().stream().filter(route -> !route.scopes().isEmpty()).toList();
        assertThat(ofClients).hasSizeGreaterThan(150);
        Set<String> asked = new HashSet<>();
        for (String scope : List.of("push", "read:search", "write:reports")) {
            Caller caller = callers.bearing(app.token(browser, scope));
            List<Asked> others = ofClients.stream()
                    .filter(route -> route.scopes().stream().noneMatch(Scopes.with(Set.of(scope))::contains))
                    .toList();
            others.forEach(route -> asked.add(route.verb() + " " + route.method()));
            assertThat(otherwise(
                            others,
                            caller,
                            (route, answer) ->
                                    answer.status() == 403 && answer.text().contains("outside the authorized scopes")))
                    .as("with " + scope)
                    .isEmpty();
        }
        assertThat(asked).as("each with one at least").hasSizeGreaterThan(150);
    }

    @Test
    void opens_nothing_of_the_organisation_and_nothing_of_moderators_to_a_members_app() {
        Caller caller = callers.bearing(app.token(browser, EVERYTHING));
        List<Asked> closed = routes().stream()
                .filter(route -> route.isOfOrganisation() || route.isOfModerators())
                .toList();
        assertThat(closed).hasSizeGreaterThan(150);
        assertThat(otherwise(closed, caller, (route, answer) -> answer.status() == 401 || answer.status() == 403))
                .isEmpty();
    }
}
