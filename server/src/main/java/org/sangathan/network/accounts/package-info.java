/** Who somebody is on the network: handle, profile, and the posts that they hold. */
@NullMarked
package org.sangathan.network.accounts;

import org.jspecify.annotations.NullMarked;
