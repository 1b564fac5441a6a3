/** Open streams: what happens reaches clients as it happens, filtered for each reader. */
@NullMarked
package org.sangathan.network.streaming;

import org.jspecify.annotations.NullMarked;
