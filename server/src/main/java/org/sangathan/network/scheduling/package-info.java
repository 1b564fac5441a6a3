/** Statuses that are sent later. */
@NullMarked
package org.sangathan.network.scheduling;

import org.jspecify.annotations.NullMarked;
