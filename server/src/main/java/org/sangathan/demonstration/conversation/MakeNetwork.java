package org.sangathan.demonstration.conversation;

import java.util.List;
import java.util.Map;
import org.sangathan.demonstration.conversation.Cast.Player;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills every page of the network once, for each of the people whom one may sign in as. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class MakeNetwork implements SmartLifecycle {
    private static final int ENOUGH = 5;

    private final Cast cast;
    private final MakeConversation conversation;
    private final MakeTalk talk;
    private final MakeShelves shelves;
    private final MakeMeasures measures;
    private final MakeAnnouncements announcements;
    private final ConversationSql sql;
    private final Accounts accounts;
    private final Statuses statuses;
    private final boolean small;
    private volatile boolean running;

    MakeNetwork(
            Cast cast,
            MakeConversation conversation,
            MakeTalk talk,
            MakeShelves shelves,
            MakeMeasures measures,
            MakeAnnouncements announcements,
            ConversationSql sql,
            Accounts accounts,
            Statuses statuses,
            @Value("${sangathan.small-world:false}") boolean small) {
        this.cast = cast;
        this.conversation = conversation;
        this.talk = talk;
        this.shelves = shelves;
        this.measures = measures;
        this.announcements = announcements;
        this.sql = sql;
        this.accounts = accounts;
        this.statuses = statuses;
        this.small = small;
    }

    /** Where somebody has written already, nothing is added. */
    @Override
    public void start() {
        running = true;
        if (sql.hasStatuses()) {
            return;
        }
        Map<String, Player> known = cast.known();
        List<Player> others = cast.others();
        conversation.make(small);
        if (others.size() >= ENOUGH) {
            measures.rules(known);
            measures.make(known, others);
            Status shared = talk.make(known, others);
            shelves.make(known, others, shared);
            announcements.make(MakeTalk.get(known, "State president"), others);
        }
        // as if it had been written over the last weeks, in the order in which it was
        sql.spread();
        statuses.forget();
        accounts.forget();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the world, and before the web server opens its port. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2 + 1;
    }
}
