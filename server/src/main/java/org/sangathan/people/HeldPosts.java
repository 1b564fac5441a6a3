package org.sangathan.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.territory.UnitRef;

/** Which posts members hold, for lists of people; appointments answers. */
public interface HeldPosts {
    /** @param accepted by the holder; otherwise it is an offer */
    record HeldPost(String code, String nameHi, String nameEn, UnitRef unit, boolean accepted) {}

    /** Members without a post are absent. */
    Map<UUID, List<HeldPost>> of(Collection<UUID> members);
}
