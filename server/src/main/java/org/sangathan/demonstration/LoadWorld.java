package org.sangathan.demonstration;

import java.time.Clock;
import org.sangathan.strength.Recount;
import org.sangathan.strength.SumDirtyCells;
import org.sangathan.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills an empty database with the made-up world before the first request is answered; all of it or nothing. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class LoadWorld implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LoadWorld.class);

    private final WorldWriter writer;
    private final DemonstrationSql sql;
    private final Territory territory;
    private final Recount recount;
    private final SumDirtyCells sums;
    private final Clock clock;
    private final boolean small;
    private volatile boolean running;

    LoadWorld(
            WorldWriter writer,
            DemonstrationSql sql,
            Territory territory,
            Recount recount,
            SumDirtyCells sums,
            Clock clock,
            @Value("${sangathan.small-world:false}") boolean small) {
        this.writer = writer;
        this.sql = sql;
        this.territory = territory;
        this.recount = recount;
        this.sums = sums;
        this.clock = clock;
        this.small = small;
    }

    /** Ends with the figures, so a load that was killed in between is completed by the next start. */
    @Override
    public void start() {
        running = true;
        if (!sql.hasPeople()) {
            long begun = System.nanoTime();
            World world = new MakeWorld(territory, clock.instant(), small).make();
            writer.write(world);
            territory.refresh();
            log.info(
                    "the made-up world has {} booths, {} members, {} appointments; made in {} ms",
                    world.booths.size(),
                    world.people.size(),
                    world.holdings.size(),
                    (System.nanoTime() - begun) / 1_000_000);
        }
        if (!sql.hasSums()) {
            int[] cells = territory.tree().cells(territory.tree().root().id());
            recount.recount(cells);
            sums.sum();
            writer.writeTrend();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its port. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
