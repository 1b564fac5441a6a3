/** A member's own lists, and the four that follow from home and posts. */
@NullMarked
package org.sangathan.network.lists;

import org.jspecify.annotations.NullMarked;
