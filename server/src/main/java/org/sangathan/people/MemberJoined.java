package org.sangathan.people;

/** Said in the transaction in which a member comes to be. */
public record MemberJoined(Member member) {}
