package org.sangathan.canvass;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/** A bean for each source of the right to walk: posts, and turf that was given for some days. */
public interface WalkSpells {
    /** Past ones too, if they ended within the last two months. */
    List<Spell> of(MemberKey worker);

    /** Whether a spell that lasts opens packs by itself. What posts open is asked of the rights, at each look. */
    default boolean opensPacks() {
        return true;
    }

    /**
     * The right to walk the booths of a unit, from one moment to another.
     *
     * @param until null while it lasts; whoever ended it may have had another clock
     */
    record Spell(int unitId, Instant from, @Nullable Instant until) {
        public boolean isLive() {
            return until == null;
        }

        public boolean holdsAt(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }
}
