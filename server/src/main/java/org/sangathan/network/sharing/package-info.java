/** Public statuses passed on outside of the network, and how often they were opened there. */
@NullMarked
package org.sangathan.network.sharing;

import org.jspecify.annotations.NullMarked;
