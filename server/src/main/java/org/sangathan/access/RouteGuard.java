package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Open;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to a route as the route's annotation says; a route of ours without any is refused. Hands the
 * {@link Actor} to methods that ask for one.
 */
@Component
class RouteGuard implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String OWN_PACKAGES = "org.sangathan.";
    private static final String ACTOR = Actor.class.getName();

    private final Sessions sessions;

    RouteGuard(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        if (method.hasMethodAnnotation(Open.class)) {
            if (method.hasMethodAnnotation(Scope.class)) {
                whoeverAsks(request);
            }
            return true;
        }
        if (!method.hasMethodAnnotation(SignedIn.class) && !method.hasMethodAnnotation(Requires.class)) {
            throw new Problem(AccessProblem.NOT_PERMITTED);
        }
        Actor actor = actor(request);
        if (actor == null) {
            throw new Problem(AccessProblem.SIGN_IN_REQUIRED);
        }
        request.setAttribute(ACTOR, actor);
        return true;
    }

    /** Nobody is fine; a token or session that is no longer good is told, so that a client signs in again. */
    private void whoeverAsks(HttpServletRequest request) {
        Actor actor = actor(request);
        if (actor == null && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            throw new Problem(AccessProblem.SIGN_IN_REQUIRED);
        }
        request.setAttribute(ACTOR, actor);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OWN_PACKAGES);
    }

    @Nullable
    Actor actor(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return sessions.find(authorization.substring("Bearer ".length())).orElse(null);
        }
        String cookie = Sessions.cookie(request, Sessions.COOKIE);
        if (cookie == null) {
            return null;
        }
        // another site can make a browser send the cookie, but not this header
        if (!SAFE.contains(request.getMethod()) && request.getHeader("X-Sangathan") == null) {
            throw new Problem(AccessProblem.NOT_FROM_THE_APP);
        }
        return sessions.find(cookie).orElse(null);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(ACTOR, NativeWebRequest.SCOPE_REQUEST);
    }
}
