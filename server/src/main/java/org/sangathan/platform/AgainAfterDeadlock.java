package org.sangathan.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * A use case that writes rows of many features, as erasing and merging do: when the database ends its transaction for a
 * deadlock, it is done again from the start. It stands outside its transaction, so it helps only where no other one is
 * around.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(includes = ConcurrencyFailureException.class, maxRetries = 3, delay = 20, jitter = 20)
public @interface AgainAfterDeadlock {}
