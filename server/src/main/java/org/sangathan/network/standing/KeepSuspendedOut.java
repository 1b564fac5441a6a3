package org.sangathan.network.standing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever is suspended is let into no route of the network, whatever they carry. Their membership, posts and data stay
 * theirs: the organisation's own routes know nothing of this.
 */
@Configuration(proxyBeanMethods = false)
class KeepSuspendedOut {
    @Bean
    WebMvcConfigurer keepsSuspendedOut(Standings standings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Gate(standings)).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }

    private record Gate(Standings standings) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            boolean ofNetwork = handler instanceof HandlerMethod method && method.hasMethodAnnotation(Scope.class);
            // the guard of routes, which comes before, has put it there
            if (ofNetwork
                    && request.getAttribute(Actor.class.getName()) instanceof Actor actor
                    && standings.isSuspended(actor.memberId())) {
                throw new Problem(StandingProblem.ACCOUNT_SUSPENDED);
            }
            return true;
        }
    }
}
