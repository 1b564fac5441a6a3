/** What one account wants of another: follow, block, mute, note, endorse. */
@NullMarked
@NamedInterface("relations")
package org.sangathan.network.relations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
