package org.sangathan.territory.booths;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far a running import is: written by its worker, read by whoever watches. */
final class Progress {
    final AtomicLong bytesRead = new AtomicLong();
    final AtomicInteger rowsRead = new AtomicInteger();
    final AtomicInteger constituenciesDone = new AtomicInteger();
}
