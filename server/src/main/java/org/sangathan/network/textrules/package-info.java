/** Words and patterns that a text may not have for a while: such a status is refused, or held until a moderator read it. */
@NullMarked
package org.sangathan.network.textrules;

import org.jspecify.annotations.NullMarked;
