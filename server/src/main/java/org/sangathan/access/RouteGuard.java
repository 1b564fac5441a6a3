package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
 * {@link Actor}, or the {@link Bearer}, to methods that ask for one.
 */
@Component
class RouteGuard implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final String OWN_PACKAGES = "org.sangathan.";
    private static final String ACTOR = Actor.class.getName();

    private static final String BEARER = Bearer.class.getName();

    private final Bearers bearers;
    private final Sessions sessions;
    private final RequestLimits limits;

    RouteGuard(Bearers bearers, Sessions sessions, RequestLimits limits) {
        this.bearers = bearers;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        boolean open = method.hasMethodAnnotation(Open.class);
        if (!open && !method.hasMethodAnnotation(SignedIn.class) && !method.hasMethodAnnotation(Requires.class)) {
            throw new Problem(AccessProblem.NOT_PERMITTED);
        }
        Scope scope = method.getMethodAnnotation(Scope.class);
        if (scope != null) {
            letClient(request, response, scope, method, open);
        } else if (!open) {
            Actor actor = actor(request);
            if (actor == null) {
                throw new Problem(AccessProblem.SIGN_IN_REQUIRED);
            }
            request.setAttribute(ACTOR, actor);
        }
        return true;
    }

    /** A token that is no longer good is told even where nobody is fine, so that a client signs in again. */
    private void letClient(
            HttpServletRequest request, HttpServletResponse response, Scope scope, HandlerMethod method, boolean open) {
        Bearer bearer = bearers.of(request).orElse(null);
        limits.count(bearer, request, response);
        if (bearer == null) {
            if (open && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
                return;
            }
            throw new Problem(AccessProblem.SIGN_IN_REQUIRED);
        }
        // the web app has no scopes for moderators: there the post decides, which the use case asks
        boolean postDecides = bearer.app() == null && method.hasMethodAnnotation(Requires.class);
        if (!postDecides && !bearer.hasOneOf(scope.value())) {
            throw new Problem(AccessProblem.OUTSIDE_THE_SCOPES);
        }
        if (!open && bearer.actor() == null) {
            throw new Problem(AccessProblem.MEMBER_REQUIRED);
        }
        request.setAttribute(ACTOR, bearer.actor());
        request.setAttribute(BEARER, bearer);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OWN_PACKAGES);
    }

    /** By session alone: the organisation's own routes take no token of an app. */
    @Nullable
    Actor actor(HttpServletRequest request) {
        String shown = Bearers.shown(request);
        return shown == null ? sessions.ofApp(request) : sessions.find(shown).orElse(null);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class)
                || parameter.getParameterType().equals(Bearer.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(parameter.getParameterType().getName(), NativeWebRequest.SCOPE_REQUEST);
    }
}
