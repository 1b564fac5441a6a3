/** What happened to somebody: kept once, in the cell of the receiver's home. */
@NullMarked
package org.sangathan.network.notifications;

import org.jspecify.annotations.NullMarked;
