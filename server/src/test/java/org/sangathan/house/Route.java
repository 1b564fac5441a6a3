package org.sangathan.house;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Open;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One route of ours.
 *
 * @param asks what its annotations ask of the caller; exactly one thing, as a test holds
 * @param scope what an app's token needs; null where no app's token is taken
 */
record Route(
        String method,
        String path,
        List<String> asks,
        @Nullable String scope,
        String handler) {
    private static final List<String> CLIENT_PATHS = List.of("/api/v1/", "/api/v2/");

    static List<Route> all(RequestMappingHandlerMapping mapping) {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            // a test's own routes are none of the product's
            if (handler.getBeanType().getName().startsWith("org.sangathan.")
                    && !handler.getBeanType().isAnnotationPresent(TestComponent.class)) {
                for (var method : info.getMethodsCondition().getMethods()) {
                    for (String path : info.getPatternValues()) {
                        routes.add(of(method.name(), path, handler.getMethod()));
                    }
                }
            }
        });
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    private static Route of(String httpMethod, String path, Method method) {
        List<String> asks = new ArrayList<>();
        Open open = method.getAnnotation(Open.class);
        if (open != null) {
            asks.add("nothing: " + open.value());
        }
        if (method.isAnnotationPresent(SignedIn.class)) {
            asks.add("to be signed in");
        }
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            asks.add("`" + requires.value().name().toLowerCase(Locale.ROOT) + "` over the unit");
        }
        Scope scope = method.getAnnotation(Scope.class);
        return new Route(
                httpMethod,
                path,
                asks,
                scope == null ? null : scopeWords(scope),
                method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }

    private static String scopeWords(Scope scope) {
        return scope.value().length == 0 ? "any scope" : "scope `" + String.join("` or `", scope.value()) + "`";
    }

    boolean isForClients() {
        return CLIENT_PATHS.stream().anyMatch(path::startsWith);
    }

    String row() {
        return "| " + method + " | `" + path + "` | " + String.join(", ", asks) + (scope == null ? "" : "; " + scope)
                + " | `" + handler + "` |";
    }
}
