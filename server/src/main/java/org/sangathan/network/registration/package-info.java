/** Members that test tools make for themselves through the client API; in a made-up world alone. */
@NullMarked
package org.sangathan.network.registration;

import org.jspecify.annotations.NullMarked;
