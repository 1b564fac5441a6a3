package org.sangathan.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route of the Mastodon API, with the scopes of which an app's token needs any one, such as {@code read:statuses};
 * none where every token does. It stands beside {@link Open}, {@link SignedIn} or {@link Requires}. An open route is
 * handed the Actor when a token or a session came with the request, and null otherwise. The web app's session has every
 * scope.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scope {
    String[] value() default {};
}
