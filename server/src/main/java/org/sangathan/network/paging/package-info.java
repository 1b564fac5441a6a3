/** Pages by id, as Mastodon's clients walk them. */
@NullMarked
package org.sangathan.network.paging;

import org.jspecify.annotations.NullMarked;
