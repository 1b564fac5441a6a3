package org.sangathan.people;

import java.util.List;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * A leader has lowered the credits of these joinings, settled or not; said in that transaction. Who undoes a joining is
 * erased with it, which {@link MemberErased} tells.
 */
public record CreditsLowered(List<MemberKey> members) {}
