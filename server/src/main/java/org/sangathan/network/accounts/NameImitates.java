package org.sangathan.network.accounts;

/**
 * Said in the transaction in which somebody takes a name that looks like a unit's or a post's which they do not hold.
 *
 * @param imitated what it looks like
 */
public record NameImitates(Account account, String imitated) {}
