package org.sangathan.access;

/** Said when somebody has proved, on a browser of their own, that a login is theirs. */
public record MemberSignedIn(Logins.Login login) {}
