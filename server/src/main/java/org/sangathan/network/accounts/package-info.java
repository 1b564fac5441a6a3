/** Who somebody is on the network: handle, profile, and the posts that they hold. */
@NullMarked
@NamedInterface("accounts")
package org.sangathan.network.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
