/** What a client asks of the server itself before anybody signs in. */
@NullMarked
package org.sangathan.network.instance;

import org.jspecify.annotations.NullMarked;
