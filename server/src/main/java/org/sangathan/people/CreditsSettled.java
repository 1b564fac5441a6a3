package org.sangathan.people;

import java.util.List;
import org.sangathan.platform.MemberNames.MemberKey;

/** Joinings that count from now on for whoever recruited; said in the transaction that settles them. */
public record CreditsSettled(List<MemberKey> members) {}
