/** What a reader does not want to read: words and statuses, warned of or left out, by where they are read. */
@NullMarked
package org.sangathan.network.filters;

import org.jspecify.annotations.NullMarked;
