/** Timelines, merged on reading from a few sources kept in memory. */
@NullMarked
package org.sangathan.network.timelines;

import org.jspecify.annotations.NullMarked;
