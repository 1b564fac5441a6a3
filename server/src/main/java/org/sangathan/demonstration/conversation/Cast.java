package org.sangathan.demonstration.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.access.Grants;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Who speaks in the made-up conversations: the people whom one may sign in as, and some whom nobody signs in as. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class Cast {
    private static final int CITY_SEAT = 24_322;
    private static final int OTHERS = 6;

    private final CastSql sql;
    private final Grants grants;
    private final Members members;

    Cast(CastSql sql, Grants grants, Members members) {
        this.sql = sql;
        this.members = members;
        this.grants = grants;
    }

    /** @param unitId where the post is */
    record Player(Actor actor, int unitId, int homeUnitId) {
        UUID id() {
            return actor.memberId();
        }
    }

    /** By what they are called in the printed list. */
    Map<String, Player> known() {
        return sql.known().stream().collect(Collectors.toMap(CastSql.Row::post, this::player, (first, next) -> first));
    }

    /** Booth presidents of the city seat. */
    List<Player> others() {
        return sql.presidentsOf(CITY_SEAT, OTHERS).stream().map(this::player).toList();
    }

    private Player player(CastSql.Row row) {
        Actor actor = new Actor(row.memberId(), row.constituencyId(), new UUID(0, 0), grants.of(row.memberId()));
        int home = members.find(new MemberKey(row.constituencyId(), row.memberId()))
                .orElseThrow()
                .homeUnitId();
        return new Player(actor, row.unitId(), home);
    }
}
