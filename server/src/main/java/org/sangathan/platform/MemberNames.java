package org.sangathan.platform;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of members for modules below people; people answers. */
public interface MemberNames {
    /** Where a member's row lives. */
    record MemberKey(int constituencyId, UUID id) {}

    /** Erased members are absent. */
    Map<UUID, String> names(Collection<MemberKey> members);
}
