/** The one ordered writer of the network, its ids and its log. */
@NullMarked
package org.sangathan.network.publishing;

import org.jspecify.annotations.NullMarked;
