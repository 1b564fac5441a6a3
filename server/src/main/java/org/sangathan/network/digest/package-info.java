/** A summary by mail for those who want one and have confirmed their address. */
@NullMarked
package org.sangathan.network.digest;

import org.jspecify.annotations.NullMarked;
