package org.sangathan.canvass.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sangathan.appointments.Posts;
import org.sangathan.canvass.WalkSpells;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.springframework.stereotype.Component;

/** The right to walk that comes from posts, also from those that ended a while ago. */
@Component
class PostSpells implements WalkSpells {
    /** A phone may have been away for a month, and its owner slow. */
    static final Duration REMEMBERED = Duration.ofDays(60);

    private final SpellSql sql;
    private final Posts posts;
    private final Clock clock;

    PostSpells(SpellSql sql, Posts posts, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public boolean opensPacks() {
        return false;
    }

    @Override
    public List<Spell> of(MemberKey worker) {
        return sql.held(worker.id(), clock.instant().minus(REMEMBERED)).stream()
                .filter(held -> posts.get(held.postType()).permissions().contains(Permission.CANVASS))
                .map(held -> new Spell(held.unitId(), held.from(), held.until()))
                .toList();
    }
}
