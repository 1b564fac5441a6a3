package org.sangathan.network.publishing;

import java.time.Instant;
import java.util.List;

/**
 * A question that a status asks.
 *
 * @param hideTotals until it has ended
 */
public record NewPoll(List<String> options, boolean multiple, boolean hideTotals, Instant endsAt) {}
