/** What the network holds of a member, and what erasing leaves: nothing that tells who it was. */
@NullMarked
package org.sangathan.network.rights;

import org.jspecify.annotations.NullMarked;
