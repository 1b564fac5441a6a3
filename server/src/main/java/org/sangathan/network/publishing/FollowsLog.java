package org.sangathan.network.publishing;

import java.util.List;

/** Whoever keeps something in memory or open that what happens must reach. */
public interface FollowsLog {
    /** Lines in their order, each once; done before the next ones come. */
    void apply(List<LogLine> lines);

    /** Lines were missed: what is in memory counts for nothing. */
    void forget();
}
