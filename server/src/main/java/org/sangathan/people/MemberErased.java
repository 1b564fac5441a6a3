package org.sangathan.people;

/** Said in the transaction in which a member's data ends, while the row is still there. */
public record MemberErased(Member member) {}
