/** Finding what one does not know yet: search, what is talked about, and what this server has nothing of. */
@NullMarked
package org.sangathan.network.discovery;

import org.jspecify.annotations.NullMarked;
