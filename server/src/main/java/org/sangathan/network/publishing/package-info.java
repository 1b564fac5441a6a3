/** The one ordered writer of the network, its ids and its log. */
@NullMarked
@NamedInterface("publishing")
package org.sangathan.network.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
