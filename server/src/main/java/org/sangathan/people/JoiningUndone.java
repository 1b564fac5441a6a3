package org.sangathan.people;

/**
 * "It was not me": said in the transaction of the undoing, before {@link MemberErased} and while the row is still
 * there, so that whoever gave credit for the joining takes it back.
 */
public record JoiningUndone(Member member) {}
