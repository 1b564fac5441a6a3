/** What one account wants of another: follow, block, mute, note, endorse. */
@NullMarked
package org.sangathan.network.relations;

import org.jspecify.annotations.NullMarked;
